package org.backcourt.simulator.fault;

import org.backcourt.contract.ColumnSpec;
import org.backcourt.contract.TableContract;
import org.backcourt.simulator.dialect.GameRows;
import org.backcourt.simulator.play.Matchup;
import org.backcourt.tables.RawTables;

/** Shooting percentages come as 47.1 where 0.471 is meant. */
final class PercentForFraction extends OnDates {

  private static final int DATES = 10;

  PercentForFraction(Scope scope, String argument) {
    super(scope.dates(argument, DATES));
  }

  @Override
  GameRows change(GameRows rows, Matchup matchup) {
    return rows.edit(RawTables.TEAM_BOXSCORE, row -> times100(RawTables.TEAM_BOXSCORE, row))
        .edit(RawTables.GAMEBOOK_PLAYERS, row -> times100(RawTables.GAMEBOOK_PLAYERS, row));
  }

  private static <T> T times100(TableContract<T> table, T row) {
    T changed = row;
    for (ColumnSpec column : table.shape().columns()) {
      if (column.name().endsWith("_percentage")
          && GameRows.get(table, changed, column.name()) instanceof Double fraction) {
        changed = GameRows.set(table, changed, column.name(), Math.round(fraction * 1000) / 10.0);
      }
    }
    return changed;
  }
}
