package org.backcourt.precompute;

import static org.backcourt.rolling.GameLine.count;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.backcourt.calendar.Chronology;
import org.backcourt.calendar.SeasonCalendar;
import org.backcourt.factors.CompositeFactors;
import org.backcourt.factors.FactorSources;
import org.backcourt.factors.GamePace;
import org.backcourt.id.PlayerLookup;
import org.backcourt.rolling.GameLine;
import org.backcourt.row.analytics.UpcomingPlayerGame;
import org.backcourt.row.precompute.PlayerCompositeFactors;
import org.backcourt.row.precompute.PlayerDailyCache;
import org.backcourt.row.precompute.PlayerShotZones;
import org.backcourt.row.precompute.TeamTempo;
import org.backcourt.row.predictions.FeatureVector;
import org.backcourt.row.quality.AbsentKey;
import org.backcourt.tables.PrecomputeTables;
import org.backcourt.tables.PredictionTables;
import org.backcourt.vector.FeatureInputs;
import org.backcourt.vector.FeatureRow;
import org.backcourt.vector.PlayedGame;
import org.backcourt.vector.SeasonSoFar;
import org.backcourt.vector.TeamSoFar;
import org.backcourt.zones.ShotZoneProfile;
import org.jspecify.annotations.Nullable;

/** One player's season, swept date by date: each date sees the games before it and no others. */
final class PlayerSweep {

  /** Where a player's rows go. */
  record Sink(
      Consumer<PlayerShotZones> zones,
      Consumer<PlayerDailyCache> cache,
      Consumer<PlayerCompositeFactors> factors,
      Consumer<FeatureVector> vectors,
      Consumer<AbsentKey> absences) {}

  private final SeasonCalendar seasons;
  private final TeamBook book;
  private final Sink sink;

  PlayerSweep(SeasonCalendar seasons, TeamBook book, Sink sink) {
    this.seasons = seasons;
    this.book = book;
    this.sink = sink;
  }

  /** Gives all rows of some players on the dates. */
  void sweep(List<GameLine> games, List<UpcomingPlayerGame> contexts, Iterable<LocalDate> dates) {
    Comparator<GameLine> inOrder =
        Comparator.comparing(GameLine::gameDate).thenComparing(GameLine::gameId);
    Map<PlayerLookup, List<GameLine>> played = new LinkedHashMap<>();
    // A line that is delivered twice is one.
    TreeSet<GameLine> sorted =
        new TreeSet<>(Comparator.comparing(GameLine::playerLookup).thenComparing(inOrder));
    sorted.addAll(games);
    sorted.stream()
        .filter(GameLine::isActive)
        .forEach(
            game ->
                played.computeIfAbsent(game.playerLookup(), player -> new ArrayList<>()).add(game));
    Map<PlayerLookup, Map<LocalDate, UpcomingPlayerGame>> expected = new HashMap<>();
    for (UpcomingPlayerGame context : contexts) {
      expected
          .computeIfAbsent(context.playerLookup(), player -> new HashMap<>())
          .put(context.gameDate(), context);
      played.computeIfAbsent(context.playerLookup(), player -> List.of());
    }
    for (LocalDate date : dates) {
      played.forEach(
          (player, all) ->
              date(
                  player,
                  Chronology.before(all, GameLine::gameDate, date),
                  expected.getOrDefault(player, Map.of()).get(date),
                  date));
    }
  }

  private void date(
      PlayerLookup player,
      List<GameLine> before,
      @Nullable UpcomingPlayerGame context,
      LocalDate date) {
    if (seasons.isBootstrap(date)) {
      bootstrap(player, !before.isEmpty(), context != null, date);
      return;
    }
    PlayerShotZones zones = before.isEmpty() ? null : ShotZoneProfile.row(before, date, seasons);
    if (zones != null) {
      sink.zones().accept(zones);
    }
    if (context == null) {
      return;
    }
    TeamBook.Page own = book.of(date, context.teamAbbr());
    TeamBook.Page opponent = book.of(date, context.opponentTeamAbbr());
    PlayerDailyCache cache = cache(context, before, zones, own, date);
    PlayerCompositeFactors factors =
        CompositeFactors.of(
            new FactorSources(
                context,
                zones,
                opponent == null ? null : opponent.defense(),
                new GamePace(pace(own), pace(opponent), book.leaguePace(date)),
                opponent != null && opponent.contextReady()));
    sink.factors().accept(factors);
    if (before.isEmpty()) {
      sink.absences().accept(Absences.warmUp(PredictionTables.FEATURE_STORE, date, player, 0, 1));
      return;
    }
    sink.vectors()
        .accept(
            FeatureRow.of(
                new FeatureInputs(
                    context,
                    cache,
                    zones,
                    opponent == null ? null : opponent.defense(),
                    factors,
                    new SeasonSoFar(before.stream().map(PlayerSweep::playedGame).toList()),
                    own == null ? TeamSoFar.NONE : own.soFar())));
  }

  private void bootstrap(PlayerLookup player, boolean played, boolean expected, LocalDate date) {
    long day = seasons.dayOfSeason(date);
    if (played) {
      sink.absences()
          .accept(Absences.bootstrap(PrecomputeTables.PLAYER_SHOT_ZONES, date, player, day));
    }
    if (expected) {
      sink.absences()
          .accept(Absences.bootstrap(PrecomputeTables.COMPOSITE_FACTORS, date, player, day));
      sink.absences()
          .accept(Absences.bootstrap(PrecomputeTables.PLAYER_DAILY_CACHE, date, player, day));
      sink.absences().accept(Absences.bootstrap(PredictionTables.FEATURE_STORE, date, player, day));
    }
  }

  private @Nullable PlayerDailyCache cache(
      UpcomingPlayerGame context,
      List<GameLine> before,
      @Nullable PlayerShotZones zones,
      TeamBook.@Nullable Page own,
      LocalDate date) {
    PlayerLookup player = context.playerLookup();
    if (before.size() < DailyCache.FEWEST_GAMES) {
      sink.absences()
          .accept(
              Absences.warmUp(
                  PrecomputeTables.PLAYER_DAILY_CACHE,
                  date,
                  player,
                  before.size(),
                  DailyCache.FEWEST_GAMES));
      return null;
    }
    LocalDate last = before.get(before.size() - 1).gameDate();
    if (last.isBefore(date.minusDays(DailyCache.LONGEST_ABSENCE))) {
      sink.absences()
          .accept(Absences.stale(PrecomputeTables.PLAYER_DAILY_CACHE, date, player, last));
      return null;
    }
    PlayerDailyCache cache =
        DailyCache.row(context, before, zones, own == null ? null : own.soFar().tempo());
    sink.cache().accept(cache);
    return cache;
  }

  private static @Nullable Double pace(TeamBook.@Nullable Page team) {
    TeamTempo tempo = team == null ? null : team.soFar().tempo();
    return tempo == null ? null : tempo.teamPaceLast10();
  }

  private static PlayedGame playedGame(GameLine game) {
    return new PlayedGame(
        game.gameDate(),
        game.opponentTeamAbbr(),
        count(game.points()),
        game.minutes(),
        count(game.ftMakes()));
  }
}
