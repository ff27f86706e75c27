package org.backcourt.validation.rules;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.backcourt.calendar.DateSet;
import org.backcourt.contract.PhaseName;
import org.backcourt.contract.TableContract;
import org.backcourt.tables.Spelling;
import org.backcourt.tables.Tables;
import org.backcourt.validation.audit.CoveredDates;
import org.backcourt.validation.audit.DefaultRules;
import org.backcourt.validation.audit.Rule;

/**
 * All rules by name: those that contracts imply, those that ship as data, and what a file of the
 * user adds or changes.
 */
public final class RuleBook {

  private final Map<String, Guard> guards = new LinkedHashMap<>();

  private RuleBook() {}

  /** The rules that come with backcourt. */
  public static RuleBook standard() {
    RuleBook book = new RuleBook();
    for (TableContract<?> table : Tables.all()) {
      if (table.phase() != PhaseName.QUALITY) {
        DefaultRules.published(table).forEach(rule -> book.put(implied(table, rule)));
        CoveredDates.of(table).ifPresent(rule -> book.put(implied(table, rule)));
      }
    }
    SpotCheck.all()
        .forEach(
            check ->
                book.put(
                    new Guard(
                        SpotCheck.table(),
                        check,
                        check.severity(),
                        "A window that holds the game itself, or counts rests as zeros, looks"
                            + " plausible in every row.",
                        null)));
    book.take(RuleFile.shipped());
    return book;
  }

  /** The same with what a file adds, replaces by the same name, or changes. */
  public RuleBook with(Path file) {
    RuleBook book = new RuleBook();
    book.guards.putAll(guards);
    book.take(RuleFile.read(file));
    return book;
  }

  /** One rule alone. */
  public static RuleBook of(Guard guard) {
    RuleBook book = new RuleBook();
    book.put(guard);
    return book;
  }

  private void take(RuleFile file) {
    file.guards().forEach(this::put);
    for (RuleFile.Change change : file.changes()) {
      Guard guard = guards.get(change.id());
      if (guard == null) {
        throw change.where().unknownValue("rule", "rule", change.id(), guards.keySet());
      }
      if (change.severity().isEmpty()) {
        guards.remove(change.id());
      } else {
        put(
            new Guard(
                guard.table(),
                guard.rule(),
                change.severity().get(),
                change.where().required("why"),
                guard.mend()));
      }
    }
  }

  private static Guard implied(TableContract<?> table, Rule rule) {
    return new Guard(table, rule, rule.severity(), "The table's contract implies it.", null);
  }

  private void put(Guard guard) {
    guards.put(guard.id(), guard);
  }

  /** All of them. */
  public List<Guard> guards() {
    return List.copyOf(guards.values());
  }

  /** Those of a table. */
  public List<Guard> of(TableContract<?> table) {
    List<Guard> of = new ArrayList<>(guards.values());
    of.removeIf(guard -> !guard.table().equals(table));
    return of;
  }

  /** Dates that single rules of the tables speak of. */
  public DateSet about(List<TableContract<?>> tables) {
    return guards.values().stream()
        .filter(guard -> tables.contains(guard.table()))
        .flatMap(guard -> guard.rule().about().stream())
        .reduce(DateSet.none(), DateSet::union);
  }

  /** The rule of that name. */
  public Guard named(String id) {
    Guard guard = guards.get(id);
    if (guard == null) {
      throw new IllegalArgumentException(
          "there is no rule '"
              + id
              + "'; did you mean "
              + Spelling.nearest(id, guards.keySet())
              + "?");
    }
    return guard;
  }
}
