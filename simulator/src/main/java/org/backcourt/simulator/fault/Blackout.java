package org.backcourt.simulator.fault;

import org.backcourt.simulator.dialect.GameRows;
import org.backcourt.simulator.play.Matchup;
import org.backcourt.tables.RawTables;

/** No source but the schedule says anything. */
final class Blackout extends OnDates {

  private static final int DATES = 10;

  Blackout(Scope scope, String argument) {
    super(scope.dates(argument, DATES));
  }

  @Override
  GameRows change(GameRows rows, Matchup matchup) {
    return GameRows.of(rows.game()).with(RawTables.SCHEDULE, rows.of(RawTables.SCHEDULE));
  }
}
