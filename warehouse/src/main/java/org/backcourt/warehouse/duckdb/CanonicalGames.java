package org.backcourt.warehouse.duckdb;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.backcourt.contract.CanonicalGame;
import org.backcourt.id.GameId;
import org.backcourt.id.LeagueGameId;
import org.backcourt.id.TeamCode;
import org.jspecify.annotations.Nullable;

/** Builds canonical game ids from what sources write; the only place where that is done. */
final class CanonicalGames {

  /** Either the id, or why there is none. */
  record Resolution(@Nullable GameId game, @Nullable String reason) {
    private static Resolution of(GameId game) {
      return new Resolution(game, null);
    }

    private static Resolution refused(String reason) {
      return new Resolution(null, reason);
    }
  }

  private final Map<String, GameId> schedule = new HashMap<>();

  /** Makes a scheduled game known, for sources that name games by league id alone. */
  void schedule(String leagueId, LocalDate date, GameId game) {
    schedule.put(leagueId + "@" + date, game);
  }

  /** The game that a row's columns mean. */
  Resolution resolve(CanonicalGame rule, List<@Nullable String> values) {
    for (int i = 0; i < values.size(); i++) {
      if (values.get(i) == null) {
        return Resolution.refused("its game is unknown: " + rule.columns().get(i) + " is NULL");
      }
    }
    String first = String.valueOf(values.get(0));
    String second = String.valueOf(values.get(1));
    return switch (rule.kind()) {
      case DATE_AWAY_HOME -> ofTeams(first, second, String.valueOf(values.get(2)));
      case ID_TEAM_SIDE -> ofSide(first, second, Boolean.parseBoolean(values.get(2)));
      case LEAGUE_ID -> ofLeagueId(first, second);
    };
  }

  private static Resolution ofTeams(String date, String away, String home) {
    Optional<TeamCode> awayTeam = TeamCode.find(away);
    Optional<TeamCode> homeTeam = TeamCode.find(home);
    if (awayTeam.isEmpty() || homeTeam.isEmpty()) {
      return Resolution.refused(
          "its game is unknown: '"
              + (awayTeam.isEmpty() ? away : home)
              + "' names none of the 30 teams");
    }
    if (awayTeam.equals(homeTeam)) {
      return Resolution.refused("its game is unknown: " + home + " is on both sides");
    }
    return Resolution.of(new GameId(LocalDate.parse(date), awayTeam.get(), homeTeam.get()));
  }

  private static Resolution ofSide(String id, String team, boolean atHome) {
    Optional<GameId> game = GameId.find(id);
    Optional<TeamCode> code = TeamCode.find(team);
    if (game.isEmpty()) {
      return Resolution.refused(
          "its game is unknown: '" + id + "' is not of the form YYYYMMDD_AWAY_HOME");
    }
    if (code.isEmpty() || !game.get().has(code.get())) {
      return Resolution.refused("its team '" + team + "' does not play in " + id);
    }
    boolean right = (game.get().home() == code.get()) == atHome;
    return Resolution.of(right ? game.get() : game.get().reversed());
  }

  private Resolution ofLeagueId(String date, String leagueId) {
    GameId game =
        LeagueGameId.find(leagueId)
            .map(id -> schedule.get(id + "@" + LocalDate.parse(date)))
            .orElse(null);
    return game == null
        ? Resolution.refused(
            "its game is unknown: the schedule has no game " + leagueId + " on " + date)
        : Resolution.of(game);
  }
}
