package org.backcourt.validation.audit;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.backcourt.contract.ColumnSpec;
import org.backcourt.contract.TableContract;
import org.backcourt.row.quality.VerdictRecord.Severity;

/** Columns that the contract says are always known are always known. */
record RequiredColumns() implements Rule {

  @Override
  public String sentence() {
    return "required columns are never NULL";
  }

  @Override
  public String limit() {
    return "0 rows";
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public Set<String> columns(TableContract<?> table) {
    return required(table).stream().map(ColumnSpec::name).collect(Collectors.toSet());
  }

  private static List<ColumnSpec> required(TableContract<?> table) {
    return table.content().stream()
        .filter(column -> !column.nullable() && !column.repeated())
        .toList();
  }

  @Override
  public Judgement judge(JudgedTable judged, JudgedRows rows) {
    if (judged.rows() == 0) {
      return Judgement.notJudged("no rows");
    }
    List<ColumnSpec> required = required(judged.table());
    String counts =
        required.stream()
            .map(column -> "count(*) - count(" + column.name() + ")")
            .collect(Collectors.joining(", "));
    List<?> nulls = rows.query("SELECT " + counts + " FROM " + rows.relation()).get(0);
    for (int i = 0; i < required.size(); i++) {
      long count = ((Number) nulls.get(i)).longValue();
      if (count > 0) {
        String column = required.get(i).name();
        return rows.failingRows(
            judged, column + " IS NULL", column + " is NULL in " + count + " rows");
      }
    }
    return Judgement.passed("0 rows");
  }
}
