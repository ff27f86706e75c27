package org.backcourt.forecast;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.backcourt.id.PlayerLookup;
import org.backcourt.id.TeamCode;
import org.backcourt.row.ExampleRow;
import org.jspecify.annotations.Nullable;

/**
 * Match-ups of a player at home on 15 January 2024, rested for two days, with all figures known.
 */
final class Matchups {

  static final LocalDate DATE = LocalDate.of(2024, 1, 15);

  private Matchups() {}

  static ExampleRow<StoredVector> vector() {
    return ExampleRow.of(StoredVector.class)
        .with("game_date", DATE, "is_home", true, "days_rest", 2)
        .with("feature_0_value", 20.0, "feature_1_value", 18.0, "feature_2_value", 16.0)
        .with("feature_3_value", 5.0, "feature_4_value", 3.0, "feature_5_value", 100.0)
        .with("feature_6_value", 2.0, "feature_7_value", 1.0, "feature_8_value", -1.0)
        .with("feature_13_value", 112.0, "feature_15_value", 1.0, "feature_16_value", 0.0);
  }

  static Matchup of(ExampleRow<StoredVector> vector) {
    return new Matchup(vector.build(), shots(8.0, 4.0, 6.0), defense(3.0, -1.0, 2.0), List.of());
  }

  static ShotVolume shots(@Nullable Double paint, @Nullable Double mid, @Nullable Double three) {
    return new ShotVolume(PlayerLookup.ofName("Sam Roe").orElseThrow(), DATE, paint, mid, three);
  }

  static ZoneDefenses defense(
      @Nullable Double paint, @Nullable Double mid, @Nullable Double three) {
    return new ZoneDefenses(TeamCode.DEN, DATE, paint, mid, three, 112.0);
  }

  /** Games three days apart before the date, the last one three days before it. */
  static List<PastGame> games(PastGame... newestLast) {
    List<PastGame> games = new ArrayList<>();
    for (int i = 0; i < newestLast.length; i++) {
      PastGame game = newestLast[i];
      games.add(
          new PastGame(
              DATE.minusDays(3L * (newestLast.length - i)),
              game.home(),
              game.rest(),
              game.form(),
              game.opponentRating(),
              game.points()));
    }
    return games;
  }

  /** A game just like the one to come. */
  static PastGame alike(int points) {
    return new PastGame(DATE, true, 2, 4.0, 112.0, points);
  }

  static Forecast forecast(Answer answer) {
    if (answer instanceof Forecast forecast) {
      return forecast;
    }
    throw new AssertionError("no forecast but " + answer);
  }

  static Silence silence(Answer answer) {
    if (answer instanceof Silence silence) {
      return silence;
    }
    throw new AssertionError("no silence but " + answer);
  }
}
