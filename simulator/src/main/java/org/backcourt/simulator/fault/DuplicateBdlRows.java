package org.backcourt.simulator.fault;

import java.util.ArrayList;
import java.util.List;
import org.backcourt.row.raw.BdlPlayerRow;
import org.backcourt.simulator.dialect.GameRows;
import org.backcourt.simulator.play.Matchup;
import org.backcourt.tables.RawTables;

/** Append instead of replace: most of balldontlie's rows are copies of others. */
final class DuplicateBdlRows extends OnDates {

  private static final int DATES = 20;

  /** The share of copies among all rows, as it was once found. */
  private static final double COPIES = 0.79;

  DuplicateBdlRows(Scope scope, String argument) {
    super(scope.dates(argument, DATES));
  }

  @Override
  GameRows change(GameRows rows, Matchup matchup) {
    List<BdlPlayerRow> once = rows.of(RawTables.BDL_PLAYERS);
    long wanted = Math.round(once.size() / (1 - COPIES));
    List<BdlPlayerRow> all = new ArrayList<>(once);
    for (int i = 0; all.size() < wanted; i++) {
      all.add(once.get(i % once.size()));
    }
    return rows.with(RawTables.BDL_PLAYERS, all);
  }
}
