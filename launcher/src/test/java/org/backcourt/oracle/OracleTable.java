package org.backcourt.oracle;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.backcourt.contract.ColumnSpec;
import org.backcourt.contract.TableContract;
import org.backcourt.tables.AnalyticsTables;
import org.backcourt.tables.PrecomputeTables;
import org.backcourt.tables.PredictionTables;

/** A table that the oracle computes, each after those its SQL builds on. */
public enum OracleTable {
  TEAM_OFFENSE(AnalyticsTables.TEAM_OFFENSE),
  TEAM_DEFENSE(AnalyticsTables.TEAM_DEFENSE),
  PLAYER_GAMES(AnalyticsTables.PLAYER_GAMES),
  TEAM_CONTEXT(AnalyticsTables.UPCOMING_TEAMS),
  PLAYER_CONTEXT(AnalyticsTables.UPCOMING_PLAYERS),
  TEAM_DEFENSE_ZONES(PrecomputeTables.TEAM_DEFENSE_ZONES),
  PLAYER_SHOT_ZONES(PrecomputeTables.PLAYER_SHOT_ZONES),
  PLAYER_DAILY_CACHE(PrecomputeTables.PLAYER_DAILY_CACHE),
  COMPOSITE_FACTORS(PrecomputeTables.COMPOSITE_FACTORS),
  FEATURE_STORE(PredictionTables.FEATURE_STORE);

  /** Sentences: only that they are there could be compared, and the flags beside them say so. */
  static final Set<String> SENTENCES =
      Set.of("insufficient_data_reason", "calculation_notes", "feature_fallback_reasons_json");

  /** Provenance for which neither specification nor contract gives a rule per table. */
  static final Set<String> WITHOUT_RULE =
      Set.of(
          "sources_used",
          "fallbacks_used",
          "data_quality_tier",
          "quality_score",
          "data_quality_issues",
          "is_production_ready",
          "is_partial_game_data",
          "game_completeness_pct",
          "feature_upstream_tables_json");

  private final TableContract<?> contract;

  OracleTable(TableContract<?> contract) {
    this.contract = contract;
  }

  /** The contract of the published table. */
  public TableContract<?> contract() {
    return contract;
  }

  /** The table without its dataset, which is also its SQL file's name. */
  public String shortName() {
    return contract.name().table();
  }

  /** The columns that are compared: all content but keys, sentences and what has no rule. */
  public List<ColumnSpec> compared() {
    return contract.content().stream()
        .filter(column -> !contract.key().contains(column.name()))
        .filter(column -> !isSkipped(column.name()))
        .toList();
  }

  /** The columns of the contract that are not compared. */
  public List<String> skipped() {
    return contract.content().stream()
        .map(ColumnSpec::name)
        .filter(OracleTable::isSkipped)
        .toList();
  }

  /** The table of that name, with its dataset or without. */
  public static OracleTable named(String name) {
    return Arrays.stream(values())
        .filter(table -> name.equals(table.shortName()) || name.equals(table.contract.name() + ""))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "the oracle has no table "
                        + name
                        + "; it has "
                        + Arrays.stream(values()).map(OracleTable::shortName).toList()));
  }

  private static boolean isSkipped(String column) {
    return SENTENCES.contains(column) || WITHOUT_RULE.contains(column);
  }
}
