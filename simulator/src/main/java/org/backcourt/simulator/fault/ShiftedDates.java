package org.backcourt.simulator.fault;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.backcourt.contract.TableContract;
import org.backcourt.simulator.dialect.GameRows;
import org.backcourt.simulator.play.Matchup;
import org.backcourt.tables.RawTables;

/** Box scores of evening games carry the date in Greenwich, which is a day later. */
final class ShiftedDates extends OnDates {

  private static final int DATES = 10;

  ShiftedDates(Scope scope, String argument) {
    super(scope.dates(argument, DATES));
  }

  @Override
  GameRows change(GameRows rows, Matchup matchup) {
    LocalDate there = rows.game().tipOff().atZone(ZoneOffset.UTC).toLocalDate();
    if (there.equals(rows.game().date())) {
      return rows;
    }
    return rows.edit(RawTables.TEAM_BOXSCORE, row -> shift(RawTables.TEAM_BOXSCORE, row, there))
        .edit(RawTables.GAMEBOOK_PLAYERS, row -> shift(RawTables.GAMEBOOK_PLAYERS, row, there));
  }

  private static <T> T shift(TableContract<T> table, T row, LocalDate date) {
    String id = String.valueOf(GameRows.get(table, row, "game_id"));
    T moved = GameRows.set(table, row, "game_date", date);
    return GameRows.set(
        table, moved, "game_id", date.format(DateTimeFormatter.BASIC_ISO_DATE) + id.substring(8));
  }
}
