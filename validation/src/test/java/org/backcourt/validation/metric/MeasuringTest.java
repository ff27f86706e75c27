package org.backcourt.validation.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.backcourt.contract.TableContract;
import org.backcourt.tables.AnalyticsTables;
import org.backcourt.warehouse.TinyLeague;
import org.backcourt.warehouse.duckdb.DuckDbWarehouse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The law of every metric: merging the parts' states gives the figure of the whole. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MeasuringTest {

  private static final TableContract<?> TABLE = AnalyticsTables.PLAYER_GAMES;

  /** Numbers, whole and real, texts and truths; each with gaps, one with what is no number. */
  private static final List<String> COLUMNS =
      List.of(
          "points", "usage_rate", "ts_pct", "dnp_reason", "win_flag", "turnovers", "sources_used");

  /**
   * 600 rows on 9 dates: usage has NULLs, NaN and infinities, ts_pct is one value, turnovers and
   * dnp_reason are NULL on all dates but one, and every 50th row is there twice.
   */
  private static final String ROWS =
      "(SELECT * REPLACE ("
          + "(CASE WHEN i % 7 = 0 THEN NULL ELSE (i * 37) % 41 END)::BIGINT AS points,"
          + " (CASE WHEN i % 5 = 0 THEN NULL WHEN i % 113 = 0 THEN 'NaN'::DOUBLE"
          + " WHEN i % 97 = 0 THEN 'inf'::DOUBLE ELSE sin(i) * 1e3 END) AS usage_rate,"
          + " 0.5::DOUBLE AS ts_pct,"
          + " (CASE WHEN i % 9 = 4 THEN 'injured ' || (i % 2) END) AS dnp_reason,"
          + " (i % 2 = 0) AS win_flag, (i % 3 > 0) AS is_active,"
          + " (CASE WHEN i % 9 = 4 THEN 0 END)::BIGINT AS turnovers,"
          + " %s AS game_date, 'p' || (i // 50 * 50 + i %% 50 - (i %% 50 = 49)::INT)"
          + " AS player_lookup) FROM (SELECT range AS i, r.* FROM range(600), ("
          + TinyLeague.row(TABLE, Map.of())
          + ") r))";

  private DuckDbWarehouse warehouse;
  private Map<LocalDate, Map<String, ColumnState>> parts;
  private Map<String, ColumnState> whole;

  @BeforeAll
  void measure(@TempDir Path folder) {
    warehouse = TinyLeague.open(folder);
    parts = states("DATE '2023-10-24' + (i // 50 % 9)::INT");
    whole = states("DATE '2023-10-24'").get(LocalDate.of(2023, 10, 24));
  }

  @AfterAll
  void close() {
    warehouse.close();
  }

  private Map<LocalDate, Map<String, ColumnState>> states(String date) {
    String rows = ROWS.replace("%s", date).replace("%%", "%");
    Set<String> all = Set.copyOf(COLUMNS);
    TableMetrics metrics = TableMetrics.measured(warehouse, TABLE, rows, new Wanted(all, all, all));
    Map<LocalDate, Map<String, ColumnState>> states = new TreeMap<>();
    for (LocalDate day : metrics.dates()) {
      Map<String, ColumnState> columns = new TreeMap<>();
      Stream.concat(COLUMNS.stream(), Stream.of(ColumnState.ROW))
          .forEach(column -> columns.put(column, metrics.state(day, column)));
      states.put(day, columns);
    }
    return states;
  }

  @ParameterizedTest
  @EnumSource(Metric.class)
  void mergedPartsSayWhatTheWholeSays(Metric metric) {
    for (long seed = 1; seed <= 20; seed++) {
      List<LocalDate> order = new ArrayList<>(parts.keySet());
      Collections.shuffle(order, new Random(seed));
      for (String column : whole.keySet()) {
        if (metric.isOfRows() != column.equals(ColumnState.ROW)) {
          continue;
        }
        // Half of the parts first, then the other half, then both: in any order and grouping.
        ColumnState merged =
            merge(order.subList(0, 4), column).merge(merge(order.subList(4, 9), column));
        assertSame(metric + " of " + column, metric.of(merged), metric.of(whole.get(column)));
      }
    }
  }

  private ColumnState merge(List<LocalDate> dates, String column) {
    ColumnState merged = ColumnState.NONE;
    for (LocalDate date : dates) {
      merged = merged.merge(parts.get(date).get(column));
    }
    return merged;
  }

  private static void assertSame(String what, Measured found, Measured expected) {
    if (found instanceof Measured.Value one && expected instanceof Measured.Value other) {
      assertThat(one.figure())
          .as(what)
          .isCloseTo(other.figure(), within(1e-9 * Math.max(1, Math.abs(other.figure()))));
    } else {
      assertThat(found).as(what).isEqualTo(expected);
    }
  }

  static Stream<Arguments> independent() {
    return Stream.of(
        Arguments.of(Metric.MEAN, "avg(x) FILTER (isfinite(x))"),
        Arguments.of(Metric.STDDEV, "stddev_samp(CASE WHEN isfinite(x) THEN x END)"),
        Arguments.of(Metric.MIN, "min(x) FILTER (isfinite(x))"),
        Arguments.of(Metric.MAX, "max(x) FILTER (isfinite(x))"),
        Arguments.of(Metric.KNOWN_SHARE, "count(x) / count(*)"),
        Arguments.of(
            Metric.ACTIVE_KNOWN_SHARE, "count(x) FILTER (is_active) / count(*) FILTER (is_active)"),
        Arguments.of(Metric.NOT_FINITE, "count(*) FILTER (NOT isfinite(x))"),
        Arguments.of(Metric.DISTINCT, "count(DISTINCT x)"),
        Arguments.of(Metric.P05, "quantile_disc(x, 0.05) FILTER (isfinite(x))"),
        Arguments.of(Metric.P25, "quantile_disc(x, 0.25) FILTER (isfinite(x))"),
        Arguments.of(Metric.P50, "quantile_disc(x, 0.5) FILTER (isfinite(x))"),
        Arguments.of(Metric.P75, "quantile_disc(x, 0.75) FILTER (isfinite(x))"),
        Arguments.of(Metric.P95, "quantile_disc(x, 0.95) FILTER (isfinite(x))"));
  }

  @ParameterizedTest
  @MethodSource("independent")
  void figuresAreThoseOfPlainSql(Metric metric, String sql) {
    String rows = ROWS.replace("%s", "DATE '2023-10-24'").replace("%%", "%");
    Object expected =
        warehouse
            .query(
                "SELECT (" + sql + ")::DOUBLE FROM (SELECT *, usage_rate AS x FROM " + rows + ")")
            .single();

    Measured found = metric.of(whole.get("usage_rate"));
    if (metric.isQuantile()) {
      // Sketches keep seven digits of a value.
      assertThat(((Measured.Value) found).figure())
          .isCloseTo((Double) expected, within(1e-6 * Math.abs((Double) expected)));
    } else if (metric == Metric.DISTINCT) {
      // More than the 384 that are all but exact.
      assertThat(((Measured.Value) found).figure())
          .isCloseTo((Double) expected, within(0.025 * (Double) expected));
    } else {
      assertSame(metric.toString(), found, Measured.of((Double) expected));
    }
  }

  @Test
  void duplicatesAreRowsWhoseKeyIsThereAlready() {
    // In each run of fifty the last row has the key of the one before it.
    assertThat(Metric.DUPLICATES.of(whole.get(ColumnState.ROW))).isEqualTo(Measured.of(12));
  }

  @Test
  void whatCannotBeMeasuredSaysWhyAndIsNoFigure() {
    assertThat(Metric.MEAN.of(ColumnState.NONE)).isEqualTo(Measured.unknown("no rows"));
    assertThat(Metric.MEAN.of(parts.get(LocalDate.of(2023, 10, 24)).get("dnp_reason")))
        .isEqualTo(Measured.unknown("all NULL"));
    assertThat(Metric.KNOWN_SHARE.of(ColumnState.NONE)).isEqualTo(Measured.unknown("no rows"));
    assertThat(Measured.of(0.0 / 0)).isEqualTo(Measured.unknown("the figure is NaN"));
  }

  @Test
  void differentTextsListsAndTruthsAreCounted() {
    // Two reasons, two truths, no turnovers but 0; a list that is the same in every row.
    assertThat(Metric.DISTINCT.of(whole.get("dnp_reason"))).isEqualTo(Measured.of(2));
    assertThat(Metric.DISTINCT.of(whole.get("win_flag"))).isEqualTo(Measured.of(2));
    assertThat(Metric.DISTINCT.of(whole.get("turnovers"))).isEqualTo(Measured.of(1));
    assertThat(Metric.DISTINCT.of(whole.get("sources_used"))).isEqualTo(Measured.of(1));
  }

  @Test
  void whatNobodySketchedHasNoQuantiles() {
    TableMetrics metrics =
        TableMetrics.measured(
            warehouse,
            TABLE,
            ROWS.replace("%s", "DATE '2023-10-24'").replace("%%", "%"),
            new Wanted(Set.of("points"), Set.of(), Set.of()));
    ColumnState points = metrics.state(LocalDate.of(2023, 10, 24), "points");

    assertThat(Metric.P50.of(points))
        .isEqualTo(Measured.unknown("no sketch of its values was kept"));
    assertThat(Metric.DISTINCT.of(points))
        .isEqualTo(Measured.unknown("no sketch of its values was kept"));
    assertThat(Metric.P50.of(whole.get("points").merge(points)))
        .as("a whole of which a part was not sketched")
        .isEqualTo(Measured.unknown("no sketch of its values was kept"));
  }

  @Test
  void oneValueInManyRowsIsNotVaried() {
    assertThat(Metric.VARIED.of(whole.get("ts_pct"))).isEqualTo(Measured.of(0));
    assertThat(Metric.VARIED.of(whole.get("win_flag"))).isEqualTo(Measured.of(1));
  }
}
