package org.backcourt.simulator.fault;

import org.backcourt.row.raw.GamebookPlayerRow;
import org.backcourt.simulator.dialect.GameRows;
import org.backcourt.simulator.play.Matchup;
import org.backcourt.tables.RawTables;

/** The gamebook's minutes come in a form that no one knows, such as 34 min 12 s. */
final class MinutesAsText extends OnDates {

  private static final int DATES = 10;

  MinutesAsText(Scope scope, String argument) {
    super(scope.dates(argument, DATES));
  }

  @Override
  GameRows change(GameRows rows, Matchup matchup) {
    return rows.edit(RawTables.GAMEBOOK_PLAYERS, MinutesAsText::spellOut);
  }

  private static GamebookPlayerRow spellOut(GamebookPlayerRow row) {
    Object minutes = GameRows.get(RawTables.GAMEBOOK_PLAYERS, row, "minutes");
    if (minutes == null) {
      return row;
    }
    String text = minutes.toString().replace(":", " min ") + " s";
    GamebookPlayerRow changed = GameRows.set(RawTables.GAMEBOOK_PLAYERS, row, "minutes", text);
    return GameRows.set(RawTables.GAMEBOOK_PLAYERS, changed, "minutes_decimal", null);
  }
}
