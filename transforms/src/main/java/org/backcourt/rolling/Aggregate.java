package org.backcourt.rolling;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a window's games amount to. */
public enum Aggregate {
  /** Mean over the games that have the figure. */
  MEAN,
  /** Sum over the games. */
  SUM,
  /** Sample standard deviation, which takes two games. */
  DEVIATION,
  /** Summed parts over summed wholes. */
  SHARE,
  /** How many games there are. */
  COUNT;

  /** The figure; null where the games cannot tell. */
  @Nullable Double of(List<GameLine> games, Stat stat) {
    return switch (this) {
      case COUNT -> (double) games.size();
      case SUM -> moments(games, stat).sum;
      case MEAN -> moments(games, stat).mean();
      case DEVIATION -> moments(games, stat).deviation(games, stat);
      case SHARE -> share(games, stat);
    };
  }

  private static @Nullable Double share(List<GameLine> games, Stat stat) {
    double part = 0;
    double whole = 0;
    for (GameLine game : games) {
      Double value = stat.of(game);
      part += value == null ? 0 : value;
      whole += stat.whole(game);
    }
    return whole == 0 ? null : part / whole;
  }

  private static Moments moments(List<GameLine> games, Stat stat) {
    int n = 0;
    double sum = 0;
    for (GameLine game : games) {
      Double value = stat.of(game);
      if (value != null) {
        n++;
        sum += value;
      }
    }
    return new Moments(n, sum);
  }

  private record Moments(int n, double sum) {

    @Nullable Double mean() {
      return n == 0 ? null : sum / n;
    }

    @Nullable Double deviation(List<GameLine> games, Stat stat) {
      if (n < 2) {
        return null;
      }
      double mean = sum / n;
      double squares = 0;
      for (GameLine game : games) {
        Double value = stat.of(game);
        squares += value == null ? 0 : (value - mean) * (value - mean);
      }
      return Math.sqrt(squares / (n - 1));
    }
  }
}
