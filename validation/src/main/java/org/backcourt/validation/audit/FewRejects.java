package org.backcourt.validation.audit;

import java.util.List;
import java.util.Locale;
import org.backcourt.calendar.DateSet;
import org.backcourt.row.quality.VerdictRecord.Severity;

/** Of the rows that came in, nearly all could be loaded. */
record FewRejects() implements Rule {

  private static final double MOST = 0.01;

  @Override
  public String sentence() {
    return "few rows were rejected on the way in";
  }

  @Override
  public String limit() {
    return "at most 1 %";
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public Judgement judge(JudgedTable judged, JudgedRows rows) {
    long all = judged.rows() + judged.rejected();
    if (all == 0) {
      return Judgement.notJudged("no rows");
    }
    double share = (double) judged.rejected() / all;
    String measured =
        String.format(Locale.ROOT, "%d of %d rows, %.2f %%", judged.rejected(), all, 100 * share);
    return share <= MOST
        ? Judgement.passed(measured)
        : Judgement.failed(measured, DateSet.none(), List.of());
  }
}
