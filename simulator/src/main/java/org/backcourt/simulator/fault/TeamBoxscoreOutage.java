package org.backcourt.simulator.fault;

import org.backcourt.simulator.dialect.GameRows;
import org.backcourt.simulator.play.Matchup;
import org.backcourt.tables.RawTables;

/** The official team box scores stop for days. */
final class TeamBoxscoreOutage extends OnDates {

  private static final int DATES = 10;

  TeamBoxscoreOutage(Scope scope, String argument) {
    super(scope.dates(argument, DATES));
  }

  @Override
  GameRows change(GameRows rows, Matchup matchup) {
    return rows.without(RawTables.TEAM_BOXSCORE);
  }
}
