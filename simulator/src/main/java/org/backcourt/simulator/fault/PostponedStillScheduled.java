package org.backcourt.simulator.fault;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.backcourt.row.raw.ScheduleRow;
import org.backcourt.simulator.dialect.GameRows;
import org.backcourt.simulator.play.Matchup;
import org.backcourt.tables.RawTables;
import org.jspecify.annotations.Nullable;

/** Games that were moved are still announced for their first date, under the same id. */
final class PostponedStillScheduled extends OnDates {

  private static final int DATES = 2;
  private static final int DAYS_BEFORE = 7;

  PostponedStillScheduled(Scope scope, String argument) {
    super(scope.dates(argument, DATES));
  }

  @Override
  GameRows change(GameRows rows, Matchup matchup) {
    List<ScheduleRow> both = new ArrayList<>();
    for (ScheduleRow row : rows.of(RawTables.SCHEDULE)) {
      both.add(announced(row));
      both.add(row);
    }
    return rows.with(RawTables.SCHEDULE, both);
  }

  private static ScheduleRow announced(ScheduleRow row) {
    LocalDate first = row.gameDate().minusDays(DAYS_BEFORE);
    Instant tipOff = row.gameDateEst();
    ScheduleRow old = set(row, "game_date", first);
    if (tipOff != null) {
      old = set(old, "game_date_est", tipOff.minus(DAYS_BEFORE, ChronoUnit.DAYS));
    }
    old = set(old, "game_status", 1L);
    old = set(old, "game_status_text", "PPD");
    old = set(old, "home_team_score", null);
    old = set(old, "away_team_score", null);
    return set(old, "winning_team_tricode", null);
  }

  private static ScheduleRow set(ScheduleRow row, String column, @Nullable Object value) {
    return GameRows.set(RawTables.SCHEDULE, row, column, value);
  }
}
