package org.backcourt.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.backcourt.contract.ColumnSpec;
import org.backcourt.contract.ColumnType;
import org.backcourt.contract.PhaseName;
import org.backcourt.contract.TableContract;
import org.backcourt.pipelines.catalog.Phases;
import org.backcourt.tables.AnalyticsTables;
import org.backcourt.tables.PredictionTables;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a table says before a game must not know how it ended. Every figure of the date and of all
 * later dates is replaced by noise, the date is computed anew, and its rows must be the same; then
 * the figures of the days before are replaced, and the rows must differ.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PointInTimeIT {

  /** Tables that speak of a date before its games, by the phase whose inputs are spoilt. */
  private static final List<TableContract<?>> CONTEXTS =
      List.of(AnalyticsTables.UPCOMING_TEAMS, AnalyticsTables.UPCOMING_PLAYERS);

  /** Columns of fixtures and plans, which are known long before, and must survive the noise. */
  private static final Set<String> FIXTURE =
      Set.of(
          "season_year",
          "game_status",
          "period",
          "event_sequence",
          "minutes_before_tipoff",
          "season_type",
          "wins",
          "losses");

  /**
   * Figures that nothing of a game can move: factors that are deferred at their neutral value, the
   * age that no source tells, and the schedule's count of games.
   */
  private static final Map<String, Set<String>> DEAF =
      Map.of(
          "nba_precompute.player_composite_factors",
          Set.of(
              "look_ahead_pressure_score",
              "opponent_strength_score",
              "referee_favorability_score",
              "travel_impact_score"),
          "nba_precompute.player_daily_cache",
          Set.of("player_age"),
          "nba_precompute.player_shot_zone_analysis",
          Set.of(),
          "nba_precompute.team_defense_zone_analysis",
          Set.of("expected_games_count"),
          "nba_predictions.ml_feature_store_v2",
          Set.of());

  private PlayedLeague league;
  private List<LocalDate> dates;

  @BeforeAll
  void play(@TempDir Path folder) throws IOException, SQLException {
    league = PlayedLeague.in(folder);
    List<LocalDate> all =
        PlayedLeague.dates(league.whole(), "nba_analytics.team_offense_game_summary", "game_date");
    dates = new ArrayList<>();
    // Opening night, the first days after the bootstrap, and the rest spread over both seasons.
    for (int i = 0; i < 20; i++) {
      dates.add(all.get(i * (all.size() - 1) / 19));
    }
  }

  @Test
  void contextsKnowNothingOfTheirDateOrLater() throws Exception {
    for (LocalDate date : dates) {
      Path spoilt = league.copy("raw-" + date);
      spoil(spoilt, rawInputs(), ">= DATE '" + date + "'");
      PlayedLeague.run(
          new StringWriter(),
          spoilt,
          "backfill",
          "--force",
          "--table",
          AnalyticsTables.UPCOMING_TEAMS.name().toString(),
          "--table",
          AnalyticsTables.UPCOMING_PLAYERS.name().toString(),
          "--dates",
          date.toString());
      for (TableContract<?> table : CONTEXTS) {
        assertThat(changed(spoilt, table, date)).as(table + " on " + date).isEmpty();
      }
      PlayedLeague.remove(spoilt);
    }
  }

  @Test
  void featuresKnowNothingOfTheirDateOrLater() throws Exception {
    for (LocalDate date : dates) {
      Path spoilt = league.copy("games-" + date);
      spoil(spoilt, gameTables(), ">= DATE '" + date + "'");
      PlayedLeague.run(
          new StringWriter(),
          spoilt,
          "backfill",
          "--force",
          "--phase",
          "precompute",
          "--phase",
          "predictions",
          "--dates",
          date.toString());
      for (TableContract<?> table : features()) {
        assertThat(changed(spoilt, table, date)).as(table + " on " + date).isEmpty();
      }
      assertThat(changed(spoilt, PredictionTables.PREDICTIONS, date))
          .as("predictions of " + date)
          .isEmpty();
      PlayedLeague.remove(spoilt);
    }
  }

  /** Otherwise the tests above would be kept by a table that hears of nothing at all. */
  @Test
  void everyFigureHearsOfTheDaysBeforeOrOfTheContext() throws Exception {
    Map<String, Set<String>> deaf = new TreeMap<>();
    for (TableContract<?> table : features()) {
      deaf.put(table.name().toString(), figures(table));
    }
    for (LocalDate date : dates.subList(2, dates.size() / 2)) {
      Path spoilt = league.copy("before-" + date);
      spoil(spoilt, gameTables(), "< DATE '" + date + "'");
      loseGames(spoilt, "< DATE '" + date + "'");
      spoil(spoilt, CONTEXTS, "= DATE '" + date + "'");
      PlayedLeague.run(
          new StringWriter(),
          spoilt,
          "backfill",
          "--force",
          "--override-gate",
          "games are lost on purpose",
          "--phase",
          "precompute",
          "--dates",
          date.toString());
      for (TableContract<?> table : features()) {
        deaf.getOrDefault(table.name().toString(), Set.of())
            .removeAll(changed(spoilt, table, date));
      }
      PlayedLeague.remove(spoilt);
    }

    assertThat(deaf).isEqualTo(DEAF);
  }

  private static Set<String> figures(TableContract<?> table) {
    return table.content().stream()
        .filter(PointInTimeIT::isFigure)
        .map(ColumnSpec::name)
        .filter(name -> !table.key().contains(name))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<TableContract<?>> rawInputs() {
    return CONTEXTS.stream()
        .flatMap(table -> table.inputs().stream())
        .map(TableContract.Input::table)
        .filter(table -> table.phase() == PhaseName.RAW)
        .distinct()
        .<TableContract<?>>map(table -> table)
        .toList();
  }

  private static List<TableContract<?>> gameTables() {
    return AnalyticsTables.all().stream().filter(table -> !CONTEXTS.contains(table)).toList();
  }

  private static List<TableContract<?>> features() {
    return Phases.all().stream()
        .filter(phase -> phase.name() == PhaseName.PRECOMPUTE)
        .flatMap(phase -> phase.tables().stream())
        .<TableContract<?>>map(table -> table)
        .toList();
  }

  /** Replaces every figure of the tables' rows on the dates by another of the same size. */
  private static void spoil(Path warehouse, List<TableContract<?>> tables, String dates)
      throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + warehouse);
        Statement statement = connection.createStatement()) {
      for (TableContract<?> table : tables) {
        String changes =
            table.content().stream()
                .filter(PointInTimeIT::isFigure)
                .map(column -> column.name() + " = " + noise(column))
                .collect(Collectors.joining(", "));
        if (!changes.isEmpty()) {
          statement.execute(
              "UPDATE "
                  + table.name()
                  + " SET "
                  + changes
                  + " WHERE "
                  + table.partition()
                  + " "
                  + dates);
        }
      }
    }
  }

  /** Every third game and player's game is gone, and flags are turned round. */
  private static void loseGames(Path warehouse, String dates) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + warehouse);
        Statement statement = connection.createStatement()) {
      for (TableContract<?> table : gameTables()) {
        String key = String.join(" || ", table.key());
        statement.execute(
            "DELETE FROM "
                + table.name()
                + " WHERE hash("
                + key
                + ") % 3 = 0 AND "
                + table.partition()
                + " "
                + dates);
      }
    }
  }

  private static boolean isFigure(ColumnSpec column) {
    return !column.repeated()
        && !FIXTURE.contains(column.name())
        && (column.type() == ColumnType.INT64 || column.type() == ColumnType.FLOAT64);
  }

  private static String noise(ColumnSpec column) {
    return column.type() == ColumnType.INT64
        ? column.name() + " + 1 + CAST(floor(random() * 7) AS BIGINT)"
        : column.name() + " * (1.05 + random() / 5) + 0.125";
  }

  /** Columns of a date's rows, published or refused, that differ from those of the whole league. */
  private Set<String> changed(Path spoilt, TableContract<?> table, LocalDate date)
      throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + spoilt);
        Statement statement = connection.createStatement()) {
      // DuckDB lets go of a closed file's database in its own time, with what was attached to it.
      statement.execute("ATTACH IF NOT EXISTS '" + league.whole() + "' AS whole (READ_ONLY)");
      String fresh = fresh(statement, spoilt, table);
      String on = " WHERE " + table.partition() + " = DATE '" + date + "'";
      String key = String.join(", ", table.key());
      String differences =
          Stream.concat(
                  Stream.of(
                      "count(*) FILTER (WHERE a."
                          + table.key().get(0)
                          + " IS NULL OR b."
                          + table.key().get(0)
                          + " IS NULL)"),
                  table.content().stream()
                      .map(
                          c ->
                              "count(*) FILTER (WHERE a."
                                  + c.name()
                                  + " IS DISTINCT FROM b."
                                  + c.name()
                                  + ")"))
              .collect(Collectors.joining(", "));
      Set<String> changed = new LinkedHashSet<>();
      try (ResultSet row =
          statement.executeQuery(
              "SELECT "
                  + differences
                  + " FROM (SELECT * FROM whole."
                  + table.name()
                  + on
                  + ") a FULL JOIN (SELECT * FROM "
                  + fresh
                  + on
                  + ") b USING ("
                  + key
                  + ")")) {
        row.next();
        if (row.getLong(1) > 0) {
          changed.add("rows");
        }
        for (int i = 0; i < table.content().size(); i++) {
          ColumnSpec column = table.content().get(i);
          if (!table.key().contains(column.name()) && row.getLong(i + 2) > 0) {
            changed.add(column.name());
          }
        }
      }
      return changed;
    }
  }

  /** Noise breaks the laws of the box score, so the audit may refuse; then the rows are staged. */
  private static String fresh(Statement statement, Path spoilt, TableContract<?> table)
      throws SQLException {
    Path staging = Path.of(spoilt + ".staging");
    String files = staging + "/*/" + table.name() + "/*.parquet";
    try (ResultSet staged = statement.executeQuery("SELECT count(*) FROM glob('" + files + "')")) {
      staged.next();
      return staged.getLong(1) > 0 ? "read_parquet('" + files + "')" : table.name().toString();
    }
  }
}
