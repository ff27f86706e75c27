package org.backcourt.simulator.fault;

import org.backcourt.simulator.dialect.GameRows;
import org.backcourt.simulator.play.Matchup;
import org.backcourt.tables.RawTables;

/** The preferred play-by-play of some games ends at half-time. */
final class PlayByPlayMissingPeriods extends OnDates {

  private static final int DATES = 5;
  private static final int LAST_PERIOD = 2;

  PlayByPlayMissingPeriods(Scope scope, String argument) {
    super(scope.dates(argument, DATES));
  }

  @Override
  GameRows change(GameRows rows, Matchup matchup) {
    return rows.without(
        RawTables.BIG_DATA_BALL_EVENTS, row -> row.period() != null && row.period() > LAST_PERIOD);
  }
}
