package org.backcourt.accuracy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.backcourt.box.BoxLine;
import org.backcourt.box.Minutes;
import org.backcourt.floor.BigDataBallDialect;
import org.backcourt.floor.EventKind;
import org.backcourt.floor.GameLog;
import org.backcourt.floor.PlayEvent;
import org.backcourt.floor.RosterKeys;
import org.backcourt.id.GameId;
import org.backcourt.id.LeagueGameId;
import org.backcourt.id.PlayerLookup;
import org.backcourt.id.TeamCode;
import org.backcourt.shots.ShotSpot;
import org.jspecify.annotations.Nullable;

/** One season of real games, read from the raw tables into the maths' own types. */
final class RealSeason {

  /** A team or a player in a game: the keys that truth and measurement meet by. */
  record TeamGame(String game, TeamCode team) {}

  record PlayerGame(String game, PlayerLookup player) {}

  static final Comparator<TeamGame> BY_DATE =
      Comparator.comparing(TeamGame::game).thenComparing(TeamGame::team);

  final String season;
  final Map<String, GameLog> logs = new TreeMap<>();
  final Map<TeamGame, BoxLine> teams = new HashMap<>();
  final Map<PlayerGame, BoxLine> players = new HashMap<>();

  private final Map<TeamGame, List<PlayerGame>> squads = new HashMap<>();
  private final Set<String> playoffs = new HashSet<>();

  private final Map<String, PlayerLookup> keys = new HashMap<>();
  private final Map<String, List<PlayerLookup>> fives = new HashMap<>();

  RealSeason(SharedData data, String season) {
    this.season = season;
    readEvents(data);
    readTeams(data);
    readPlayers(data);
  }

  private void readEvents(SharedData data) {
    String five =
        "concat_ws('|', %1$s_player_1_lookup, %1$s_player_2_lookup, %1$s_player_3_lookup,"
            + " %1$s_player_4_lookup, %1$s_player_5_lookup)";
    Map<String, List<PlayEvent>> events = new TreeMap<>();
    Map<String, TeamCode[]> sides = new HashMap<>();
    data.query(
        "SELECT game_id, home_team_abbr, away_team_abbr, event_sequence, period,"
            + " game_clock_seconds, event_type, event_subtype, event_description,"
            + " player_1_team_abbr, player_1_lookup, player_2_lookup, player_2_role, shot_made,"
            + " points_scored, shot_type, original_x, original_y, shot_distance, "
            + five.formatted("home")
            + ", "
            + five.formatted("away")
            + " FROM "
            + data.raw("bigdataball_play_by_play", season)
            + " WHERE event_type NOT IN ('substitution')",
        row -> {
          String game = row.getString(1);
          sides.computeIfAbsent(game, g -> sidesOf(row));
          events.computeIfAbsent(game, g -> new ArrayList<>(600)).add(event(row));
        });
    events.forEach(
        (game, list) -> logs.put(game, GameLog.of(sides.get(game)[0], sides.get(game)[1], list)));
  }

  private static TeamCode[] sidesOf(ResultSet row) {
    try {
      return new TeamCode[] {TeamCode.parse(row.getString(2)), TeamCode.parse(row.getString(3))};
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private PlayEvent event(ResultSet row) throws SQLException {
    String subtype = row.getString(8);
    String description = row.getString(9);
    EventKind kind = BigDataBallDialect.kind(row.getString(7), subtype, description);
    return new PlayEvent(
        row.getInt(4),
        row.getInt(5),
        row.getDouble(6),
        kind,
        TeamCode.valueOf(row.getString(10)),
        key(row.getString(11)),
        key(row.getString(12)),
        BigDataBallDialect.role(row.getString(13)).orElse(null),
        row.getBoolean(14),
        row.getInt(15),
        kind == EventKind.SHOT
            ? new ShotSpot(
                BigDataBallDialect.shotValue(row.getString(16), subtype, description),
                (Double) row.getObject(17),
                (Double) row.getObject(18),
                (Double) row.getObject(19),
                subtype + " " + description)
            : null,
        kind == EventKind.FREE_THROW ? BigDataBallDialect.freeThrow(subtype, description) : null,
        five(row.getString(20)),
        five(row.getString(21)));
  }

  private @Nullable PlayerLookup key(@Nullable String stored) {
    return stored == null ? null : keys.computeIfAbsent(stored, PlayerLookup::new);
  }

  private List<PlayerLookup> five(String joined) {
    return fives.computeIfAbsent(
        joined,
        text ->
            text.isEmpty()
                ? List.of()
                : Arrays.stream(text.split("\\|"))
                    .map(k -> keys.computeIfAbsent(k, PlayerLookup::new))
                    .toList());
  }

  private void readTeams(SharedData data) {
    data.query(
        "SELECT game_id, team_abbr, minutes, points, fg_made, fg_attempted, three_pt_made,"
            + " three_pt_attempted, ft_made, ft_attempted, offensive_rebounds, defensive_rebounds,"
            + " assists, steals, blocks, turnovers, personal_fouls, nba_game_id FROM "
            + data.raw("nbac_team_boxscore", season),
        row -> {
          teams.put(new TeamGame(row.getString(1), TeamCode.valueOf(row.getString(2))), line(row));
          if (new LeagueGameId(row.getString(18)).kind() == LeagueGameId.Kind.PLAYOFFS) {
            playoffs.add(row.getString(1));
          }
        });
  }

  private void readPlayers(SharedData data) {
    data.query(
        "SELECT game_id, player_lookup, minutes, points, field_goals_made, field_goals_attempted,"
            + " three_pointers_made, three_pointers_attempted, free_throws_made,"
            + " free_throws_attempted, offensive_rebounds, defensive_rebounds, assists, steals,"
            + " blocks, turnovers, personal_fouls, team_abbr FROM "
            + data.raw("nbac_gamebook_player_stats", season)
            + " WHERE player_status = 'active'",
        row -> {
          PlayerGame key = new PlayerGame(row.getString(1), key(row.getString(2)));
          players.put(key, line(row));
          TeamGame team = new TeamGame(row.getString(1), TeamCode.valueOf(row.getString(18)));
          squads.computeIfAbsent(team, t -> new ArrayList<>()).add(key);
        });
  }

  private static BoxLine line(ResultSet row) throws SQLException {
    return BoxLine.builder()
        .seconds(Minutes.parse(row.getString(3)).orElse(0))
        .points(row.getInt(4))
        .fieldGoals(row.getInt(5), row.getInt(6))
        .threes(row.getInt(7), row.getInt(8))
        .freeThrows(row.getInt(9), row.getInt(10))
        .rebounds(row.getInt(11), row.getInt(12))
        .assists(row.getInt(13))
        .steals(row.getInt(14))
        .blocks(row.getInt(15))
        .turnovers(row.getInt(16))
        .fouls(row.getInt(17))
        .build();
  }

  boolean isPlayoff(String game) {
    return playoffs.contains(game);
  }

  TeamGame opponentOf(TeamGame team) {
    return new TeamGame(team.game(), GameId.parse(team.game()).opponentOf(team.team()));
  }

  /** The box-score keys of each team in each game. */
  Map<TeamGame, RosterKeys> rosters() {
    return squads.entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                e -> RosterKeys.of(e.getValue().stream().map(PlayerGame::player).toList())));
  }

  /** The lines of each team's players in each game. */
  Map<TeamGame, List<BoxLine>> linesByTeam() {
    return squads.entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey, e -> e.getValue().stream().map(players::get).toList()));
  }

  /** Everybody in a game's box score. */
  Stream<PlayerGame> playersOf(String game) {
    GameId id = GameId.parse(game);
    return Stream.of(id.home(), id.away())
        .flatMap(team -> squads.getOrDefault(new TeamGame(game, team), List.of()).stream());
  }
}
