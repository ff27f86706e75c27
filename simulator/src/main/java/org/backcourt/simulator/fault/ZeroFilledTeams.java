package org.backcourt.simulator.fault;

import org.backcourt.contract.ColumnSpec;
import org.backcourt.contract.ColumnType;
import org.backcourt.row.raw.TeamBoxscoreRow;
import org.backcourt.simulator.dialect.GameRows;
import org.backcourt.simulator.play.Matchup;
import org.backcourt.tables.RawTables;

/** One team of every other game comes as a row of zeros, as if its game were not over. */
final class ZeroFilledTeams extends OnDates {

  private final Scope scope;

  ZeroFilledTeams(Scope scope, String argument) {
    super(scope.busyDate(argument));
    this.scope = scope;
  }

  @Override
  GameRows change(GameRows rows, Matchup matchup) {
    if (scope.on(rows.game().date()).indexOf(rows.game()) % 2 != 0) {
      return rows;
    }
    return rows.edit(RawTables.TEAM_BOXSCORE, row -> row.isHome() ? zero(row) : row);
  }

  private static TeamBoxscoreRow zero(TeamBoxscoreRow row) {
    TeamBoxscoreRow changed = row;
    boolean figures = false;
    for (ColumnSpec column : RawTables.TEAM_BOXSCORE.shape().columns()) {
      figures |= column.name().equals("fg_made");
      if (figures && column.type() == ColumnType.INT64) {
        changed = GameRows.set(RawTables.TEAM_BOXSCORE, changed, column.name(), 0L);
      } else if (figures && column.type() == ColumnType.FLOAT64) {
        changed = GameRows.set(RawTables.TEAM_BOXSCORE, changed, column.name(), 0.0);
      }
    }
    return GameRows.set(RawTables.TEAM_BOXSCORE, changed, "minutes", "0:00");
  }
}
