package org.backcourt.warehouse.duckdb;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.backcourt.calendar.DateSet;
import org.backcourt.contract.TableContract;
import org.backcourt.row.quality.RunRecord;
import org.backcourt.staging.StagedFile;
import org.backcourt.tables.PredictionTables;
import org.backcourt.tables.QualityTables;
import org.backcourt.warehouse.Ledger;
import org.backcourt.warehouse.TinyLeague;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Predictions that change or go are kept as they were; those that come again are left alone. */
class SupersedeTest {

  private static final TableContract<?> PREDICTIONS = PredictionTables.PREDICTIONS;
  private static final DateSet OPENING = DateSet.of(List.of(TinyLeague.OPENING));

  @TempDir private Path folder;
  private DuckDbWarehouse warehouse;

  @BeforeEach
  void open() {
    warehouse = TinyLeague.open(folder);
    warehouse.create(List.of(PREDICTIONS));
  }

  @AfterEach
  void close() {
    warehouse.close();
  }

  @Test
  void whatChangesIsKeptAndWhatComesAgainKeepsItsStamp() {
    RunRecord first = publish(row("lebron", 20), row("luka", 30));
    String made = single("SELECT max(published_at) FROM " + PREDICTIONS);

    RunRecord second = publish(row("lebron", 25), row("luka", 30));

    assertThat(standing())
        .containsExactly("lebron 25.0 " + second.runId(), "luka 30.0 " + first.runId());
    assertThat(superseded()).containsExactly("lebron 20.0 " + first.runId() + " " + second.runId());
    assertThat(single("SELECT made_at FROM " + QualityTables.SUPERSEDED_PREDICTIONS))
        .isEqualTo(made);
    assertThat(
            single(
                "SELECT min(superseded_at >= made_at) FROM "
                    + QualityTables.SUPERSEDED_PREDICTIONS))
        .isEqualTo("true");
  }

  @Test
  void theSamePredictionsSupersedeNothingHoweverOftenTheyCome() {
    RunRecord first = publish(row("lebron", 20), row("luka", 30));
    RunRecord second = publish(row("luka", 30), row("lebron", 20));

    assertThat(superseded()).isEmpty();
    assertThat(standing())
        .containsExactly("lebron 20.0 " + first.runId(), "luka 30.0 " + first.runId());
    assertThat(hash(second)).isEqualTo(hash(first));
    assertThat(new Ledger(warehouse).cellsOf(second.runId()).get(0).rows()).isEqualTo(2);
  }

  @Test
  void aRunThatIsPublishedTwiceSupersedesOnce() {
    publish(row("lebron", 20));
    RunRecord second = publish(row("lebron", 25));
    publish(row("lebron", 20));
    List<String> before = superseded();

    // A worker that comes back from the dead.
    TinyLeague.publish(warehouse, second, PREDICTIONS, OPENING, stage(row("lebron", 25)), Map.of());

    assertThat(superseded()).isEqualTo(before).hasSize(2);
    assertThat(standing()).hasSize(1);
  }

  @Test
  void aPredictionThatGoesIsKeptAndOtherDatesAreLeftAlone() {
    String later =
        TinyLeague.row(
            PREDICTIONS,
            Map.of("game_date", "DATE '" + TinyLeague.LAST + "'", "player_lookup", "'luka'"));
    RunRecord first = begin();
    TinyLeague.publish(
        warehouse, first, PREDICTIONS, TinyLeague.DATES, stage(row("lebron", 20), later), Map.of());

    RunRecord second = begin();
    TinyLeague.publish(warehouse, second, PREDICTIONS, OPENING, List.of(), Map.of());

    assertThat(superseded()).containsExactly("lebron 20.0 " + first.runId() + " " + second.runId());
    assertThat(lines("SELECT game_date FROM " + PREDICTIONS))
        .containsExactly(TinyLeague.LAST.toString());
    assertThat(hash(second)).isEqualTo("empty");
  }

  private RunRecord publish(String... rows) {
    RunRecord run = begin();
    TinyLeague.publish(warehouse, run, PREDICTIONS, OPENING, stage(rows), Map.of());
    return run;
  }

  private RunRecord begin() {
    return TinyLeague.begin(warehouse, PREDICTIONS);
  }

  private List<StagedFile> stage(String... rows) {
    return TinyLeague.stage(
        warehouse, PREDICTIONS, Arrays.stream(rows).collect(Collectors.joining(" UNION ALL ")));
  }

  private static String row(String player, int points) {
    return TinyLeague.row(
        PREDICTIONS, Map.of("player_lookup", "'" + player + "'", "predicted_points", "" + points));
  }

  private List<String> standing() {
    return lines(
        "SELECT player_lookup, predicted_points, run_id FROM " + PREDICTIONS + " ORDER BY 1");
  }

  private List<String> superseded() {
    return lines(
        "SELECT player_lookup, predicted_points, made_by, superseded_by FROM "
            + QualityTables.SUPERSEDED_PREDICTIONS
            + " ORDER BY superseded_at, 1");
  }

  private List<String> lines(String sql) {
    return warehouse.query(sql).rows().stream()
        .map(row -> row.stream().map(String::valueOf).collect(Collectors.joining(" ")))
        .toList();
  }

  private String single(String sql) {
    return String.valueOf(warehouse.query(sql).single());
  }

  private String hash(RunRecord run) {
    return new Ledger(warehouse).cellsOf(run.runId()).get(0).contentHash();
  }
}
