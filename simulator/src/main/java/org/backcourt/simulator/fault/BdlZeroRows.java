package org.backcourt.simulator.fault;

import org.backcourt.contract.ColumnSpec;
import org.backcourt.contract.ColumnType;
import org.backcourt.row.raw.BdlPlayerRow;
import org.backcourt.simulator.dialect.GameRows;
import org.backcourt.simulator.play.Matchup;
import org.backcourt.tables.RawTables;

/** Four in ten of balldontlie's players have 0 points in 00 minutes. */
final class BdlZeroRows extends OnDates {

  private static final int DATES = 10;
  private static final int OF_TEN = 4;

  BdlZeroRows(Scope scope, String argument) {
    super(scope.dates(argument, DATES));
  }

  @Override
  GameRows change(GameRows rows, Matchup matchup) {
    return rows.edit(
        RawTables.BDL_PLAYERS,
        row -> Math.floorMod(row.playerLookup().hashCode(), 10) < OF_TEN ? zero(row) : row);
  }

  private static BdlPlayerRow zero(BdlPlayerRow row) {
    BdlPlayerRow changed = row;
    boolean figures = false;
    for (ColumnSpec column : RawTables.BDL_PLAYERS.shape().columns()) {
      figures |= column.name().equals("points");
      if (figures && column.type() == ColumnType.INT64) {
        changed = GameRows.set(RawTables.BDL_PLAYERS, changed, column.name(), 0L);
      } else if (figures && column.type() == ColumnType.FLOAT64) {
        changed = GameRows.set(RawTables.BDL_PLAYERS, changed, column.name(), null);
      }
    }
    return GameRows.set(RawTables.BDL_PLAYERS, changed, "minutes", "00");
  }
}
