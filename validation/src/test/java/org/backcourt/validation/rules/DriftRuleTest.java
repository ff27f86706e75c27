package org.backcourt.validation.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.backcourt.calendar.DateSet;
import org.backcourt.contract.TableContract;
import org.backcourt.row.quality.CellRecord;
import org.backcourt.row.quality.MetricRecord;
import org.backcourt.row.quality.RunRecord;
import org.backcourt.row.quality.SketchRecord;
import org.backcourt.row.quality.VerdictRecord.Outcome;
import org.backcourt.row.quality.VerdictRecord.Severity;
import org.backcourt.row.quality.WaiverRecord;
import org.backcourt.row.quality.WaiverRecord.Kind;
import org.backcourt.tables.AnalyticsTables;
import org.backcourt.tables.QualityTables;
import org.backcourt.validation.audit.JudgedRows;
import org.backcourt.validation.audit.JudgedTable;
import org.backcourt.validation.audit.Judgement;
import org.backcourt.validation.expect.Schedule;
import org.backcourt.validation.metric.ColumnState;
import org.backcourt.validation.metric.Measurement;
import org.backcourt.validation.metric.Metric;
import org.backcourt.validation.metric.Quantiles;
import org.backcourt.validation.metric.TableMetrics;
import org.backcourt.validation.metric.Wanted;
import org.backcourt.validation.waive.Waivers;
import org.backcourt.warehouse.TinyLeague;
import org.backcourt.warehouse.duckdb.DuckDbWarehouse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a date is compared with, and what it is never compared with. */
class DriftRuleTest {

  private static final TableContract<?> TABLE = AnalyticsTables.TEAM_OFFENSE;

  /** Past the month in which windows fill: the league opens on 24 October. */
  private static final LocalDate FIRST = LocalDate.of(2023, 12, 1);

  private static final DriftRule RULE =
      new DriftRule("steady.pace", "pace", Metric.MEAN, 8, 2, Severity.WARNING);

  private final Map<LocalDate, Map<String, ColumnState>> measured = new TreeMap<>();
  private DuckDbWarehouse warehouse;

  @BeforeEach
  void open(@TempDir Path folder) {
    warehouse = TinyLeague.openLoaded(folder);
  }

  @AfterEach
  void close() {
    warehouse.close();
  }

  private LocalDate night(int number, double mean, long rows) {
    LocalDate date = FIRST.plusDays(number);
    ColumnState state =
        new ColumnState(rows, rows, rows, rows, 0, 0, mean, 0.0, mean, mean, "x", true, null, null);
    measured.put(date, Map.of("pace", state));
    return date;
  }

  /** Nights on which pace lies from 98 to 102: the median is 100, its absolute deviation 1. */
  private void usualNights(int count) {
    for (int i = 0; i < count; i++) {
      night(i, 98 + i % 5, 20);
    }
  }

  private Judgement judge(LocalDate date, DateSet baseline) {
    DateSet dates = DateSet.of(List.of(date));
    return RULE.judge(
        new JudgedTable(TABLE, dates, 20, 0),
        JudgedRows.published(
            warehouse,
            Schedule.published(warehouse),
            new JudgedTable(TABLE, dates, 20, 0),
            dates,
            "",
            TableMetrics.of(measured),
            baseline));
  }

  private Judgement judge(LocalDate date) {
    return judge(date, DateSet.of(measured.keySet()));
  }

  @Test
  void aShiftIsSeenAndSaysAgainstWhat() {
    usualNights(20);

    // 2 % of 100 is more than 1.4826 times a deviation of 1: 12 off are 6 of those, 17 are 8.5.
    assertThat(judge(night(20, 112, 20)).outcome()).isEqualTo(Outcome.PASS);
    assertThat(judge(night(21, 117, 20)).evidence())
        .containsExactly("2023-12-22: 117 against 100, 8.5 deviations");
  }

  @Test
  void aUsualNightPasses() {
    usualNights(20);

    assertThat(judge(night(20, 103, 20)).outcome()).isEqualTo(Outcome.PASS);
  }

  @Test
  void fewRowsMayBeFurtherOff() {
    usualNights(20);

    // A tenth of the rows spread by the root of ten, 3.16 times as far.
    assertThat(judge(night(20, 120, 20)).outcome()).isEqualTo(Outcome.FAIL);
    assertThat(judge(night(20, 120, 2)).outcome()).isEqualTo(Outcome.PASS);
  }

  @Test
  void theDateItselfIsNotInItsBaseline() {
    usualNights(9);
    LocalDate date = night(9, 150, 20);

    assertThat(judge(date).outcome()).isEqualTo(Outcome.NOT_JUDGED);
    assertThat(judge(date).measured()).startsWith("no baseline: fewer than 10");
  }

  @Test
  void waivedDatesAreInNoBaseline() {
    for (int i = 0; i < 12; i++) {
      night(i, 150, 20);
    }
    for (int i = 12; i < 22; i++) {
      night(i, 98 + i % 5, 20);
    }
    DateSet incident = DateSet.between(FIRST, FIRST.plusDays(11));
    LocalDate date = night(22, 150, 20);
    waive(incident);
    LocalDate today = LocalDate.of(2024, 1, 1);
    DateSet waived = Waivers.of(warehouse).dates(TABLE, today);

    assertThat(waived).isEqualTo(incident);
    assertThat(Waivers.of(warehouse).dates(TABLE, today.plusYears(1))).isEqualTo(DateSet.none());
    assertThat(judge(date).outcome()).as("with the incident").isEqualTo(Outcome.PASS);
    assertThat(judge(date, DateSet.of(measured.keySet()).minus(waived)).outcome())
        .isEqualTo(Outcome.FAIL);
  }

  private void waive(DateSet dates) {
    warehouse.append(
        QualityTables.WAIVERS,
        List.of(
            new WaiverRecord(
                "w1",
                FIRST,
                Kind.WAIVER,
                TABLE.name().table() + ".steady.pace",
                dates.toString(),
                "ann",
                "a broken clock",
                LocalDate.of(2024, 2, 1),
                Instant.EPOCH)));
  }

  @Test
  void windowsFillInTheFirstMonthByDesign() {
    usualNights(20);
    LocalDate early = LocalDate.of(2023, 11, 10);
    measured.put(early, measured.get(FIRST));

    assertThat(judge(early).outcome()).isEqualTo(Outcome.NOT_JUDGED);
  }

  /** What was measured before a newer run published stands for rows that are no longer there. */
  @Test
  void figuresOfRowsThatWereReplacedAreNotFresh() {
    RunRecord run = TinyLeague.begin(warehouse, TABLE);
    Wanted wanted = new Wanted(Set.of("pace"), Set.of("pace"), Set.of());
    warehouse.create(List.of(TABLE));
    measured(run.runId() + "-measured", Quantiles.of(List.of(100)).text());
    published(run.runId());
    assertThat(Measurement.fresh(warehouse, TABLE, wanted)).isEqualTo(DateSet.of(List.of(FIRST)));

    published(run.runId() + "-remade");
    assertThat(Measurement.fresh(warehouse, TABLE, wanted)).isEqualTo(DateSet.none());
  }

  /** A rule that is new may ask for the quantiles of a column whose were not kept. */
  @Test
  void figuresWithoutAWantedSketchAreNotFresh() {
    RunRecord run = TinyLeague.begin(warehouse, TABLE);
    warehouse.create(List.of(TABLE));
    published(run.runId());
    measured(run.runId() + "-measured", null);

    assertThat(Measurement.fresh(warehouse, TABLE, new Wanted(Set.of("pace"), Set.of(), Set.of())))
        .isEqualTo(DateSet.of(List.of(FIRST)));
    Wanted sketched = new Wanted(Set.of("pace"), Set.of("pace"), Set.of());
    assertThat(Measurement.fresh(warehouse, TABLE, sketched)).isEqualTo(DateSet.none());

    measured(run.runId() + "-measured-again", Quantiles.of(List.of(100)).text());
    assertThat(Measurement.fresh(warehouse, TABLE, sketched))
        .as("once the newest figures have it, older ones without do not matter")
        .isEqualTo(DateSet.of(List.of(FIRST)));
  }

  private void measured(String runId, @Nullable String sketch) {
    warehouse.append(
        QualityTables.METRICS, List.of(line(runId, ColumnState.ROW), line(runId, "pace")));
    if (sketch != null) {
      warehouse.append(
          QualityTables.SKETCHES,
          List.of(new SketchRecord(runId, TABLE.name().toString(), FIRST, "pace", sketch, null)));
    }
  }

  private static MetricRecord line(String runId, String column) {
    return new MetricRecord(
        runId,
        TABLE.name().toString(),
        FIRST,
        column,
        1,
        1,
        1,
        1,
        0,
        0,
        100.0,
        0.0,
        100.0,
        100.0,
        null,
        false,
        null);
  }

  private void published(String runId) {
    warehouse.append(
        QualityTables.CELLS,
        List.of(
            new CellRecord(
                runId,
                TABLE.name().toString(),
                FIRST,
                1,
                null,
                1,
                0,
                "",
                List.of(),
                0,
                "",
                Instant.EPOCH)));
  }
}
