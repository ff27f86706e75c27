package org.backcourt.simulator.fault;

import org.backcourt.simulator.dialect.GameRows;
import org.backcourt.simulator.play.Matchup;
import org.backcourt.tables.RawTables;

/** Neither play-by-play is there for some dates. */
final class PlayByPlayMissing extends OnDates {

  private static final int DATES = 10;

  PlayByPlayMissing(Scope scope, String argument) {
    super(scope.dates(argument, DATES));
  }

  @Override
  GameRows change(GameRows rows, Matchup matchup) {
    return rows.without(RawTables.BIG_DATA_BALL_EVENTS).without(RawTables.LEAGUE_EVENTS);
  }
}
