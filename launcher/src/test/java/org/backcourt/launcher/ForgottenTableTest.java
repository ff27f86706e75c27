package org.backcourt.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.backcourt.contract.PhaseName;
import org.backcourt.contract.TableContract;
import org.backcourt.pipelines.Phase;
import org.backcourt.pipelines.catalog.Phases;
import org.backcourt.tables.TableGraph;
import org.backcourt.tables.Tables;
import org.backcourt.validation.audit.DefaultRules;
import org.junit.jupiter.api.Test;

/**
 * No table can be forgotten: whatever has a contract is produced, audited, documented and has its
 * place in the graph, or the build fails with its name.
 */
class ForgottenTableTest {

  /**
   * Contracts whose phase is still to be written. The list can only shrink: a table on it that has
   * a producer fails the build as well.
   */
  private static final Set<String> WITHOUT_PRODUCER_YET =
      Set.of(
          "nba_analytics.upcoming_player_game_context",
          "nba_analytics.upcoming_team_game_context",
          "nba_precompute.player_composite_factors",
          "nba_precompute.player_daily_cache",
          "nba_precompute.player_shot_zone_analysis",
          "nba_precompute.team_defense_zone_analysis",
          "nba_predictions.ml_feature_store_v2",
          "nba_predictions.player_prop_predictions",
          "nba_predictions.prediction_accuracy");

  /** Tables that nobody computes from, because people and programs outside do. */
  private static final Set<String> END_PRODUCTS = Set.of("nba_predictions.prediction_accuracy");

  private static final List<TableContract<?>> COMPUTED =
      Tables.all().stream()
          .filter(table -> table.phase() != PhaseName.RAW && table.phase() != PhaseName.QUALITY)
          .collect(Collectors.toList());

  @Test
  void everyComputedTableHasExactlyOneProducer() {
    List<String> produced =
        Phases.all().stream()
            .flatMap(phase -> phase.tables().stream())
            .map(TableContract::toString)
            .toList();
    assertThat(produced).doesNotHaveDuplicates();
    Set<String> missing = new TreeSet<>(names(COMPUTED));
    missing.removeAll(produced);
    assertThat(missing)
        .as("tables without a producer; add them to their Phase")
        .isEqualTo(new TreeSet<>(WITHOUT_PRODUCER_YET));
  }

  @Test
  void aPhaseProducesTablesOfItsOwnOnly() {
    for (Phase phase : Phases.all()) {
      assertThat(phase.tables())
          .as(phase.name().toString())
          .allMatch(table -> table.phase() == phase.name());
    }
  }

  @Test
  void everyTableIsAudited() {
    for (TableContract<?> table : Tables.all()) {
      if (table.phase() != PhaseName.QUALITY) {
        assertThat(DefaultRules.of(table)).as("audit rules of " + table).hasSizeGreaterThan(2);
      }
    }
  }

  @Test
  void everyTableHasItsPage() {
    Path pages = Path.of("..", "docs", "tables");
    for (TableContract<?> table : Tables.all()) {
      assertThat(Files.exists(pages.resolve(table.name() + ".md")))
          .as("docs page of " + table + "; write it with: backcourt docs --out docs/tables")
          .isTrue();
    }
  }

  @Test
  void everyTableHasItsPlaceInTheGraph() {
    List<TableContract<?>> order = TableGraph.order(COMPUTED);
    assertThat(order).containsExactlyInAnyOrderElementsOf(COMPUTED);
    TableGraph graph = TableGraph.of(Tables.all());
    for (TableContract<?> table : Tables.all()) {
      boolean endProduct = END_PRODUCTS.contains(table.name().toString());
      if (table.phase() != PhaseName.QUALITY && !endProduct) {
        assertThat(graph.downstream(table)).as("readers of " + table).isNotEmpty();
      }
    }
  }

  private static Set<String> names(List<TableContract<?>> tables) {
    return tables.stream().map(TableContract::toString).collect(Collectors.toSet());
  }
}
