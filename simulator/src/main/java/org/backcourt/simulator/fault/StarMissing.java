package org.backcourt.simulator.fault;

import java.util.Comparator;
import java.util.Objects;
import org.backcourt.row.raw.GamebookPlayerRow;
import org.backcourt.row.raw.PlayerStats;
import org.backcourt.simulator.dialect.GameRows;
import org.backcourt.simulator.play.Matchup;
import org.backcourt.tables.RawTables;

/** The player with most points is in no gamebook, though other sources have him. */
final class StarMissing extends OnDates {

  private static final int DATES = 5;

  StarMissing(Scope scope, String argument) {
    super(scope.dates(argument, DATES));
  }

  @Override
  GameRows change(GameRows rows, Matchup matchup) {
    String star =
        rows.of(RawTables.GAMEBOOK_PLAYERS).stream()
            .max(Comparator.comparingInt(StarMissing::points))
            .map(GamebookPlayerRow::playerLookup)
            .orElse("");
    return rows.without(
        RawTables.GAMEBOOK_PLAYERS, row -> Objects.equals(row.playerLookup(), star));
  }

  private static int points(GamebookPlayerRow row) {
    PlayerStats stats = row.stats();
    Integer points = stats == null ? null : stats.points();
    return points == null ? -1 : points;
  }
}
