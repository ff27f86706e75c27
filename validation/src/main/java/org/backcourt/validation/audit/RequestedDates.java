package org.backcourt.validation.audit;

import java.util.Objects;
import java.util.Set;
import org.backcourt.contract.TableContract;
import org.backcourt.row.quality.VerdictRecord.Severity;

/** Every row lies on a date that was asked for: others would be dropped without a word. */
record RequestedDates() implements Rule {

  @Override
  public String sentence() {
    return "every row lies on a requested date";
  }

  @Override
  public String limit() {
    return "0 rows elsewhere";
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public Set<String> columns(TableContract<?> table) {
    return Set.of(table.partition());
  }

  @Override
  public Judgement judge(JudgedTable judged, JudgedRows rows) {
    if (judged.rows() == 0) {
      return Judgement.notJudged("no rows");
    }
    String elsewhere =
        "NOT coalesce(" + judged.dates().sqlCondition(judged.table().partition()) + ", FALSE)";
    long count =
        ((Number)
                Objects.requireNonNull(
                    rows.query("SELECT count(*) FROM " + rows.relation() + " WHERE " + elsewhere)
                        .get(0)
                        .get(0)))
            .longValue();
    return count == 0
        ? Judgement.passed("0 rows elsewhere")
        : rows.failingRows(judged, elsewhere, count + " rows elsewhere");
  }
}
