package org.backcourt.validation.audit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import org.backcourt.calendar.DateSet;
import org.backcourt.contract.Cardinality;
import org.backcourt.contract.TableContract;
import org.backcourt.contract.TableContract.Population;
import org.backcourt.row.quality.VerdictRecord.Severity;
import org.jspecify.annotations.Nullable;

/**
 * Every expected key of a table that excepts some by design has either a row or a recorded reason,
 * never both, never neither, and no other key has any.
 */
record AccountedKeys(TableContract<?> table) implements Rule {

  /** The rule for a table whose contract excepts keys by design. */
  static Optional<Rule> of(TableContract<?> table) {
    boolean counted =
        table.population().isPresent() || table.cardinality().unit() == Cardinality.Unit.DATE;
    return counted && !table.cardinality().except().isEmpty()
        ? Optional.of(new AccountedKeys(table))
        : Optional.empty();
  }

  @Override
  public String sentence() {
    return "every expected key has a row or a recorded reason";
  }

  @Override
  public String limit() {
    return "reasons: " + String.join(", ", table.cardinality().except());
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public Optional<String> breakIt(TableContract<?> table) {
    return Optional.of("DELETE FROM " + table.name() + " WHERE " + table.partition() + " = {date}");
  }

  @Override
  public Set<String> columns(TableContract<?> judged) {
    return Set.copyOf(table.key());
  }

  @Override
  public Judgement judge(JudgedTable judged, JudgedRows rows) {
    List<List<@Nullable Object>> wrong =
        rows.query(account(judged, rows) + wrong(table.population().isPresent()));
    String measured = measured(judged, rows);
    if (wrong.isEmpty()) {
      return Judgement.passed(measured);
    }
    TreeSet<LocalDate> dates = new TreeSet<>();
    List<String> evidence = new ArrayList<>();
    for (List<@Nullable Object> row : wrong) {
      if (row.get(0) instanceof LocalDate date) {
        dates.add(date);
      }
      if (evidence.size() < JudgedRows.EVIDENCE) {
        evidence.add(row.get(0) + " " + row.get(1) + " " + row.get(2));
      }
    }
    return Judgement.failed(
        wrong.size() + " keys not accounted for; " + measured, DateSet.of(dates), evidence);
  }

  private String measured(JudgedTable judged, JudgedRows rows) {
    String reasons =
        rows
            .query(
                "SELECT reason, count(*) FROM "
                    + rows.absences()
                    + " WHERE table_name = '"
                    + table.name()
                    + "' GROUP BY 1 ORDER BY 1")
            .stream()
            .map(row -> row.get(1) + " " + row.get(0))
            .collect(Collectors.joining(", "));
    return judged.rows() + " rows" + (reasons.isEmpty() ? "" : " and " + reasons);
  }

  /** All keys that are expected, there or absent, one line each with what is known of them. */
  private String account(JudgedTable judged, JudgedRows rows) {
    String found =
        "found AS (SELECT DISTINCT "
            + table.partition()
            + " AS d, "
            + entity(table)
            + " AS e FROM "
            + rows.relation()
            + ")";
    String absent =
        "absent AS (SELECT absent_date AS d, entity AS e, min(reason) AS reason, count(*) AS n FROM "
            + rows.absences()
            + " WHERE table_name = '"
            + table.name()
            + "' GROUP BY 1, 2)";
    return "WITH " + asked(judged.dates()) + found + ", " + absent + ", " + expected() + " ";
  }

  private static String asked(DateSet dates) {
    return "asked AS (SELECT d FROM UNNEST(["
        + dates.dates().stream().map(d -> "DATE '" + d + "'").collect(joining())
        + "]) AS d), ";
  }

  private String expected() {
    Optional<Population> population = table.population();
    return population.isEmpty()
        ? "expected AS (SELECT d, e FROM found UNION DISTINCT SELECT d, e FROM absent)"
        : "expected AS (" + keys(population.get()) + ")";
  }

  private static String keys(Population population) {
    TableContract<?> of = population.table();
    String where = " WHERE " + population.condition() + " AND " + of.partition();
    if (population.lookBack().days() == 0) {
      boolean varied = !population.variants().isEmpty();
      String variants = population.variants().stream().map(v -> "'" + v + "'").collect(joining());
      return "SELECT DISTINCT "
          + of.partition()
          + " AS d, "
          + entity(of)
          + (varied ? " || ' ' || variant" : "")
          + " AS e FROM "
          + of.name()
          + (varied ? ", UNNEST([" + variants + "]) AS variant" : "")
          + where
          + " IN (SELECT d FROM asked)";
    }
    return "SELECT asked.d, p.e FROM asked JOIN (SELECT "
        + entity(of)
        + " AS e, "
        + season(of.partition())
        + " AS s, min("
        + of.partition()
        + ") AS first FROM "
        + of.name()
        + where
        + " <= (SELECT max(d) FROM asked) GROUP BY 1, 2) p ON p.s = "
        + season("asked.d")
        + " AND p.first < asked.d";
  }

  private static Collector<CharSequence, ?, String> joining() {
    return Collectors.joining(", ");
  }

  private static String season(String date) {
    return "CASE WHEN EXTRACT(MONTH FROM "
        + date
        + ") >= 10 THEN EXTRACT(YEAR FROM "
        + date
        + ") ELSE EXTRACT(YEAR FROM "
        + date
        + ") - 1 END";
  }

  private String wrong(boolean populated) {
    String reasons =
        table.cardinality().except().stream().map(reason -> "'" + reason + "'").collect(joining());
    String keys =
        "SELECT coalesce(x.d, f.d, a.d) AS d, coalesce(x.e, f.e, a.e) AS e, CASE"
            + " WHEN f.e IS NOT NULL AND a.e IS NOT NULL THEN 'has a row and the reason ' || a.reason"
            + " WHEN a.n > 1 THEN 'has ' || CAST(a.n AS STRING) || ' reasons'"
            + " WHEN a.reason NOT IN ("
            + reasons
            + ") THEN 'has a reason that the contract does not know: ' || a.reason"
            + " WHEN x.e IS NULL THEN 'was not expected'"
            + " WHEN f.e IS NULL AND a.e IS NULL THEN 'has neither row nor reason'"
            + " END AS why FROM expected x FULL JOIN found f ON f.d = x.d AND f.e = x.e"
            + " FULL JOIN absent a ON a.d = coalesce(x.d, f.d) AND a.e = coalesce(x.e, f.e)";
    String counted =
        populated
            ? ""
            : " UNION ALL SELECT asked.d, CAST(count(e) AS STRING) || ' keys', 'of "
                + table.cardinality().least()
                + "' FROM asked LEFT JOIN expected USING (d) GROUP BY 1 HAVING count(e) NOT BETWEEN "
                + table.cardinality().least()
                + " AND "
                + table.cardinality().most();
    return "SELECT d, e, why FROM ("
        + keys
        + ") WHERE why IS NOT NULL"
        + counted
        + " ORDER BY 1, 2";
  }

  /** The key's parts beside the date. */
  private static String entity(TableContract<?> table) {
    return table.key().stream()
        .filter(column -> !column.equals(table.partition()))
        .collect(Collectors.joining(" || ' ' || "));
  }
}
