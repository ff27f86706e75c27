package org.backcourt.validation.health;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.backcourt.contract.TableContract;
import org.backcourt.contract.TableName;
import org.backcourt.tables.AnalyticsTables;
import org.backcourt.tables.PrecomputeTables;
import org.backcourt.tables.PredictionTables;
import org.backcourt.tables.RawTables;
import org.backcourt.warehouse.Warehouse;
import org.jspecify.annotations.Nullable;

/** The counts that only the legacy score asks for, in one query. */
final class LegacyCounts {

  /** The figures of a date; each table gives some of them. */
  private static final List<String> FIGURES =
      List.of("bdl", "gamebook", "predictions", "players", "systems", "graded", "win_rate");

  private static final String GAMES = "count(DISTINCT canonical_game_id)";

  private static final Map<TableContract<?>, Map<String, String>> GIVEN =
      Map.of(
          RawTables.BDL_PLAYERS,
          Map.of("bdl", GAMES),
          RawTables.GAMEBOOK_PLAYERS,
          Map.of("gamebook", GAMES),
          PredictionTables.PREDICTIONS,
          Map.of(
              "predictions",
              "count(*)",
              "players",
              "count(DISTINCT player_lookup)",
              "systems",
              "count(DISTINCT system_id)"),
          PredictionTables.GRADES,
          Map.of("graded", "count(*)", "win_rate", "100 * avg(CAST(prediction_correct AS INT64))"));

  private final Map<LocalDate, List<@Nullable Object>> counts = new HashMap<>();

  private LegacyCounts() {}

  static LegacyCounts of(Warehouse warehouse) {
    LegacyCounts counts = new LegacyCounts();
    List<String> parts =
        GIVEN.keySet().stream().filter(warehouse::has).map(LegacyCounts::part).toList();
    if (parts.isEmpty()) {
      return counts;
    }
    String query =
        "SELECT d, "
            + FIGURES.stream()
                .map(figure -> "max(" + figure + ")")
                .collect(Collectors.joining(", "))
            + " FROM ("
            + String.join(" UNION ALL ", parts)
            + ") GROUP BY d";
    for (List<@Nullable Object> row : warehouse.query(query).rows()) {
      if (row.get(0) instanceof LocalDate date) {
        counts.counts.put(date, row);
      }
    }
    return counts;
  }

  private static String part(TableContract<?> table) {
    Map<String, String> given = GIVEN.getOrDefault(table, Map.of());
    return FIGURES.stream()
        .map(figure -> given.getOrDefault(figure, "NULL") + " AS " + figure)
        .collect(
            Collectors.joining(
                ", ", "SELECT game_date AS d, ", " FROM " + table.name() + " GROUP BY 1"));
  }

  LegacyDay of(LocalDate date, long games, Map<TableName, TableFacts> tables) {
    return new LegacyDay(
        date,
        games,
        count(date, "bdl"),
        count(date, "gamebook"),
        new LegacyDay.Analytics(
            rows(tables, AnalyticsTables.PLAYER_GAMES),
            rows(tables, AnalyticsTables.TEAM_DEFENSE),
            rows(tables, AnalyticsTables.UPCOMING_PLAYERS)),
        new LegacyDay.Precompute(
            rows(tables, PrecomputeTables.PLAYER_DAILY_CACHE),
            rows(tables, PrecomputeTables.PLAYER_SHOT_ZONES),
            rows(tables, PrecomputeTables.COMPOSITE_FACTORS),
            rows(tables, PredictionTables.FEATURE_STORE),
            rows(tables, PrecomputeTables.TEAM_DEFENSE_ZONES)),
        new LegacyDay.Predictions(
            count(date, "predictions"),
            count(date, "players"),
            count(date, "systems"),
            count(date, "graded")),
        figure(date, "win_rate") instanceof Number rate
            ? Double.valueOf(rate.doubleValue())
            : null);
  }

  private static long rows(Map<TableName, TableFacts> tables, TableContract<?> table) {
    return tables.getOrDefault(table.name(), TableFacts.NOTHING).rows();
  }

  private long count(LocalDate date, String figure) {
    return figure(date, figure) instanceof Number number ? number.longValue() : 0;
  }

  private @Nullable Object figure(LocalDate date, String figure) {
    List<@Nullable Object> row = counts.get(date);
    return row == null ? null : row.get(1 + FIGURES.indexOf(figure));
  }
}
