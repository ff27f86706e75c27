package org.backcourt.simulator.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.backcourt.contract.ColumnSpec;
import org.backcourt.contract.ColumnType;
import org.backcourt.contract.RowShape;
import org.backcourt.contract.TableContract;
import org.backcourt.row.raw.GamebookPlayerRow;
import org.backcourt.row.raw.LeaguePlayerRow;
import org.backcourt.row.raw.PlayerStats;
import org.backcourt.simulator.dialect.GameRows;
import org.backcourt.simulator.play.Matchup;
import org.backcourt.simulator.roster.Player;
import org.backcourt.simulator.roster.Sheet;
import org.backcourt.tables.RawTables;
import org.jspecify.annotations.Nullable;

/** No gamebook; the box scores that stand in for it also list who sat on the bench, with zeros. */
final class GamebookMissing extends OnDates {

  private static final int DATES = 5;
  private static final TableContract<LeaguePlayerRow> LEAGUE = RawTables.LEAGUE_PLAYERS;
  private static final Set<String> FIGURES =
      Stream.concat(
              RowShape.of(PlayerStats.class).columns().stream().map(ColumnSpec::name),
              Stream.of("flagrant_fouls", "technical_fouls"))
          .collect(Collectors.toSet());

  GamebookMissing(Scope scope, String argument) {
    super(scope.dates(argument, DATES));
  }

  @Override
  GameRows change(GameRows rows, Matchup matchup) {
    List<LeaguePlayerRow> box = new ArrayList<>(rows.of(RawTables.LEAGUE_PLAYERS));
    if (!box.isEmpty()) {
      LeaguePlayerRow pattern = box.get(0);
      for (GamebookPlayerRow row : rows.of(RawTables.GAMEBOOK_PLAYERS)) {
        if (row.playerStatus().equals("dnp")) {
          person(row, matchup).ifPresent(player -> box.add(idle(pattern, player, matchup)));
        }
      }
    }
    return rows.without(RawTables.GAMEBOOK_PLAYERS).with(RawTables.LEAGUE_PLAYERS, box);
  }

  private static Optional<Player> person(GamebookPlayerRow row, Matchup matchup) {
    return Stream.concat(matchup.away().dressed().stream(), matchup.home().dressed().stream())
        .map(Sheet.Candidate::player)
        .filter(player -> player.key().equals(row.playerLookup()))
        .findFirst();
  }

  private static LeaguePlayerRow idle(LeaguePlayerRow pattern, Player player, Matchup matchup) {
    boolean home = matchup.home().dressed().stream().anyMatch(man -> man.player().equals(player));
    var team = matchup.sheet(home).team();
    LeaguePlayerRow row = pattern;
    row = set(row, "team_id", team.leagueId());
    row = set(row, "team_abbr", team.name());
    row = set(row, "nba_player_id", player.leagueId());
    row = set(row, "player_full_name", player.name().full());
    row = set(row, "player_lookup", player.key());
    row = set(row, "starter", false);
    for (ColumnSpec column : LEAGUE.shape().columns()) {
      if (FIGURES.contains(column.name())) {
        row = set(row, column.name(), column.type() == ColumnType.INT64 ? 0L : null);
      }
    }
    return set(row, "minutes", "PT00M00.00S");
  }

  private static LeaguePlayerRow set(LeaguePlayerRow row, String column, @Nullable Object value) {
    return GameRows.set(LEAGUE, row, column, value);
  }
}
