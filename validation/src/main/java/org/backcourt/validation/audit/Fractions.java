package org.backcourt.validation.audit;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.backcourt.contract.ColumnSpec;
import org.backcourt.contract.ColumnType;
import org.backcourt.contract.TableContract;
import org.backcourt.row.quality.VerdictRecord.Severity;
import org.jspecify.annotations.Nullable;

/**
 * Shooting shares are fractions, not percentages. A hundredfold value is easily mistaken for a
 * plausible one later, and is certain here. The bound is 1.5, the true shooting of a lone three.
 */
record Fractions(List<String> columns) implements Rule {

  private static final double MOST = 1.5;

  /** The rule for a table's share columns, completeness and quality percentages apart. */
  static Fractions of(TableContract<?> table) {
    return new Fractions(
        table.content().stream()
            .filter(column -> column.type() == ColumnType.FLOAT64 && !column.repeated())
            .map(ColumnSpec::name)
            .filter(
                name ->
                    name.matches(
                        "(.*_)?(fg|ts|efg|ft|win|three_point|paint|mid_range|three_pt)_pct(_.*)?"))
            .toList());
  }

  @Override
  public String sentence() {
    return "shares are fractions between 0 and 1.5";
  }

  @Override
  public String limit() {
    return "0 rows outside";
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public Set<String> columns(TableContract<?> table) {
    return Set.copyOf(columns);
  }

  @Override
  public Optional<String> breakIt(TableContract<?> table) {
    return Optional.of(
        "UPDATE "
            + table.name()
            + " SET "
            + columns.get(0)
            + " = 48.5 WHERE "
            + table.partition()
            + " = {date}");
  }

  @Override
  public Judgement judge(JudgedTable judged, JudgedRows rows) {
    if (judged.rows() == 0) {
      return Judgement.notJudged("no rows");
    }
    List<@Nullable Object> outside =
        rows.query(
                "SELECT "
                    + columns.stream()
                        .map(column -> "countif(coalesce(" + outside(column) + ", FALSE))")
                        .collect(Collectors.joining(", "))
                    + " FROM "
                    + rows.relation())
            .get(0);
    for (int i = 0; i < columns.size(); i++) {
      if (outside.get(i) instanceof Number count && count.longValue() > 0) {
        return rows.failingRows(
            judged,
            outside(columns.get(i)),
            columns.get(i) + " lies outside in " + count + " rows");
      }
    }
    return Judgement.passed("0 rows outside");
  }

  private static String outside(String column) {
    return "NOT " + column + " BETWEEN 0 AND " + MOST;
  }
}
