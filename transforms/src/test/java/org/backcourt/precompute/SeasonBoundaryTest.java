package org.backcourt.precompute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.backcourt.precompute.PlayersSeason.assertGames;
import static org.backcourt.precompute.PlayersSeason.days;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.PCollection;
import org.backcourt.calendar.DateSet;
import org.backcourt.calendar.SeasonCalendar;
import org.backcourt.contract.RowCoder;
import org.backcourt.id.GameId;
import org.backcourt.id.TeamCode;
import org.backcourt.rolling.GameLine;
import org.backcourt.row.ExampleRow;
import org.backcourt.row.analytics.UpcomingPlayerGame;
import org.backcourt.row.precompute.PlayerDailyCache;
import org.backcourt.row.precompute.PlayerShotZones;
import org.backcourt.row.precompute.TeamDefenseZones;
import org.backcourt.row.precompute.TeamTempo;
import org.backcourt.row.quality.AbsentKey;
import org.backcourt.staging.Staging;
import org.backcourt.zones.DefenseLine;
import org.backcourt.zones.ZoneGames;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Sam Roe plays twelve games in spring and three in autumn, Jo Doe none in autumn: nothing of
 * spring is left. The new season opens on 22 October.
 */
class SeasonBoundaryTest {

  private static final String SPRING = "2024-04-12";
  private static final String BOOTSTRAP = "2024-11-04";
  private static final String AUTUMN = "2024-11-05";

  /** Everything that came out, whichever table it belongs to. */
  private static final Queue<Object> ROWS = new ConcurrentLinkedQueue<>();

  private static final class CollectFn<T> extends DoFn<T, Void> {
    @ProcessElement
    public void collect(@Element T row) {
      ROWS.add(row);
    }
  }

  private final List<GameLine> games = new ArrayList<>();
  private final List<DefenseLine> defenses = new ArrayList<>();
  private final List<OffenseLine> offenses = new ArrayList<>();
  private final List<ScheduledLine> schedule = new ArrayList<>();

  @BeforeAll
  static void sweepBothSeasons() {
    SeasonBoundaryTest both = new SeasonBoundaryTest();
    for (int day = 1; day <= 12; day++) {
      both.game(String.format("202403%02d_DEN_BOS", 10 + day), 40, 90.0, "samroe", "jodoe");
    }
    both.game("20241023_DEN_BOS", 10, 100.0, "samroe");
    both.game("20241027_DEN_BOS", 11, 100.0, "samroe");
    both.game("20241101_DEN_BOS", 15, 103.0, "samroe");
    both.run();
  }

  private void game(String id, int points, double pace, String... players) {
    GameId game = GameId.parse(id);
    String season = game.date().isBefore(LocalDate.of(2024, 10, 1)) ? "00223" : "00224";
    schedule.add(
        new ScheduledLine(season + String.format("%05d", schedule.size()), game, game.date(), 3));
    offenses.add(new OffenseLine(game, game.date(), TeamCode.BOS, true, pace, 110.0));
    defenses.add(ZoneGames.defense(TeamCode.BOS, game.date()).with("game_id", id).build());
    for (String player : players) {
      games.add(
          ZoneGames.shots(game.date(), 5, 3, 2, 1, 3, 1)
              .with("player_lookup", player, "universal_player_id", player, "game_id", id)
              .with("is_active", true, "points", points, "minutes_played", 30.0)
              .build());
    }
  }

  private static UpcomingPlayerGame expected(String date, String player) {
    return ExampleRow.of(UpcomingPlayerGame.class)
        .with("player_lookup", player, "game_date", LocalDate.parse(date))
        .with("season_year", SeasonCalendar.season(LocalDate.parse(date)))
        .build();
  }

  private void run() {
    Pipeline pipeline = Pipeline.create();
    List<UpcomingPlayerGame> contexts = new ArrayList<>();
    for (String date : List.of(SPRING, BOOTSTRAP, AUTUMN)) {
      contexts.add(expected(date, "samroe"));
      contexts.add(expected(date, "jodoe"));
    }
    SeasonTables tables =
        SeasonTables.of(
            new SeasonTables.Sources(
                of(pipeline, DefenseLine.class, defenses),
                of(pipeline, OffenseLine.class, offenses),
                of(pipeline, TeamReadiness.class, List.of()),
                of(pipeline, ScheduledLine.class, schedule),
                of(pipeline, GameLine.class, games),
                of(pipeline, UpcomingPlayerGame.class, contexts)),
            DateSet.of(days(SPRING, BOOTSTRAP, AUTUMN)),
            SeasonCalendar.of(
                Map.of(2023, LocalDate.of(2023, 10, 24), 2024, LocalDate.of(2024, 10, 22))),
            Staging.BY_RUNNER);
    tables.teamZones().apply("Collect teams", ParDo.of(new CollectFn<>()));
    tables.playerZones().apply("Collect zones", ParDo.of(new CollectFn<>()));
    tables.caches().apply("Collect caches", ParDo.of(new CollectFn<>()));
    tables.absences().apply("Collect absences", ParDo.of(new CollectFn<>()));
    pipeline.run().waitUntilFinish();
  }

  private static <T> PCollection<T> of(Pipeline pipeline, Class<T> type, List<T> rows) {
    return pipeline.apply(type.getSimpleName(), Create.of(rows).withCoder(RowCoder.of(type)));
  }

  private static <T> List<T> collected(Class<T> type) {
    return ROWS.stream().filter(type::isInstance).map(type::cast).toList();
  }

  private static PlayerDailyCache cache(String date, String player) {
    return collected(PlayerDailyCache.class).stream()
        .filter(row -> row.cacheDate().equals(LocalDate.parse(date)))
        .filter(row -> row.playerLookup().key().equals(player))
        .findFirst()
        .orElseThrow();
  }

  private static TeamDefenseZones boston(String date) {
    return collected(TeamDefenseZones.class).stream()
        .filter(row -> row.teamAbbr() == TeamCode.BOS)
        .filter(row -> row.analysisDate().equals(LocalDate.parse(date)))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void inSpringAllTwelveGamesOfTheSeasonStand() {
    assertThat(cache(SPRING, "samroe").points().gamesPlayedSeason()).isEqualTo(12);
    assertThat(cache(SPRING, "samroe").points().pointsAvgLast10()).isEqualTo(40.0);
    assertThat(cache(SPRING, "samroe").team()).isEqualTo(new TeamTempo(90.0, 110.0));
    assertThat(cache(SPRING, "jodoe").points().gamesPlayedSeason()).isEqualTo(12);
    assertGames(boston(SPRING).completeness(), 12, 12, 100);
  }

  @Test
  void inAutumnAveragesStandOnTheNewSeasonAlone() {
    PlayerDailyCache cache = cache(AUTUMN, "samroe");
    assertThat(cache.points().gamesPlayedSeason()).isEqualTo(3);
    assertThat(cache.points().pointsAvgLast5()).isEqualTo(12.0);
    assertThat(cache.points().pointsAvgLast10()).isEqualTo(12.0);
    assertThat(cache.team()).isEqualTo(new TeamTempo(101.0, 110.0));
    assertThat(cache.seasonYear()).isEqualTo(2024);
  }

  @Test
  void inAutumnZonesWarmUpAgain() {
    List<PlayerShotZones> zones =
        collected(PlayerShotZones.class).stream()
            .filter(row -> row.analysisDate().equals(LocalDate.parse(AUTUMN)))
            .toList();
    assertThat(zones).hasSize(1);
    assertThat(zones.get(0).playerLookup().key()).isEqualTo("samroe");
    assertThat(zones.get(0).completeness().isWarmUp()).isTrue();
    assertThat(zones.get(0).completeness().contributingGameDates())
        .isEqualTo(days("2024-10-23", "2024-10-27", "2024-11-01"));
    assertGames(zones.get(0).completeness(), 3, 3, 100);
  }

  @Test
  void aTeamOfAutumnHasForgottenItsSpring() {
    assertThat(boston(AUTUMN).gamesInSample()).isEqualTo(3);
    assertThat(boston(AUTUMN).completeness().isWarmUp()).isTrue();
    assertThat(boston(AUTUMN).completeness().contributingGameDates())
        .isEqualTo(days("2024-10-23", "2024-10-27", "2024-11-01"));
    assertGames(boston(AUTUMN).completeness(), 3, 3, 100);
    assertThat(collected(TeamDefenseZones.class)).hasSize(60);
  }

  @Test
  void whoPlayedOnlyInSpringHasPlayedNoGameYet() {
    assertThat(collected(AbsentKey.class))
        .filteredOn(absence -> absence.absentDate().equals(LocalDate.parse(AUTUMN)))
        .containsExactlyInAnyOrder(
            warmUp("nba_precompute.player_daily_cache", "needs 3"),
            warmUp("nba_predictions.ml_feature_store_v2", "needs 1"));
  }

  private static AbsentKey warmUp(String table, String needed) {
    return new AbsentKey(
        table,
        LocalDate.parse(AUTUMN),
        "jodoe",
        "WARM_UP",
        "0 games played this season, " + needed);
  }

  @Test
  void inBootstrapAllThirtyTeamsAndAllExpectedPlayersAreAccountedFor() {
    List<AbsentKey> absences =
        collected(AbsentKey.class).stream()
            .filter(absence -> absence.reason().equals("BOOTSTRAP"))
            .toList();
    assertThat(absences).extracting(AbsentKey::absentDate).containsOnly(LocalDate.parse(BOOTSTRAP));
    assertThat(absences)
        .filteredOn(absence -> absence.tableName().endsWith("team_defense_zone_analysis"))
        .extracting(AbsentKey::entity)
        .hasSize(30)
        .doesNotHaveDuplicates();
    // Four tables of the one who has played this season, three of the other.
    assertThat(absences).filteredOn(absence -> absence.entity().equals("samroe")).hasSize(4);
    assertThat(absences).filteredOn(absence -> absence.entity().equals("jodoe")).hasSize(3);
    assertThat(absences).hasSize(37);
  }
}
