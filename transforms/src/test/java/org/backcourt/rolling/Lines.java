package org.backcourt.rolling;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.backcourt.row.ExampleRow;

/** Games of one player of Boston's, as windows read them. */
public final class Lines {

  private Lines() {}

  /** A game against Denver at home that he was on court in. */
  public static ExampleRow<GameLine> on(LocalDate date) {
    return ExampleRow.of(GameLine.class)
        .with("game_id", date.toString().replace("-", "") + "_DEN_BOS", "game_date", date)
        .with("is_active", true);
  }

  /** Games on consecutive days, one for each number of points. */
  public static List<GameLine> scoring(LocalDate first, int... points) {
    List<GameLine> games = new ArrayList<>();
    for (int each : points) {
      games.add(on(first.plusDays(games.size())).with("points", each).build());
    }
    return games;
  }

  /**
   * A season of some eighty games with stretches on consecutive nights and a long absence; games of
   * which usage is not known, and games without a shot.
   */
  public static List<GameLine> random(long seed, LocalDate opening) {
    Random random = new Random(seed);
    List<GameLine> season = new ArrayList<>();
    int absence = random.nextInt(80);
    LocalDate date = opening;
    for (int i = 0; i < 80; i++) {
      season.add(randomGame(random, date));
      date = date.plusDays(i == absence ? 40 : 1 + random.nextInt(4));
    }
    return season;
  }

  private static GameLine randomGame(Random random, LocalDate date) {
    boolean shoots = random.nextInt(5) > 0;
    int attempts = shoots ? 1 + random.nextInt(25) : 0;
    return on(date)
        .with("points", shoots ? random.nextInt(40) : 0, "assists", random.nextInt(12))
        .with("offensive_rebounds", random.nextInt(5), "defensive_rebounds", random.nextInt(11))
        .with("minutes_played", 0.5 + random.nextInt(3000) / 60.0)
        .with("fg_attempts", attempts, "ft_attempts", shoots ? random.nextInt(10) : 0)
        .with("usage_rate", random.nextInt(4) > 0 ? 5 + 30 * random.nextDouble() : null)
        .build();
  }
}
