package org.backcourt.validation.health;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.backcourt.contract.TableContract;
import org.backcourt.contract.TableName;
import org.backcourt.row.QualityTier;
import org.backcourt.tables.QualityTables;
import org.backcourt.tables.RawTables;
import org.backcourt.warehouse.Warehouse;
import org.jspecify.annotations.Nullable;

/** Measures all tables of all dates in one query over what is published and the ledger. */
final class PublishedFacts {

  private static final String GAMES_OF_SOURCES =
      "SELECT DISTINCT '%s' AS name, game_date AS d, canonical_game_id AS game, FALSE AS judged,"
          + " 0.0 AS weight, CAST(NULL AS STRING) AS lack FROM (%s) WHERE canonical_game_id IN"
          + " (SELECT canonical_game_id FROM %s WHERE game_status = 3)";

  /** What a row lacks but games played so far, which no run and no source can bring. */
  private static final String LACK =
      "(SELECT min(tag) FROM UNNEST(%s) AS tag WHERE NOT starts_with(tag, 'thin_sample'))";

  private static final String ROWS =
      "SELECT '%1$s' AS name, %2$s AS d, %3$s AS game, %4$s AS judged, %5$s AS weight, lack"
          + " FROM (SELECT *, coalesce("
          + String.format(LACK, "data_quality_issues")
          + ", "
          + String.format(LACK, "fallbacks_used")
          + ") AS lack FROM %1$s)";

  /** Of what the rows of a date lack, the one that most of them do. */
  private static final String WITH_CELLS =
      "WITH found AS (%s), measured AS (SELECT name, d, count(*) AS n,"
          + " count(DISTINCT game) AS games, countif(judged) AS judged,"
          + " sum(CASE WHEN judged THEN weight END) AS weight FROM found GROUP BY name, d),"
          + " issues AS (SELECT name, d, lack AS issue FROM (SELECT name, d, lack, count(*) AS times"
          + " FROM found WHERE judged AND lack IS NOT NULL GROUP BY name, d, lack) WHERE TRUE"
          + " QUALIFY row_number() OVER (PARTITION BY name, d ORDER BY times DESC, lack) = 1),"
          + " cells AS (SELECT table_name AS name, cell_date AS d, written_keys, absent_keys FROM "
          + QualityTables.CELLS.name()
          + " WHERE TRUE QUALIFY row_number() OVER (PARTITION BY table_name, cell_date"
          + " ORDER BY recorded_at DESC, run_id DESC) = 1)"
          + " SELECT name, d, coalesce(n, 0), coalesce(games, 0), coalesce(judged, 0),"
          + " coalesce(weight, 0), issue, written_keys, absent_keys"
          + " FROM (SELECT * FROM measured LEFT JOIN issues USING (name, d))"
          + " FULL JOIN cells USING (name, d)";

  private static final double GOLD_WITH_A_TAG = 0.95;

  private final Map<LocalDate, Map<SourceNeed, Long>> sources = new HashMap<>();
  private final Map<LocalDate, Map<TableName, TableFacts>> tables = new HashMap<>();

  private PublishedFacts() {}

  /** What is there of the computed tables and of the sources that they need. */
  static PublishedFacts of(Warehouse warehouse, List<TableContract<?>> computed) {
    PublishedFacts facts = new PublishedFacts();
    Map<String, SourceNeed> needs = new LinkedHashMap<>();
    SourceNeed.of(computed).forEach(need -> needs.put(need.name(), need));
    List<String> parts = new ArrayList<>();
    for (SourceNeed need : needs.values()) {
      List<TableContract<?>> there = need.tables().stream().filter(warehouse::has).toList();
      if (!there.isEmpty()) {
        parts.add(games(need.name(), there));
      }
    }
    computed.stream().filter(warehouse::has).forEach(table -> parts.add(rows(table)));
    if (parts.isEmpty() || !warehouse.has(QualityTables.CELLS)) {
      return facts;
    }
    String query = String.format(WITH_CELLS, String.join(" UNION ALL ", parts));
    for (List<@Nullable Object> row : warehouse.query(query).rows()) {
      String name = String.valueOf(row.get(0));
      SourceNeed need = needs.get(name);
      if (!(row.get(1) instanceof LocalDate date)) {
        continue;
      }
      if (need != null) {
        facts.sources.computeIfAbsent(date, d -> new HashMap<>()).put(need, count(row.get(3)));
      } else {
        facts
            .tables
            .computeIfAbsent(date, d -> new HashMap<>())
            .put(TableName.parse(name), tableFacts(row));
      }
    }
    return facts;
  }

  /** By need, the date's games that one of its tables has; 0 where none has any. */
  Map<SourceNeed, Long> sources(LocalDate date, List<SourceNeed> needs) {
    Map<SourceNeed, Long> games = new LinkedHashMap<>();
    Map<SourceNeed, Long> known = sources.getOrDefault(date, Map.of());
    needs.forEach(need -> games.put(need, known.getOrDefault(need, 0L)));
    return games;
  }

  Map<TableName, TableFacts> tables(LocalDate date) {
    return tables.getOrDefault(date, Map.of());
  }

  private static String games(String need, List<TableContract<?>> tables) {
    String rows =
        tables.stream()
            .map(table -> "SELECT game_date, canonical_game_id FROM " + table.name())
            .collect(Collectors.joining(" UNION ALL "));
    return String.format(GAMES_OF_SOURCES, need, rows, RawTables.SCHEDULE.name());
  }

  private static String rows(TableContract<?> table) {
    List<String> judged = new ArrayList<>();
    judged.add("coalesce(data_quality_tier = 'gold' OR lack IS NOT NULL, FALSE)");
    for (String flag : List.of("is_warm_up", "is_bootstrap")) {
      if (table.column(flag).isPresent()) {
        judged.add("NOT coalesce(" + flag + ", FALSE)");
      }
    }
    return String.format(
        ROWS,
        table.name(),
        table.partition(),
        table.column("game_id").isPresent() ? "game_id" : "CAST(NULL AS STRING)",
        String.join(" AND ", judged),
        weights());
  }

  /**
   * Weights put a date whose rows are all silver where excellent begins, one of bronze where good
   * begins, and one of poor rows below fair. Gold with a tag that cost something is not quite gold.
   */
  private static String weights() {
    StringBuilder sql =
        new StringBuilder(
            "CASE WHEN data_quality_tier = 'gold' AND lack IS NOT NULL AND quality_score < 100 THEN "
                + GOLD_WITH_A_TAG);
    for (QualityTier tier : QualityTier.values()) {
      double weight =
          switch (tier) {
            case GOLD -> 1;
            case SILVER -> 0.9;
            case BRONZE -> 0.7;
            case POOR -> 0.4;
            case UNUSABLE -> 0;
          };
      sql.append(" WHEN data_quality_tier = '")
          .append(tier.name().toLowerCase(Locale.ROOT))
          .append("' THEN ");
      sql.append(weight);
    }
    return sql.append(" END").toString();
  }

  private static TableFacts tableFacts(List<@Nullable Object> row) {
    Object issue = row.get(6);
    return new TableFacts(
        count(row.get(2)),
        count(row.get(3)),
        count(row.get(4)),
        row.get(5) instanceof Number weight ? weight.doubleValue() : 0,
        issue == null ? null : issue.toString(),
        row.get(7) == null ? null : new TableFacts.Cell(count(row.get(7)), count(row.get(8))));
  }

  private static long count(@Nullable Object value) {
    return value instanceof Number number ? number.longValue() : 0;
  }
}
