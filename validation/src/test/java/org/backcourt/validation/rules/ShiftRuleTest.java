package org.backcourt.validation.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntToDoubleFunction;
import org.backcourt.calendar.DateSet;
import org.backcourt.contract.TableContract;
import org.backcourt.row.quality.VerdictRecord.Outcome;
import org.backcourt.row.quality.VerdictRecord.Severity;
import org.backcourt.tables.AnalyticsTables;
import org.backcourt.validation.audit.JudgedRows;
import org.backcourt.validation.audit.JudgedTable;
import org.backcourt.validation.audit.Judgement;
import org.backcourt.validation.expect.Schedule;
import org.backcourt.validation.metric.ColumnState;
import org.backcourt.validation.metric.Quantiles;
import org.backcourt.validation.metric.TableMetrics;
import org.backcourt.warehouse.TinyLeague;
import org.backcourt.warehouse.duckdb.DuckDbWarehouse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Values that are spread otherwise than they were, whatever their mean says. */
class ShiftRuleTest {

  private static final TableContract<?> TABLE = AnalyticsTables.PLAYER_GAMES;

  /** Past the month in which windows fill: the league opens on 24 October. */
  private static final LocalDate FIRST = LocalDate.of(2023, 12, 1);

  private static final ShiftRule RULE =
      new ShiftRule("spread.points", "points", 0.3, 50, Severity.WARNING);

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

  private LocalDate night(int number, int rows, IntToDoubleFunction value) {
    LocalDate date = FIRST.plusDays(number);
    List<Double> values = new ArrayList<>();
    for (int i = 0; i < rows; i++) {
      values.add(value.applyAsDouble(i));
    }
    double mean = values.stream().mapToDouble(each -> each).average().orElse(0);
    measured.put(
        date,
        Map.of(
            "points",
            new ColumnState(
                rows,
                rows,
                rows,
                rows,
                0,
                0,
                mean,
                0.0,
                0.0,
                40.0,
                "0",
                true,
                Quantiles.of(values),
                null)));
    return date;
  }

  /** A hundred players who score from 0 to 39.6, evenly. */
  private void usualNights(int count) {
    for (int i = 0; i < count; i++) {
      night(i, 100, player -> 0.4 * player);
    }
  }

  private Judgement judge(LocalDate date) {
    DateSet dates = DateSet.of(List.of(date));
    JudgedTable judged = new JudgedTable(TABLE, dates, 100, 0);
    return RULE.judge(
        judged,
        JudgedRows.published(
            warehouse,
            Schedule.published(warehouse),
            judged,
            dates,
            "",
            TableMetrics.of(measured),
            DateSet.of(measured.keySet())));
  }

  @Test
  void aNightLikeTheOthersPasses() {
    usualNights(12);

    Judgement judgement = judge(FIRST.plusDays(11));

    assertThat(judgement.outcome()).isEqualTo(Outcome.PASS);
    assertThat(judgement.measured()).isEqualTo("0 % at most on 1 dates");
  }

  @Test
  void halfDoubledAndHalfGoneHasTheSameMeanAndIsSeen() {
    usualNights(12);
    LocalDate date = night(12, 100, player -> player % 2 == 0 ? 0 : 0.8 * (player - 0.5));
    double before = mean(FIRST);

    Judgement judgement = judge(date);

    assertThat(mean(date)).isBetween(before - 0.3, before + 0.3);
    assertThat(judgement.outcome()).isEqualTo(Outcome.FAIL);
    assertThat(judgement.evidence())
        .containsExactly("2023-12-13: 50 % lie up to 0, and 1 % did before");
  }

  private double mean(LocalDate date) {
    Double mean = measured.get(date).get("points").mean();
    return mean == null ? 0 : mean;
  }

  @Test
  void theEvidenceSaysWhatLayWhere() {
    usualNights(12);
    LocalDate date = night(12, 100, player -> 36);

    assertThat(judge(date).evidence())
        .containsExactly("2023-12-13: 0 % lie below 36, and 90 % did before");
  }

  @Test
  void smallMovesAndFewRowsAreNoNews() {
    usualNights(12);

    assertThat(judge(night(12, 100, player -> 0.4 * player + 4)).outcome()).isEqualTo(Outcome.PASS);
    assertThat(judge(night(13, 49, player -> 36)).outcome()).isEqualTo(Outcome.NOT_JUDGED);
  }

  @Test
  void withoutTenNightsBeforeNobodyCanTell() {
    usualNights(9);

    assertThat(judge(night(9, 100, player -> 36)).measured())
        .startsWith("no baseline: fewer than 10");
  }
}
