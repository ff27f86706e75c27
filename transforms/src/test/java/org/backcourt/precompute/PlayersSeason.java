package org.backcourt.precompute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.backcourt.context.ContextSeason;
import org.backcourt.id.GameId;
import org.backcourt.id.TeamCode;
import org.backcourt.rolling.GameLine;
import org.backcourt.row.Completeness;
import org.backcourt.row.ExampleRow;
import org.backcourt.row.analytics.UpcomingPlayerGame;
import org.backcourt.row.precompute.PlayerCompositeFactors;
import org.backcourt.row.precompute.PlayerDailyCache;
import org.backcourt.row.precompute.PlayerShotZones;
import org.backcourt.row.predictions.FeatureVector;
import org.backcourt.row.quality.AbsentKey;
import org.backcourt.zones.DefenseLine;
import org.backcourt.zones.ZoneGames;

/** The season of one player, Sam Roe, as a test tells it game by game, and his rows of dates. */
final class PlayersSeason {

  private final ContextSeason context = new ContextSeason();
  private final List<GameLine> games = new ArrayList<>();
  private final List<DefenseLine> defenses = new ArrayList<>();
  private final List<OffenseLine> offenses = new ArrayList<>();
  private final List<ScheduledLine> schedule = new ArrayList<>();

  /** His rows, and the reasons why he has none. */
  record Rows(
      List<PlayerShotZones> zones,
      List<PlayerDailyCache> caches,
      List<PlayerCompositeFactors> factors,
      List<FeatureVector> vectors,
      List<AbsentKey> absences) {

    PlayerDailyCache cache() {
      return only(caches);
    }

    PlayerShotZones zone() {
      return only(zones);
    }

    private static <T> T only(List<T> rows) {
      if (rows.size() != 1) {
        throw new AssertionError(rows.size() + " rows where one was expected: " + rows);
      }
      return rows.get(0);
    }
  }

  /** A game that is over; in every one pace is 100 and the hosts win. */
  PlayersSeason game(String id) {
    context.game(id, 100, 110);
    return teams(id).scheduled("00223" + String.format("%05d", schedule.size() + 1), id, 3);
  }

  /** A game that was to be on one date and was played on another. */
  PlayersSeason moved(String from, String to) {
    context.moved(from, to, 100, 110);
    String number = "00223" + String.format("%05d", schedule.size() + 1);
    return teams(to).scheduled(number, from, 1).scheduled(number, to, 3);
  }

  private PlayersSeason teams(String id) {
    GameId game = GameId.parse(id);
    for (TeamCode team : List.of(game.away(), game.home())) {
      defenses.add(ZoneGames.defense(team, game.date()).with("game_id", id).build());
      offenses.add(new OffenseLine(game, game.date(), team, team == game.home(), 100.0, 112.0));
    }
    return this;
  }

  private PlayersSeason scheduled(String number, String id, int status) {
    GameId game = GameId.parse(id);
    schedule.add(new ScheduledLine(number, game, game.date(), status));
    return this;
  }

  /** A game still to come. */
  PlayersSeason ahead(String id) {
    context.ahead(id);
    return this;
  }

  /** A game that he played, with five shots in the paint, two from mid-range, three threes. */
  PlayersSeason played(String id, String team, double minutes, int points) {
    context.played("samroe", id, team, minutes, points);
    games.add(line(id, team, minutes, points).build());
    return this;
  }

  /** His line of the game once more, as when it is delivered twice. */
  PlayersSeason again(String id, String team, double minutes, int points) {
    games.add(line(id, team, minutes, points).build());
    return this;
  }

  private static ExampleRow<GameLine> line(String id, String team, double minutes, int points) {
    GameId game = GameId.parse(id);
    return ZoneGames.shots(game.date(), 5, 3, 2, 1, 3, 1)
        .with("game_id", id, "team_abbr", team, "is_active", true)
        .with("opponent_team_abbr", game.opponentOf(TeamCode.valueOf(team)).toString())
        .with("minutes_played", minutes, "points", points);
  }

  /** A game that he was listed for and not used in. */
  PlayersSeason sat(String id, String team) {
    context.sat("samroe", id, team);
    games.add(
        ExampleRow.of(GameLine.class)
            .with("game_id", id, "game_date", GameId.parse(id).date(), "team_abbr", team)
            .build());
    return this;
  }

  static List<LocalDate> days(String... days) {
    return Arrays.stream(days).map(LocalDate::parse).toList();
  }

  static void assertGames(Completeness of, int found, int expected, double percentage) {
    assertThat(of.actualGamesCount()).as("games found").isEqualTo(found);
    assertThat(of.expectedGamesCount()).as("games expected").isEqualTo(expected);
    assertThat(of.missingGamesCount()).as("games missing").isEqualTo(expected - found);
    assertThat(of.completenessPercentage()).as("percentage").isCloseTo(percentage, within(1e-9));
  }

  /** His rows of some dates. */
  Rows rows(String... on) {
    List<LocalDate> dates = days(on);
    List<UpcomingPlayerGame> contexts =
        Arrays.stream(on).flatMap(date -> context.players(date).stream()).toList();
    TeamBook book =
        new TeamSweep(ContextSeason.SEASONS, defenses, offenses, List.of(), schedule).book(dates);
    return rows(book, games, contexts, dates);
  }

  static Rows rows(
      TeamBook book,
      List<GameLine> games,
      List<UpcomingPlayerGame> contexts,
      List<LocalDate> dates) {
    Rows rows =
        new Rows(
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>());
    PlayerSweep.Sink sink =
        new PlayerSweep.Sink(
            rows.zones::add,
            rows.caches::add,
            rows.factors::add,
            rows.vectors::add,
            rows.absences::add);
    new PlayerSweep(ContextSeason.SEASONS, book, sink).sweep(games, contexts, dates);
    return rows;
  }
}
