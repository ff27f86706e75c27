package org.backcourt.tables;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.backcourt.contract.ColumnSpec;
import org.backcourt.contract.TableContract;

/**
 * The columns the reference has for a derived table, and what ours makes of them: every column of
 * either side must be accounted for.
 */
final class ReferenceColumns {

  /** Book-keeping that provenance, completeness and the ledger replace in every table alike. */
  private static final Pattern HOUSE_KEEPING =
      Pattern.compile(
          "source_\\w+_(last_updated|rows_found|completeness_pct|hash)"
              + "|data_hash|created_at|updated_at|processed_at|first_processed_at|graded_at"
              + "|dedup_key|record_version|processed_with_issues|last_reprocess_attempt_at"
              + "|reprocess_attempt_count|circuit_breaker_(active|until)|manual_override_required"
              + "|processing_decision_reason|backfill_bootstrap_mode|build_commit_sha"
              + "|deployment_revision|predicted_at");

  private static final String PROVENANCE =
      """
      primary_source_used STRING; sources_used ARRAY<STRING>; fallbacks_used ARRAY<STRING>;
      data_quality_tier STRING; quality_score FLOAT64; data_quality_issues ARRAY<STRING>;
      is_production_ready BOOL
      """;
  private static final String COMPLETENESS =
      """
      expected_games_count INT64; actual_games_count INT64; missing_games_count INT64;
      completeness_percentage FLOAT64; contributing_game_dates ARRAY<DATE>; is_bootstrap BOOL;
      is_warm_up BOOL; early_season_flag BOOL; insufficient_data_reason STRING;
      season_boundary_detected BOOL
      """;

  private final TableContract<?> table;
  private final Map<String, String> expected = new LinkedHashMap<>();
  private final List<String> leftOut = new ArrayList<>();

  private ReferenceColumns(TableContract<?> table, String reference) {
    this.table = table;
    parse(reference)
        .forEach(
            (name, type) -> {
              if (!HOUSE_KEEPING.matcher(name).matches()) {
                expected.put(name, type);
              }
            });
    expected.putAll(parse(PROVENANCE));
  }

  /** The reference's columns, as {@code name TYPE} between semicolons. */
  static ReferenceColumns of(TableContract<?> table, String reference) {
    return new ReferenceColumns(table, reference);
  }

  /** The table also says how complete its windows are. */
  ReferenceColumns withCompleteness() {
    expected.putAll(parse(COMPLETENESS));
    return this;
  }

  /** These cannot be computed from our inputs, or say nothing; the contract names each. */
  ReferenceColumns leavesOut(String... names) {
    for (String name : names) {
      if (expected.remove(name) == null) {
        throw new IllegalArgumentException("the reference has no " + name + " to leave out");
      }
      leftOut.add(name);
    }
    return this;
  }

  /** These have another type than in the reference. */
  ReferenceColumns retypes(String columns) {
    parse(columns)
        .forEach(
            (name, type) -> {
              if (expected.replace(name, type) == null) {
                throw new IllegalArgumentException("the reference has no " + name + " to retype");
              }
            });
    return this;
  }

  /** These are ours alone. */
  ReferenceColumns adds(String columns) {
    parse(columns)
        .forEach(
            (name, type) -> {
              if (expected.put(name, type) != null) {
                throw new IllegalArgumentException(name + " is no addition to " + table);
              }
            });
    return this;
  }

  TableContract<?> table() {
    return table;
  }

  List<String> leftOut() {
    return leftOut;
  }

  Set<String> expected() {
    Set<String> columns = new TreeSet<>();
    expected.forEach((name, type) -> columns.add(name + " " + type));
    return columns;
  }

  Set<String> actual() {
    Map<String, String> columns = new TreeMap<>();
    for (ColumnSpec column : table.shape().columns()) {
      columns.put(column.name(), column.name() + " " + column.typeName());
    }
    return new TreeSet<>(columns.values());
  }

  private static Map<String, String> parse(String text) {
    Map<String, String> columns = new LinkedHashMap<>();
    Arrays.stream(text.replaceAll("\\s+", " ").strip().split("; ?"))
        .map(column -> column.split(" "))
        .forEach(column -> columns.put(column[0], column[1]));
    return columns;
  }

  @Override
  public String toString() {
    return table.toString();
  }
}
