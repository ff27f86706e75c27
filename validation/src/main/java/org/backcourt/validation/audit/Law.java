package org.backcourt.validation.audit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.backcourt.calendar.DateSet;
import org.backcourt.contract.ColumnSpec;
import org.backcourt.contract.TableContract;
import org.backcourt.contract.TableName;
import org.backcourt.row.quality.VerdictRecord.Severity;
import org.jspecify.annotations.Nullable;

/**
 * A law of conservation: figures that are counted twice, in one table or in two, and must agree. A
 * figure that is not known where the law holds breaks it like a wrong one.
 *
 * @param cases what the law speaks of, one row a case with its {@code game_date} and {@code
 *     entity}, as a query in which {@code @{table}} stands for a table's rows
 * @param equations what must be equal in each case
 */
record Law(String sentence, String cases, List<Equation> equations) implements Rule {

  /**
   * Two figures of a case.
   *
   * @param limit what is asked of them, in words
   * @param holds the condition under which they agree
   */
  record Equation(String name, String limit, String left, String right, String holds) {

    String broken() {
      return "(" + holds + ") IS NOT TRUE";
    }
  }

  static Law of(String sentence, String cases, Equation... equations) {
    return new Law(sentence, cases, List.of(equations));
  }

  static Equation exactly(String name, String left, String right) {
    return new Equation(name, name, left, right, "(" + left + ") = (" + right + ")");
  }

  /** Figures whose sources differ by no more than so much. */
  static Equation within(String slack, String name, String left, String right) {
    return new Equation(
        name,
        name + " within " + slack,
        left,
        right,
        "abs((" + left + ") - (" + right + ")) <= " + slack);
  }

  /** A difference that has a range of its own. */
  static Equation between(int least, int most, String name, String difference) {
    String range = least + " to " + most;
    return new Equation(
        name,
        name + " from " + range,
        difference,
        "'" + range + "'",
        "(" + difference + ") BETWEEN " + least + " AND " + most);
  }

  @Override
  public String limit() {
    return equations.stream().map(Equation::limit).collect(Collectors.joining(", "));
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public Set<TableName> reads() {
    return tables();
  }

  /** Those whose names occur in an equation, or in what the equation is about. */
  @Override
  public Set<String> columns(TableContract<?> table) {
    Set<String> words = new HashSet<>(List.of(cases.split("\\W+")));
    equations.forEach(
        equation ->
            words.addAll(List.of((equation.left() + " " + equation.right()).split("\\W+"))));
    words.retainAll(table.content().stream().map(ColumnSpec::name).toList());
    return words;
  }

  @Override
  public Judgement judge(JudgedTable judged, JudgedRows rows) {
    if (judged.rows() == 0) {
      return Judgement.notJudged("no rows");
    }
    String of = " FROM (" + resolve(rows::relation) + ")";
    List<@Nullable Object> counts =
        rows.query(
                "SELECT count(*), "
                    + equations.stream()
                        .map(equation -> "countif(" + equation.broken() + ")")
                        .collect(Collectors.joining(", "))
                    + of)
            .get(0);
    long cases = number(counts.get(0));
    TreeSet<LocalDate> dates = new TreeSet<>();
    List<String> evidence = new ArrayList<>();
    List<String> broken = new ArrayList<>();
    for (int i = 0; i < equations.size(); i++) {
      if (number(counts.get(i + 1)) > 0) {
        Equation equation = equations.get(i);
        broken.add(equation.name() + " in " + number(counts.get(i + 1)));
        collect(equation, rows.query(example(equation, of)), dates, evidence);
      }
    }
    return broken.isEmpty()
        ? Judgement.passed("holds in " + cases + " of " + cases)
        : Judgement.failed(
            "broken: " + String.join(", ", broken) + ", of " + cases, DateSet.of(dates), evidence);
  }

  /** The tables it speaks of. */
  Set<TableName> tables() {
    Set<TableName> tables = new HashSet<>();
    resolve(
        name -> {
          tables.add(TableName.parse(name));
          return "";
        });
    return tables;
  }

  /** The cases with the rows of each table in its place. */
  private String resolve(Function<String, String> relation) {
    StringBuilder sql = new StringBuilder();
    int from = 0;
    for (int at = cases.indexOf("@{"); at >= 0; at = cases.indexOf("@{", from)) {
      int end = cases.indexOf('}', at);
      sql.append(cases, from, at).append(relation.apply(cases.substring(at + 2, end)));
      from = end + 1;
    }
    return sql.append(cases.substring(from)).toString();
  }

  private static String example(Equation equation, String of) {
    return "SELECT game_date, entity, "
        + equation.left()
        + ", "
        + equation.right()
        + of
        + " WHERE "
        + equation.broken()
        + " ORDER BY 1, 2";
  }

  private static void collect(
      Equation equation,
      List<List<@Nullable Object>> found,
      TreeSet<LocalDate> dates,
      List<String> evidence) {
    for (List<@Nullable Object> row : found) {
      if (row.get(0) instanceof LocalDate date) {
        dates.add(date);
      }
      if (evidence.size() < JudgedRows.EVIDENCE) {
        evidence.add(
            row.get(0)
                + " "
                + row.get(1)
                + ": "
                + equation.name()
                + ", "
                + row.get(2)
                + " against "
                + row.get(3));
      }
    }
  }

  private static long number(@Nullable Object value) {
    return value instanceof Number number ? number.longValue() : 0;
  }

  /** The rows of a table, for a law's cases. */
  static String rowsOf(TableContract<?> table) {
    return "@{" + table.name() + "}";
  }
}
