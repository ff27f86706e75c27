package org.backcourt.precompute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.backcourt.precompute.PlayersSeason.Rows;
import org.backcourt.rolling.GameLine;
import org.backcourt.rolling.Lines;
import org.backcourt.row.ExampleRow;
import org.backcourt.row.analytics.UpcomingPlayerGame;
import org.backcourt.row.precompute.PlayerDailyCache;
import org.backcourt.row.precompute.PlayerShotZones;
import org.backcourt.row.quality.AbsentKey;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A player's averages on every date of a random season, against all his games read anew. */
class AnyDateTest {

  private static final LocalDate OPENING = LocalDate.of(2023, 10, 24);
  private static final LocalDate FIRST = LocalDate.of(2023, 11, 7);
  private static final List<LocalDate> DATES = FIRST.datesUntil(LocalDate.of(2024, 6, 18)).toList();

  /** Games in no order, and as many dates on which he was listed and did not play. */
  private static List<GameLine> season(long seed) {
    List<GameLine> season = new ArrayList<>(Lines.random(seed, OPENING));
    List<LocalDate> played = season.stream().map(GameLine::gameDate).toList();
    OPENING
        .datesUntil(LocalDate.of(2024, 4, 15))
        .filter(date -> !played.contains(date))
        .map(date -> Lines.on(date).with("is_active", false).build())
        .forEach(season::add);
    Collections.shuffle(season, new Random(seed));
    return season;
  }

  private static Rows rows(List<GameLine> season, List<LocalDate> dates) {
    List<UpcomingPlayerGame> contexts =
        dates.stream()
            .map(
                date ->
                    ExampleRow.of(UpcomingPlayerGame.class)
                        .with("game_date", date, "season_year", 2023)
                        .build())
            .toList();
    return PlayersSeason.rows(new TeamBook(), season, contexts, dates);
  }

  private static List<GameLine> newestFirst(List<GameLine> season, LocalDate date) {
    return season.stream()
        .filter(game -> game.minutesPlayed() != null && game.gameDate().isBefore(date))
        .sorted(Comparator.comparing(GameLine::gameDate).reversed())
        .toList();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void averagesOfEveryDateAreThoseOfTheGamesHePlayedBefore(long seed) {
    List<GameLine> season = season(seed);
    Rows rows = rows(season, DATES);
    Map<LocalDate, PlayerDailyCache> caches =
        rows.caches().stream().collect(Collectors.toMap(PlayerDailyCache::cacheDate, row -> row));
    assertThat(caches).hasSizeGreaterThan(100);

    caches.forEach(
        (date, cache) -> {
          List<GameLine> all = newestFirst(season, date);
          List<GameLine> ten = all.subList(0, Math.min(10, all.size()));
          List<GameLine> five = all.subList(0, Math.min(5, all.size()));
          assertThat(cache.points().gamesPlayedSeason()).isEqualTo(all.size());
          same(cache.points().pointsAvgLast5(), mean(five, AnyDateTest::points), date);
          same(cache.points().pointsAvgLast10(), mean(ten, AnyDateTest::points), date);
          same(cache.points().pointsAvgSeason(), mean(all, AnyDateTest::points), date);
          same(cache.points().pointsStdLast10(), deviation(ten), date);
          same(
              cache.minutesAndUsage().minutesAvgLast5(), mean(five, GameLine::minutesPlayed), date);
          same(cache.minutesAndUsage().usageRateLast10(), mean(ten, GameLine::usageRate), date);
          same(cache.minutesAndUsage().tsPctLast5(), trueShooting(five), date);
          same(cache.minutesAndUsage().tsPctSeason(), trueShooting(all), date);
        });
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void everyDateHasARowOrTheReasonThatHisGamesGive(long seed) {
    List<GameLine> season = season(seed);
    Rows rows = rows(season, DATES);
    Map<LocalDate, String> accounts = new HashMap<>();
    rows.caches().forEach(row -> accounts.merge(row.cacheDate(), "row", String::concat));
    rows.absences().stream()
        .filter(absence -> absence.tableName().endsWith("player_daily_cache"))
        .forEach(absence -> accounts.merge(absence.absentDate(), absence.reason(), String::concat));

    Map<LocalDate, String> expected = new HashMap<>();
    for (LocalDate date : DATES) {
      List<GameLine> played = newestFirst(season, date);
      boolean away = !played.isEmpty() && played.get(0).gameDate().plusDays(30).compareTo(date) < 0;
      expected.put(date, played.size() < 3 ? "WARM_UP" : away ? "STALE" : "row");
    }
    assertThat(accounts).isEqualTo(expected);
    assertThat(expected).containsValue("STALE").containsValue("row");
    assertThat(rows.absences()).extracting(AbsentKey::entity).containsOnly("samroe");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2023-11-20", "2024-01-15", "2024-03-01"})
  void whatHappensOnADateAndLaterChangesNothingOfItsRows(LocalDate date) {
    List<GameLine> season = season(6);
    List<GameLine> other =
        season.stream().map(game -> game.gameDate().isBefore(date) ? game : wonder(game)).toList();
    assertThat(other).isNotEqualTo(season);

    Rows rows = rows(season, List.of(date));
    Rows rowsOfOther = rows(other, List.of(date));

    assertThat(rowsOfOther).isEqualTo(rows);
    assertThat(rows.zones()).extracting(PlayerShotZones::analysisDate).containsExactly(date);
    assertThat(rows.vectors()).hasSize(1);
  }

  private static GameLine wonder(GameLine game) {
    return Lines.on(game.gameDate())
        .with("points", 99, "minutes_played", 48.0, "fg_attempts", 40, "usage_rate", 60.0)
        .with("paint_attempts", 40, "mid_range_attempts", 0, "three_attempts_pbp", 0)
        .build();
  }

  private static void same(@Nullable Double value, @Nullable Double expected, LocalDate date) {
    if (expected == null) {
      assertThat(value).as("%s", date).isNull();
    } else {
      assertThat(value).as("%s", date).isCloseTo(expected, within(1e-9));
    }
  }

  private static Double points(GameLine game) {
    return Objects.requireNonNull(game.points()).doubleValue();
  }

  private static @Nullable Double mean(
      List<GameLine> games, Function<GameLine, @Nullable Double> figure) {
    List<Double> known = games.stream().map(figure).filter(Objects::nonNull).toList();
    double sum = known.stream().mapToDouble(value -> value).sum();
    return known.isEmpty() ? null : sum / known.size();
  }

  private static double deviation(List<GameLine> games) {
    double n = games.size();
    double sum = games.stream().mapToDouble(AnyDateTest::points).sum();
    double squares = games.stream().mapToDouble(game -> points(game) * points(game)).sum();
    return Math.sqrt(Math.max(0, (squares - sum * sum / n) / (n - 1)));
  }

  private static @Nullable Double trueShooting(List<GameLine> games) {
    double points = games.stream().mapToDouble(AnyDateTest::points).sum();
    double attempts =
        games.stream()
            .mapToDouble(
                game ->
                    Objects.requireNonNull(game.fgAttempts())
                        + 0.44 * Objects.requireNonNull(game.ftAttempts()))
            .sum();
    return attempts == 0 ? null : points / (2 * attempts);
  }
}
