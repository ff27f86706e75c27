package org.backcourt.validation.audit;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.backcourt.calendar.DateSet;
import org.backcourt.contract.TableContract;
import org.backcourt.row.quality.VerdictRecord.Severity;
import org.backcourt.validation.metric.ColumnState;
import org.backcourt.validation.metric.TableMetrics;
import org.jspecify.annotations.Nullable;

/** No key occurs twice. */
record UniqueKeys(Severity severity) implements Rule {

  @Override
  public String sentence() {
    return "no key occurs twice";
  }

  @Override
  public String limit() {
    return "0 extra rows";
  }

  @Override
  public Set<String> columns(TableContract<?> table) {
    return Set.copyOf(table.key());
  }

  @Override
  public Optional<String> breakIt(TableContract<?> table) {
    return Optional.of(
        "INSERT INTO "
            + table.name()
            + " SELECT * FROM "
            + table.name()
            + " WHERE "
            + table.partition()
            + " = {date}");
  }

  @Override
  public Set<String> measures() {
    return Set.of(ColumnState.ROW);
  }

  @Override
  public Judgement judge(JudgedTable judged, JudgedRows rows) {
    if (judged.rows() == 0) {
      return Judgement.notJudged("no rows");
    }
    if (isMeasuredUnique(judged, rows.metrics())) {
      return Judgement.passed("0 extra rows");
    }
    String key = String.join(", ", judged.table().key());
    List<List<@Nullable Object>> doubled =
        rows.query(
            "SELECT any_value("
                + judged.table().partition()
                + "), "
                + JudgedRows.keyText(judged)
                + ", count(*) AS n FROM "
                + rows.relation()
                + " GROUP BY "
                + key
                + " HAVING count(*) > 1 ORDER BY 1, 2");
    if (doubled.isEmpty()) {
      return Judgement.passed("0 extra rows");
    }
    long extra = doubled.stream().mapToLong(row -> number(row.get(2)) - 1).sum();
    return Judgement.failed(
        extra + " extra rows of " + doubled.size() + " keys",
        DateSet.of(
            doubled.stream()
                .map(row -> row.get(0))
                .filter(LocalDate.class::isInstance)
                .map(LocalDate.class::cast)
                .toList()),
        doubled.stream()
            .limit(JudgedRows.EVIDENCE)
            .map(row -> row.get(1) + " x" + row.get(2))
            .toList());
  }

  /**
   * Whether what was measured proves it: different keys are counted by their hashes, so that the
   * count can be too small, and never too great.
   */
  private static boolean isMeasuredUnique(JudgedTable judged, TableMetrics metrics) {
    long different = 0;
    for (LocalDate date : judged.dates()) {
      different += metrics.state(date, ColumnState.ROW).known();
    }
    return judged.table().key().contains(judged.table().partition()) && different == judged.rows();
  }

  private static long number(@Nullable Object value) {
    return value instanceof Number number ? number.longValue() : 0;
  }
}
