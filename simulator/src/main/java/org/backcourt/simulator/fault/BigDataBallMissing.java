package org.backcourt.simulator.fault;

import org.backcourt.simulator.dialect.GameRows;
import org.backcourt.simulator.play.Matchup;
import org.backcourt.tables.RawTables;

/** The preferred play-by-play is missing, so that the league's must do. */
final class BigDataBallMissing extends OnDates {

  private static final int DATES = 10;

  BigDataBallMissing(Scope scope, String argument) {
    super(scope.dates(argument, DATES));
  }

  @Override
  GameRows change(GameRows rows, Matchup matchup) {
    return rows.without(RawTables.BIG_DATA_BALL_EVENTS);
  }
}
