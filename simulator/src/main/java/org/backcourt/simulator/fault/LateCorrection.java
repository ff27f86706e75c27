package org.backcourt.simulator.fault;

import java.util.Comparator;
import java.util.Optional;
import org.backcourt.contract.TableContract;
import org.backcourt.row.raw.LeaguePlayerRow;
import org.backcourt.simulator.dialect.GameRows;
import org.backcourt.simulator.play.Matchup;
import org.backcourt.tables.RawTables;

/** An assist is missing in every box score of some dates until a correction arrives days later. */
final class LateCorrection extends OnDates {

  private static final int DATES = 2;

  LateCorrection(Scope scope, String argument) {
    super(scope.dates(argument, DATES));
  }

  @Override
  GameRows change(GameRows rows, Matchup matchup) {
    String key =
        rows.of(RawTables.LEAGUE_PLAYERS).stream()
            .filter(row -> assists(RawTables.LEAGUE_PLAYERS, row) > 0)
            .max(Comparator.comparingLong(row -> assists(RawTables.LEAGUE_PLAYERS, row)))
            .map(LeaguePlayerRow::playerLookup)
            .orElse("");
    String team =
        rows.of(RawTables.LEAGUE_PLAYERS).stream()
            .filter(row -> row.playerLookup().equals(key))
            .map(LeaguePlayerRow::teamAbbr)
            .findFirst()
            .orElse("");
    String name =
        rows.of(RawTables.LEAGUE_PLAYERS).stream()
            .filter(row -> row.playerLookup().equals(key))
            .map(LeaguePlayerRow::playerFullName)
            .findFirst()
            .orElse("");
    return rows.edit(
            RawTables.TEAM_BOXSCORE,
            row -> row.teamAbbr().equals(team) ? less(RawTables.TEAM_BOXSCORE, row) : row)
        .edit(
            RawTables.GAMEBOOK_PLAYERS,
            row -> key.equals(row.playerLookup()) ? less(RawTables.GAMEBOOK_PLAYERS, row) : row)
        .edit(
            RawTables.LEAGUE_PLAYERS,
            row -> row.playerLookup().equals(key) ? less(RawTables.LEAGUE_PLAYERS, row) : row)
        .edit(
            RawTables.BDL_PLAYERS,
            row -> row.playerFullName().equals(name) ? less(RawTables.BDL_PLAYERS, row) : row);
  }

  @Override
  Optional<GameRows> deliveredLater(GameRows rows, Matchup matchup) {
    return Optional.of(
        GameRows.of(rows.game())
            .with(RawTables.TEAM_BOXSCORE, rows.of(RawTables.TEAM_BOXSCORE))
            .with(RawTables.GAMEBOOK_PLAYERS, rows.of(RawTables.GAMEBOOK_PLAYERS))
            .with(RawTables.LEAGUE_PLAYERS, rows.of(RawTables.LEAGUE_PLAYERS))
            .with(RawTables.BDL_PLAYERS, rows.of(RawTables.BDL_PLAYERS)));
  }

  private static <T> long assists(TableContract<T> table, T row) {
    return GameRows.get(table, row, "assists") instanceof Long assists ? assists : 0;
  }

  private static <T> T less(TableContract<T> table, T row) {
    return GameRows.set(table, row, "assists", assists(table, row) - 1);
  }
}
