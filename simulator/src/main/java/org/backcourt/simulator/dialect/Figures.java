package org.backcourt.simulator.dialect;

import java.util.Locale;
import org.backcourt.row.raw.PlayerStats;
import org.backcourt.simulator.box.Line;
import org.jspecify.annotations.Nullable;

/** Box-score figures as sources write them. */
final class Figures {

  private Figures() {}

  static String minutesAndSeconds(int seconds) {
    return String.format(Locale.ROOT, "%02d:%02d", seconds / 60, seconds % 60);
  }

  static @Nullable Double percentage(int made, int attempted) {
    return attempted == 0 ? null : Math.round(1000.0 * made / attempted) / 1000.0;
  }

  static PlayerStats stats(Line line, String minutes) {
    return new PlayerStats(
        minutes,
        Math.round(line.seconds() / 0.6) / 100.0,
        line.points(),
        line.fieldGoalsMade(),
        line.fieldGoals(),
        percentage(line.fieldGoalsMade(), line.fieldGoals()),
        line.threesMade(),
        line.threes(),
        percentage(line.threesMade(), line.threes()),
        line.freeThrowsMade(),
        line.freeThrows(),
        percentage(line.freeThrowsMade(), line.freeThrows()),
        line.offensiveRebounds(),
        line.defensiveRebounds(),
        line.rebounds(),
        line.assists(),
        line.steals(),
        line.blocks(),
        line.turnovers(),
        line.fouls(),
        line.plusMinus());
  }
}
