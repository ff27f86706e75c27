package org.backcourt.simulator.fault;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import org.backcourt.row.raw.GameLineRow;
import org.backcourt.row.raw.PointsPropRow;
import org.backcourt.simulator.dialect.GameRows;
import org.backcourt.simulator.play.Matchup;
import org.backcourt.tables.RawTables;

/** The closing lines were taken when the game had long begun. */
final class InGameOdds extends OnDates {

  private static final int DATES = 10;
  private static final int MINUTES_LATE = 35;

  InGameOdds(Scope scope, String argument) {
    super(scope.dates(argument, DATES));
  }

  @Override
  GameRows change(GameRows rows, Matchup matchup) {
    Instant tipOff = rows.game().tipOff();
    Instant late = tipOff.plus(MINUTES_LATE, ChronoUnit.MINUTES);
    Instant lastLines =
        rows.of(RawTables.GAME_LINES).stream()
            .map(GameLineRow::snapshotTimestamp)
            .filter(at -> at.isBefore(tipOff))
            .max(Comparator.naturalOrder())
            .orElse(tipOff);
    Instant lastProps =
        rows.of(RawTables.POINTS_PROPS).stream()
            .map(PointsPropRow::snapshotTimestamp)
            .filter(at -> at.isBefore(tipOff))
            .max(Comparator.naturalOrder())
            .orElse(tipOff);
    return rows.edit(
            RawTables.GAME_LINES,
            row ->
                row.snapshotTimestamp().equals(lastLines)
                    ? GameRows.set(RawTables.GAME_LINES, row, "snapshot_timestamp", late)
                    : row)
        .edit(
            RawTables.POINTS_PROPS,
            row -> row.snapshotTimestamp().equals(lastProps) ? late(row, late) : row);
  }

  private static PointsPropRow late(PointsPropRow row, Instant late) {
    PointsPropRow moved = GameRows.set(RawTables.POINTS_PROPS, row, "snapshot_timestamp", late);
    return GameRows.set(
        RawTables.POINTS_PROPS, moved, "minutes_before_tipoff", (long) -MINUTES_LATE);
  }
}
