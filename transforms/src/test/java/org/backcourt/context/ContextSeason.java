package org.backcourt.context;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.backcourt.calendar.SeasonCalendar;
import org.backcourt.game.CollectedLine;
import org.backcourt.id.GameId;
import org.backcourt.id.TeamCode;
import org.backcourt.row.ExampleRow;
import org.backcourt.row.analytics.UpcomingPlayerGame;
import org.backcourt.row.analytics.UpcomingTeamGame;
import org.backcourt.row.quality.JoinMeter;
import org.jspecify.annotations.Nullable;

/** The season of 2023 as a test tells it, game by game, and the rows before its games. */
public final class ContextSeason {

  public static final SeasonCalendar SEASONS =
      SeasonCalendar.of(Map.of(2023, LocalDate.of(2023, 10, 24)));

  private static final int FINAL = 3;
  private static final int SCHEDULED = 1;

  private final List<Fixture> fixtures = new ArrayList<>();
  private final List<PlayerOuting> outings = new ArrayList<>();
  private final List<TeamOuting> teamOutings = new ArrayList<>();
  private final List<PreGame> boards = new ArrayList<>();
  private final List<CollectedLine> quotes = new ArrayList<>();

  /** A regular-season game that is over, with the points of both. */
  public ContextSeason game(String id, int away, int home) {
    return fixture(fixture(nextNumber(), id, FINAL, away, home));
  }

  /** A regular-season game still to come. */
  public ContextSeason ahead(String id) {
    return fixture(fixture(nextNumber(), id, SCHEDULED, null, null));
  }

  private String nextNumber() {
    return String.format("00223%05d", fixtures.size() + 1);
  }

  ContextSeason fixture(Fixture line) {
    fixtures.add(line);
    return this;
  }

  /** A line of the schedule; tip-off is at half past seven in the evening. */
  static Fixture fixture(
      String number, String id, int status, @Nullable Integer away, @Nullable Integer home) {
    GameId game = GameId.parse(id);
    Instant tipOff = at(game.date() + "T19:30");
    return new Fixture(
        number, game, game.date(), 2023, status, tipOff, home, away, false, null, false, false);
  }

  /** A game that is moved: first listed on one date, then played on another. */
  public ContextSeason moved(String from, String to, int away, int home) {
    String number = nextNumber();
    return fixture(fixture(number, from, SCHEDULED, null, null))
        .fixture(fixture(number, to, FINAL, away, home));
  }

  /** A finished game that the hosts play elsewhere. */
  ContextSeason abroad(String id) {
    Fixture home = fixture(nextNumber(), id, FINAL, 100, 101);
    return fixture(
        new Fixture(
            home.gameId(),
            home.canonicalGameId(),
            home.gameDate(),
            home.seasonYear(),
            home.gameStatus(),
            home.gameDateEst(),
            home.homeTeamScore(),
            home.awayTeamScore(),
            false,
            "Europe/Paris",
            true,
            true));
  }

  /** A game that a player was on court in. */
  public ContextSeason played(String player, String game, String team, double minutes, int points) {
    return outing(
        outing(player, game, team)
            .with("is_active", true, "minutes_played", minutes, "points", points));
  }

  /** A game that he was listed for and not used in: its statistics are NULL. */
  public ContextSeason sat(String player, String game, String team) {
    return outing(outing(player, game, team));
  }

  static ExampleRow<PlayerOuting> outing(String player, String game, String team) {
    return ExampleRow.of(PlayerOuting.class)
        .with("player_lookup", player, "universal_player_id", player, "team_abbr", team)
        .with("game_id", game, "game_date", GameId.parse(game).date());
  }

  ContextSeason outing(ExampleRow<PlayerOuting> row) {
    outings.add(row.build());
    return this;
  }

  ContextSeason teamOuting(TeamOuting outing) {
    teamOutings.add(outing);
    return this;
  }

  ContextSeason board(PreGame board) {
    boards.add(board);
    return this;
  }

  ContextSeason quote(CollectedLine quote) {
    quotes.add(quote);
    return this;
  }

  /** A moment by the clock of the US east coast, such as {@code 2024-01-15T19:30}. */
  static Instant at(String eastern) {
    return LocalDateTime.parse(eastern).atZone(ZoneId.of("America/New_York")).toInstant();
  }

  /** A team's row of a date. */
  public UpcomingTeamGame team(String date, TeamCode team) {
    List<UpcomingTeamGame> rows = new ArrayList<>();
    context().rows(LocalDate.parse(date), rows::add, player -> {});
    return rows.stream().filter(row -> row.teamAbbr() == team).findFirst().orElseThrow();
  }

  /** A player's row of a date. */
  public UpcomingPlayerGame player(String date, String player) {
    return players(date).stream()
        .filter(row -> row.playerLookup().key().equals(player))
        .findFirst()
        .orElseThrow();
  }

  /** All players' rows of a date. */
  public List<UpcomingPlayerGame> players(String date) {
    List<UpcomingPlayerGame> rows = new ArrayList<>();
    context().rows(LocalDate.parse(date), team -> {}, rows::add);
    return rows;
  }

  /** What the joins of a date made of their rows. */
  List<JoinMeter> meters(String date) {
    return context().meters(LocalDate.parse(date));
  }

  private SeasonContext context() {
    return new SeasonContext(SEASONS, fixtures, outings, teamOutings, boards, quotes);
  }
}
