package org.backcourt.simulator.fault;

import java.util.ArrayList;
import java.util.List;
import org.backcourt.row.raw.TeamBoxscoreRow;
import org.backcourt.simulator.dialect.GameRows;
import org.backcourt.simulator.play.Matchup;
import org.backcourt.tables.RawTables;

/** Games have their team rows twice, under both spellings of the id, with different turnovers. */
final class GameUnderTwoIds extends OnDates {

  GameUnderTwoIds(Scope scope, String argument) {
    super(scope.dates(argument, 1));
  }

  @Override
  GameRows change(GameRows rows, Matchup matchup) {
    List<TeamBoxscoreRow> both = new ArrayList<>(rows.of(RawTables.TEAM_BOXSCORE));
    String reversed = rows.game().id().reversed().toString();
    for (TeamBoxscoreRow row : rows.of(RawTables.TEAM_BOXSCORE)) {
      Integer turnovers = row.turnovers();
      TeamBoxscoreRow twin = GameRows.set(RawTables.TEAM_BOXSCORE, row, "game_id", reversed);
      both.add(
          GameRows.set(
              RawTables.TEAM_BOXSCORE,
              twin,
              "turnovers",
              turnovers == null ? null : turnovers + 1L));
    }
    return rows.with(RawTables.TEAM_BOXSCORE, both);
  }
}
