package org.backcourt.simulator.play;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.backcourt.simulator.random.Rng;
import org.backcourt.simulator.roster.Position;
import org.jspecify.annotations.Nullable;

/**
 * Who sits down and who comes in when the ball is dead: by minutes still owed, the best at the end
 * of close games, the end of the bench when a game is decided.
 */
final class Rotation {

  /** Tenths of a second of imbalance between two players before one replaces the other. */
  private static final double DUE = 2050;

  private final Scorebook book;
  private final Rng rng;

  Rotation(Scorebook book, Rng rng) {
    this.book = book;
    this.rng = rng;
  }

  /** A dead ball: both coaches may change players, but not the one who is to shoot. */
  void deadBall(@Nullable Man shooter) {
    change(book.away, shooter);
    change(book.home, shooter);
  }

  /** Before a period begins. */
  void betweenPeriods() {
    for (Side side : List.of(book.away, book.home)) {
      if (book.period() == 2) {
        wanted(side, side.men.subList(0, 5), null);
      } else {
        change(side, null);
      }
    }
  }

  /** Replaces a player who may play no longer. */
  void replace(Side side, Man out, @Nullable Man shooter) {
    Man in = mostOwed(side, out);
    if (in != null && out != shooter) {
      book.stopClock();
      book.substitute(side, in, out);
    }
  }

  private void change(Side side, @Nullable Man shooter) {
    int margin = Math.abs(book.home.score - book.away.score);
    int left = book.left();
    boolean fourth = book.period() == 4;
    boolean decided =
        fourth && (margin >= 27 || (margin >= 20 && left < 4200) || (margin >= 13 && left < 1200));
    boolean close = book.period() > 4 || (fourth && left <= 3100 && margin <= 15);
    if (decided) {
      wanted(side, benchFirst(side), shooter);
    } else if (close) {
      wanted(side, bestFirst(side), shooter);
    } else {
      byMinutes(side, shooter);
    }
  }

  private void byMinutes(Side side, @Nullable Man shooter) {
    int gone = book.gone();
    for (int i = 0; i < 3; i++) {
      Man tired = null;
      for (Man man : side.floor) {
        if (man != shooter && (tired == null || man.owed(gone) < tired.owed(gone))) {
          tired = man;
        }
      }
      Man rested = tired == null ? null : mostOwed(side, tired);
      if (tired == null
          || rested == null
          || rested.plannedTenths == 0
          || rested.owed(gone) - tired.owed(gone) < DUE * (0.75 + 0.5 * rng.nextDouble())) {
        return;
      }
      book.stopClock();
      book.substitute(side, rested, tired);
    }
  }

  /** Who may come in for {@code out} and is owed most. */
  private @Nullable Man mostOwed(Side side, Man out) {
    int gone = book.gone();
    Man best = null;
    for (Man man : side.men) {
      boolean free = !side.floor.contains(man) && !man.hasFouledOut();
      if (free && (best == null || score(side, man, out, gone) > score(side, best, out, gone))) {
        best = man;
      }
    }
    return best;
  }

  private static double score(Side side, Man man, Man out, int gone) {
    Position position = man.player.position();
    int same = 0;
    for (Man other : side.floor) {
      same += other != out && other.player.position() == position ? 1 : 0;
    }
    boolean crowded = same >= (position == Position.CENTER ? 2 : 3);
    double never = man.plannedTenths == 0 ? -100_000 : 0;
    return man.owed(gone) - (crowded ? 1500 : 0) + never;
  }

  /**
   * Brings in those of the list that are fit to play, in its order, until five are on the floor.
   */
  private void wanted(Side side, List<Man> order, @Nullable Man shooter) {
    List<Man> five = new ArrayList<>();
    if (shooter != null && side.floor.contains(shooter)) {
      five.add(shooter);
    }
    for (Man man : order) {
      if (five.size() < 5 && !man.hasFouledOut() && !five.contains(man)) {
        five.add(man);
      }
    }
    if (five.size() < 5) {
      return;
    }
    List<Man> leaving = side.floor.stream().filter(man -> !five.contains(man)).toList();
    five.removeAll(side.floor);
    for (int i = 0; i < five.size(); i++) {
      book.stopClock();
      book.substitute(side, five.get(i), leaving.get(i));
    }
  }

  private static List<Man> bestFirst(Side side) {
    return side.men.stream().sorted(Comparator.comparingDouble(man -> -man.plannedTenths)).toList();
  }

  private static List<Man> benchFirst(Side side) {
    return side.men.stream().sorted(Comparator.comparingDouble(man -> man.plannedTenths)).toList();
  }
}
