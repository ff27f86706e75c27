package org.backcourt.validation.rules;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.backcourt.contract.ColumnSpec;
import org.backcourt.contract.TableContract;
import org.backcourt.row.quality.VerdictRecord.Severity;
import org.backcourt.validation.audit.JudgedRows;
import org.backcourt.validation.audit.JudgedTable;
import org.backcourt.validation.audit.Judgement;
import org.backcourt.validation.audit.Rule;
import org.jspecify.annotations.Nullable;

/**
 * A condition that every row fulfils, or all but a few. A row of which nobody can tell, because a
 * value is NULL, does not fulfil it.
 *
 * @param where which rows are meant; TRUE for all
 * @param atMostShare of those, what share may break it
 */
record ConditionRule(
    String id, String holds, String where, double atMostShare, Severity severity, String why)
    implements Rule {

  @Override
  public String sentence() {
    return id + ": " + holds + (where.equals("TRUE") ? "" : " where " + where);
  }

  @Override
  public String limit() {
    return atMostShare == 0
        ? "0 rows that break it"
        : String.format(Locale.ROOT, "at most %.4g %% that break it", 100 * atMostShare);
  }

  @Override
  public Set<String> columns(TableContract<?> table) {
    Set<String> words = new HashSet<>(List.of((holds + " " + where).split("\\W+")));
    words.retainAll(table.content().stream().map(ColumnSpec::name).toList());
    return words;
  }

  @Override
  public Judgement judge(JudgedTable judged, JudgedRows rows) {
    List<@Nullable Object> counts =
        rows.query(
                "SELECT coalesce(countif("
                    + where
                    + "), 0), coalesce(countif("
                    + broken()
                    + "), 0) FROM "
                    + rows.relation())
            .get(0);
    long all = ((Number) Objects.requireNonNull(counts.get(0))).longValue();
    long broken = ((Number) Objects.requireNonNull(counts.get(1))).longValue();
    if (all == 0) {
      return Judgement.notJudged(judged.rows() == 0 ? "no rows" : "no row where " + where);
    }
    String measured = broken + " of " + all + " rows";
    return broken <= atMostShare * all
        ? Judgement.passed(measured)
        : rows.failingRows(judged, broken(), measured);
  }

  private String broken() {
    return "(" + where + ") AND (" + holds + ") IS NOT TRUE";
  }
}
