package org.backcourt.validation.audit;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.backcourt.calendar.DateSet;
import org.backcourt.contract.TableContract;
import org.backcourt.row.quality.VerdictRecord.Severity;
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
  public Judgement judge(JudgedTable judged, JudgedRows rows) {
    if (judged.rows() == 0) {
      return Judgement.notJudged("no rows");
    }
    String key = String.join(", ", judged.table().key());
    List<List<@Nullable Object>> doubled =
        rows.query(
            "SELECT any_value("
                + judged.table().partition()
                + "), concat_ws(' ', "
                + key
                + "), count(*) AS n FROM "
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

  private static long number(@Nullable Object value) {
    return value instanceof Number number ? number.longValue() : 0;
  }
}
