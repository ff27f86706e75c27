package org.backcourt.context;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.backcourt.calendar.SeasonCalendar;
import org.backcourt.game.CollectedLine;
import org.backcourt.game.GameQuality;
import org.backcourt.id.GameId;
import org.backcourt.id.PlayerLookup;
import org.backcourt.id.TeamCode;
import org.backcourt.row.WindowCompleteness;
import org.backcourt.row.analytics.AheadSchedule;
import org.backcourt.row.analytics.ContextMode;
import org.backcourt.row.analytics.OpponentForm;
import org.backcourt.row.analytics.TravelLoad;
import org.backcourt.row.analytics.UpcomingPlayerGame;
import org.backcourt.row.analytics.UpcomingPlayerWindows;
import org.backcourt.row.analytics.UpcomingTeamGame;
import org.backcourt.row.quality.JoinMeter;
import org.jspecify.annotations.Nullable;

/** Everything that is known of one season, and the context rows that follow from it. */
final class SeasonContext {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("h:mm a", Locale.US);
  private static final double FIT_FOR_PRODUCTION = 0.7;

  private final SeasonCalendar seasons;
  private final Calendar calendar;
  private final PlayerRecord players;
  private final TeamRecord teams;
  private final ContextJoins joins;
  private final Map<GameId, PreGame> known = new HashMap<>();
  private final Map<LocalDate, List<CollectedLine>> collected = new HashMap<>();

  SeasonContext(
      SeasonCalendar seasons,
      Collection<Fixture> fixtures,
      Collection<PlayerOuting> outings,
      Collection<TeamOuting> teamOutings,
      Collection<PreGame> boards,
      Collection<CollectedLine> quotes) {
    this.seasons = seasons;
    this.calendar = new Calendar(fixtures);
    this.players = new PlayerRecord(outings);
    this.teams = new TeamRecord(teamOutings);
    this.joins = new ContextJoins(fixtures, players);
    boards.forEach(board -> known.merge(board.gameId(), board, PreGame::and));
    for (CollectedLine quote : quotes) {
      collected.computeIfAbsent(quote.gameDate(), date -> new ArrayList<>()).add(quote);
    }
  }

  /** Gives the rows of a date. */
  void rows(
      LocalDate date, Consumer<UpcomingTeamGame> ofTeams, Consumer<UpcomingPlayerGame> ofPlayers) {
    PlayerMarkets markets = new PlayerMarkets(collected.getOrDefault(date, List.of()));
    TeamContext context = new TeamContext(calendar, seasons, teams);
    for (Fixture game : calendar.on(date)) {
      PreGame board = known.get(game.game());
      for (TeamCode team : List.of(game.game().away(), game.game().home())) {
        ofTeams.accept(context.row(game, team, board));
        Side side = new Side(game, team, board, markets, context);
        side.expected()
            .forEach((player, universal) -> ofPlayers.accept(side.row(player, universal)));
      }
    }
  }

  /** What the joins of a date made of their rows. */
  List<JoinMeter> meters(LocalDate date) {
    return joins.of(
        date,
        calendar.on(date).stream().filter(Fixture::isFinal).toList(),
        known,
        collected.getOrDefault(date, List.of()));
  }

  /** One team in one game, and what its players have in common. */
  private final class Side {
    private final Fixture game;
    private final TeamCode team;
    private final TeamCode opponent;
    private final LocalDate date;
    private final @Nullable PreGame board;
    private final PlayerMarkets markets;
    private final Squad squad;
    private final @Nullable TravelLoad travel;
    private final AheadSchedule ahead;
    private final @Nullable OpponentForm opponentForm;

    Side(
        Fixture game,
        TeamCode team,
        @Nullable PreGame board,
        PlayerMarkets markets,
        TeamContext context) {
      this.game = game;
      this.team = team;
      this.opponent = game.game().opponentOf(team);
      this.date = game.gameDate();
      this.board = board;
      this.markets = markets;
      this.squad = new Squad(team, date, players, calendar, board);
      this.travel = context.travel(game, team);
      this.ahead = context.ahead(team, opponent, date);
      this.opponentForm = teams.opponent(team, opponent, date);
    }

    /** Whoever the game's own sources list; before it, the roster less those reported out. */
    Map<PlayerLookup, PlayerLookup> expected() {
      Map<PlayerLookup, PlayerLookup> expected = new TreeMap<>();
      for (PlayerOuting listed : players.listed(game.game(), team)) {
        expected.put(listed.playerLookup(), listed.universalPlayerId());
      }
      if (expected.isEmpty() && !game.isFinal()) {
        players
            .roster(team, date, calendar)
            .forEach(
                (player, outing) -> {
                  if (!squad.isOut(player)) {
                    expected.put(player, outing.universalPlayerId());
                  }
                });
      }
      return expected;
    }

    UpcomingPlayerGame row(PlayerLookup player, PlayerLookup universal) {
      Form form = squad.form(player);
      Windows windows = players.windows(player, team, date, calendar);
      return new UpcomingPlayerGame(
          player,
          universal,
          game.game(),
          date,
          team,
          opponent,
          game.seasonYear(),
          team == game.game().home(),
          game.phase(),
          startTime(),
          null,
          game.isFinal() ? ContextMode.AFTER_GAME : ContextMode.BEFORE_GAME,
          markets.of(player, board, form),
          board == null ? null : board.game(),
          form.load(),
          travel,
          form.form(squad.projectedUsage(player)),
          opponentForm,
          ahead,
          squad.injuries(player),
          windows.completeness(
              seasons, date, form.played().stream().map(PlayerOuting::gameDate).toList()),
          windows(windows),
          quality(form, windows).provenance());
    }

    private UpcomingPlayerWindows windows(Windows windows) {
      double five = windows.shareOfLast(5);
      double ten = windows.shareOfLast(10);
      double week = windows.share(date, 7);
      double fortnight = windows.share(date, 14);
      double month = windows.share(date, 30);
      boolean whole = five == 1 && ten == 1 && week == 1 && fortnight == 1;
      return new UpcomingPlayerWindows(
          new WindowCompleteness(
              five,
              five == 1,
              ten,
              ten == 1,
              week,
              week == 1,
              fortnight,
              fortnight == 1,
              whole && month == 1),
          month,
          month == 1);
    }

    private GameQuality quality(Form form, Windows windows) {
      int games = form.played().size();
      GameQuality quality =
          new GameQuality("player_game_summary", games >= 10 ? 95 : games >= 5 ? 75 : 50);
      quality.with("nbac_schedule");
      if (games < 3) {
        quality.issue("thin_sample:" + games + "/3", 0);
      }
      if (board == null || board.game() == null || board.game().gameSpread() == null) {
        quality.issue("missing_game_spread", 0);
      }
      if (board == null || board.game() == null || board.game().gameTotal() == null) {
        quality.issue("missing_game_total", 0);
      }
      boolean excused = Windows.isBoundary(date) || seasons.isBootstrap(date);
      if (!excused && windows.share(date, 30) < FIT_FOR_PRODUCTION) {
        quality.issue("incomplete_windows", 50);
      }
      return quality;
    }

    private @Nullable String startTime() {
      Instant start = game.gameDateEst();
      if (start == null) {
        return null;
      }
      ZoneId zone = game.zone();
      return TIME.format(start.atZone(zone)) + " " + abbreviation(zone, start);
    }

    private static String abbreviation(ZoneId zone, Instant at) {
      int hours = zone.getRules().getStandardOffset(at).getTotalSeconds() / 3600;
      return switch (hours) {
        case -5 -> "ET";
        case -6 -> "CT";
        case -7 -> "MT";
        case -8 -> "PT";
        default -> zone.getId();
      };
    }
  }
}
