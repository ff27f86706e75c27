package org.backcourt.simulator.fault;

import org.backcourt.simulator.dialect.GameRows;
import org.backcourt.simulator.play.Matchup;
import org.backcourt.tables.RawTables;

/** Team box scores name their games hosts first, so that joins on the id find nothing. */
final class ReversedGameIds extends OnDates {

  private static final int DATES = 20;

  ReversedGameIds(Scope scope, String argument) {
    super(scope.dates(argument, DATES));
  }

  @Override
  GameRows change(GameRows rows, Matchup matchup) {
    String reversed = rows.game().id().reversed().toString();
    return rows.edit(
        RawTables.TEAM_BOXSCORE,
        row -> GameRows.set(RawTables.TEAM_BOXSCORE, row, "game_id", reversed));
  }
}
