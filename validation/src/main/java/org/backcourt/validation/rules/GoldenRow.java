package org.backcourt.validation.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.backcourt.calendar.DateSet;
import org.backcourt.contract.TableContract;
import org.backcourt.row.quality.VerdictRecord.Severity;
import org.backcourt.validation.audit.JudgedRows;
import org.backcourt.validation.audit.JudgedTable;
import org.backcourt.validation.audit.Judgement;
import org.backcourt.validation.audit.Rule;
import org.jspecify.annotations.Nullable;

/**
 * A row holds what somebody has verified by hand. Where there is no such row nobody can tell.
 *
 * @param key a value for every column of the table's key, in its order
 * @param date the date that the row belongs to
 */
record GoldenRow(List<GoldenValue> key, List<GoldenValue> values, LocalDate date, Severity severity)
    implements Rule {

  @Override
  public String id() {
    return "golden." + key("\\s+", "-", ".");
  }

  @Override
  public String sentence() {
    return "golden values of " + row();
  }

  private String row() {
    return key("", "", " ");
  }

  private String key(String replaced, String by, String between) {
    return key.stream()
        .map(value -> String.valueOf(value.expected()).replaceAll(replaced, by))
        .collect(Collectors.joining(between));
  }

  @Override
  public String limit() {
    return values.stream()
        .map(value -> value.name() + " " + value.wanted())
        .collect(Collectors.joining(", "));
  }

  @Override
  public Optional<DateSet> about() {
    return Optional.of(DateSet.of(List.of(date)));
  }

  @Override
  public Set<String> columns(TableContract<?> table) {
    return values.stream()
        .map(GoldenValue::name)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  @Override
  public Optional<String> breakIt(TableContract<?> table) {
    GoldenValue value = values.get(0);
    return Optional.of(
        "UPDATE "
            + table.name()
            + " SET "
            + value.name()
            + " = "
            + value.other()
            + " WHERE "
            + condition());
  }

  @Override
  public Judgement judge(JudgedTable judged, JudgedRows rows) {
    List<List<@Nullable Object>> found =
        rows.query(
            "SELECT "
                + values.stream().map(GoldenValue::name).collect(Collectors.joining(", "))
                + " FROM "
                + rows.relation()
                + " WHERE "
                + condition());
    if (found.isEmpty()) {
      return Judgement.notJudged(
          judged.rows() == 0 ? "no rows of " + date : "no row of " + row(), judged.dates());
    }
    List<String> wrong = new ArrayList<>();
    for (List<@Nullable Object> row : found) {
      for (int i = 0; i < values.size(); i++) {
        GoldenValue value = values.get(i);
        if (!value.is(row.get(i))) {
          wrong.add(value.name() + " is " + shown(row.get(i)) + ", expected " + value.wanted());
        }
      }
    }
    return wrong.isEmpty()
        ? Judgement.passed(values.size() + " values as verified")
        : Judgement.failed(
            String.join("; ", wrong),
            judged.dates(),
            wrong.stream().limit(JudgedRows.EVIDENCE).map(each -> row() + ": " + each).toList());
  }

  private static String shown(@Nullable Object found) {
    return found == null ? "NULL" : found.toString();
  }

  private String condition() {
    return key.stream()
        .map(value -> value.name() + " = " + value.literal())
        .collect(Collectors.joining(" AND "));
  }
}
