package org.backcourt.validation.audit;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.backcourt.calendar.DateSet;
import org.backcourt.contract.TableContract;
import org.backcourt.row.quality.VerdictRecord.Severity;
import org.backcourt.tables.QualityTables;

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

  /** As many rejects as rows, laid at the door of the run that published the date. */
  @Override
  public Optional<String> breakIt(TableContract<?> table) {
    return Optional.of(
        "INSERT INTO "
            + QualityTables.REJECTED_ROWS
            + " BY NAME SELECT (SELECT max_by(run_id, recorded_at) FROM "
            + QualityTables.CELLS
            + " WHERE table_name = '"
            + table.name()
            + "' AND cell_date = {date}) AS run_id, {date} AS run_date, '"
            + table.name()
            + "' AS table_name, 'a file' AS source_file, 'unreadable' AS reason FROM "
            + table.name()
            + " WHERE "
            + table.partition()
            + " = {date}");
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
