package org.backcourt.validation.audit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.backcourt.calendar.DateSet;
import org.backcourt.contract.Cardinality;
import org.backcourt.contract.TableContract;
import org.backcourt.row.quality.VerdictRecord.Severity;
import org.jspecify.annotations.Nullable;

/** Every game, or every team, of the schedule has the rows that the contract promises. */
record ExpectedKeys(Cardinality cardinality, String unitColumn, Severity severity) implements Rule {

  /** The rule for a table whose contract promises rows per game or team. */
  static Optional<Rule> of(TableContract<?> table, Severity severity) {
    Cardinality cardinality = table.cardinality();
    return switch (cardinality.unit()) {
      case GAME ->
          Optional.of(
              new ExpectedKeys(
                  cardinality,
                  table.canonicalGame().isPresent()
                      ? TableContract.CANONICAL_GAME_ID.name()
                      : "game_id",
                  severity));
      case TEAM ->
          table.key().stream()
              .filter(column -> !column.equals(table.partition()))
              .findFirst()
              .map(team -> new ExpectedKeys(cardinality, team, severity));
      case DATE, PLAYER, NONE -> Optional.empty();
    };
  }

  @Override
  public String sentence() {
    return "every final " + unit() + " of the schedule has its rows, and no other has any";
  }

  @Override
  public String limit() {
    return cardinality.least() == cardinality.most()
        ? cardinality.least() + " a " + unit()
        : cardinality.least() + " to " + cardinality.most() + " a " + unit();
  }

  private String unit() {
    return cardinality.unit() == Cardinality.Unit.GAME ? "game" : "team's game";
  }

  @Override
  public Optional<String> breakIt(TableContract<?> table) {
    return Optional.of("DELETE FROM " + table.name() + " WHERE " + table.partition() + " = {date}");
  }

  @Override
  public Set<String> columns(TableContract<?> table) {
    return Set.of(unitColumn, table.partition());
  }

  @Override
  public Judgement judge(JudgedTable judged, JudgedRows rows) {
    Map<LocalDate, Map<String, Long>> found = found(judged, rows);
    boolean scheduled =
        judged.dates().dates().stream()
            .anyMatch(date -> !rows.schedule().games(judged.table(), date).isEmpty());
    if (!scheduled && found.isEmpty()) {
      return Judgement.notJudged("the schedule has no game to expect on these dates");
    }
    if (rows.schedule().dates().isEmpty()) {
      return Judgement.notJudged("there is no schedule to measure against");
    }
    Map<LocalDate, List<String>> wrong = new TreeMap<>();
    long expectedUnits = 0;
    long rightUnits = 0;
    for (LocalDate date : judged.dates()) {
      Map<String, Long> onDate = new HashMap<>(found.getOrDefault(date, Map.of()));
      for (String unit : expected(judged.table(), rows, date)) {
        expectedUnits++;
        Long count = onDate.remove(unit);
        long n = count == null ? 0 : count;
        if (n >= cardinality.least() && n <= cardinality.most()) {
          rightUnits++;
        } else {
          note(wrong, date, unit + " has " + n + " rows");
        }
      }
      onDate.keySet().stream()
          .sorted()
          .forEach(unit -> note(wrong, date, unit + " is not in the schedule"));
    }
    String measured = rightUnits + " of " + expectedUnits + " right";
    return wrong.isEmpty()
        ? Judgement.passed(measured)
        : Judgement.failed(
            measured,
            DateSet.of(wrong.keySet()),
            wrong.entrySet().stream()
                .flatMap(on -> on.getValue().stream().map(what -> on.getKey() + " " + what))
                .limit(JudgedRows.EVIDENCE)
                .toList());
  }

  private List<String> expected(TableContract<?> table, JudgedRows rows, LocalDate date) {
    return cardinality.unit() == Cardinality.Unit.GAME
        ? rows.schedule().games(table, date).stream().map(Object::toString).toList()
        : rows.schedule().teams(table, date).stream().map(Object::toString).toList();
  }

  private static void note(Map<LocalDate, List<String>> wrong, LocalDate date, String what) {
    wrong.computeIfAbsent(date, d -> new ArrayList<>()).add(what);
  }

  private Map<LocalDate, Map<String, Long>> found(JudgedTable judged, JudgedRows rows) {
    Map<LocalDate, Map<String, Long>> found = new HashMap<>();
    for (List<@Nullable Object> row :
        rows.query(
            "SELECT "
                + judged.table().partition()
                + ", "
                + unitColumn
                + ", count(*) FROM "
                + rows.relation()
                + " GROUP BY 1, 2")) {
      if (row.get(0) instanceof LocalDate date && row.get(2) instanceof Number count) {
        found
            .computeIfAbsent(date, d -> new HashMap<>())
            .put(String.valueOf(row.get(1)), count.longValue());
      }
    }
    return found;
  }
}
