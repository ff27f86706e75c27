package org.backcourt.validation.prove;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.backcourt.calendar.DateSet;
import org.backcourt.contract.TableContract;
import org.backcourt.contract.TableName;
import org.backcourt.row.quality.RunRecord;
import org.backcourt.tables.Tables;
import org.backcourt.validation.audit.Rule;
import org.backcourt.validation.metric.Measurement;
import org.backcourt.validation.published.Ruling;
import org.backcourt.validation.published.Validation;
import org.backcourt.validation.rules.Guard;
import org.backcourt.validation.rules.RuleBook;
import org.backcourt.warehouse.Warehouse;

/** Spoils a warehouse in known ways, one at a time and never for good, and asks who notices. */
public final class Prove {

  /** What drift is measured against must have been measured itself. */
  private static final int BASELINE_DAYS = 60;

  private final Warehouse warehouse;
  private final RuleBook rules;
  private final LocalDate today;
  private final RunRecord run;
  private final Scene scene;

  /** What is wrong before anything is spoiled, which no corruption is to be blamed for. */
  private final Set<String> before = new HashSet<>();

  /**
   * Prepares to prove rules.
   *
   * @param warehouse a copy: each corruption is rolled back, and who rolls back may be killed
   */
  public Prove(Warehouse warehouse, RuleBook rules, RunRecord run, LocalDate today) {
    this.warehouse = warehouse;
    this.rules = rules;
    this.run = run;
    this.today = today;
    this.scene = Scene.of(warehouse);
    List<TableContract<?>> ruled =
        Tables.all().stream()
            .<TableContract<?>>map(table -> table)
            .filter(table -> !rules.of(table).isEmpty())
            .toList();
    DateSet earlier =
        DateSet.between(scene.date().minusDays(BASELINE_DAYS), scene.date().minusDays(1));
    new Validation(warehouse, rules, today)
        .unmeasured(ruled.stream().filter(this::comparesWithPast).toList(), earlier, true, false)
        .forEach(piece -> Measurement.keep(warehouse, run.runId(), piece));
    wrong(rules, ruled, scene.dates()).forEach(ruling -> before.add(ruling.rule()));
  }

  private boolean comparesWithPast(TableContract<?> table) {
    return rules.of(table).stream().anyMatch(guard -> guard.rule().comparesWithPast());
  }

  /** The date on which corruptions strike. */
  public LocalDate date() {
    return scene.date();
  }

  /** What becomes of a corruption; nothing where there are no rows on the date to spoil. */
  public Optional<Proof> of(Corruption corruption) {
    List<TableContract<?>> spoiled = new ArrayList<>();
    corruption.tables().forEach(name -> spoiled.add(Tables.named(name)));
    return spoiled.stream().allMatch(table -> hasRows(table, scene.dates()))
        ? Optional.of(proof(corruption, rules, touched(corruption), scene.dates()))
        : Optional.empty();
  }

  /**
   * Whether a rule notices what it speaks against; nothing where it cannot say how to break it, or
   * where there are no rows on the date to break it with, or where it is broken already.
   */
  public Optional<Proof> of(Guard guard) {
    TableContract<?> table = guard.table();
    DateSet dates = guard.rule().about().orElse(scene.dates());
    if (!hasRows(table, dates) || isWrongBefore(guard)) {
      return Optional.empty();
    }
    return guard
        .rule()
        .breakIt(table)
        .map(
            sql ->
                proof(
                    new Corruption(
                        "",
                        guard.id(),
                        "what the rule speaks against",
                        List.of(table.name().table()),
                        List.of(sql)),
                    RuleBook.of(guard),
                    List.of(table),
                    dates));
  }

  /** What was asked beforehand are the scene's dates alone. */
  private boolean isWrongBefore(Guard guard) {
    return before.contains(guard.id())
        || guard
            .rule()
            .about()
            .map(dates -> !wrong(RuleBook.of(guard), List.of(guard.table()), dates).isEmpty())
            .orElse(false);
  }

  private boolean hasRows(TableContract<?> table, DateSet dates) {
    return warehouse.has(table)
        && warehouse
                .query(
                    "SELECT count(*) FROM "
                        + table.name()
                        + " WHERE "
                        + dates.sqlCondition(table.partition()))
                .count()
            > 0;
  }

  private Proof proof(
      Corruption corruption, RuleBook asked, List<TableContract<?>> tables, DateSet dates) {
    List<Ruling> after = new ArrayList<>();
    long[] millis = new long[1];
    warehouse.trying(
        corruption.sql().stream().map(scene::in).toList(),
        () -> {
          long began = System.nanoTime();
          after.addAll(wrong(asked, tables, dates));
          millis[0] = (System.nanoTime() - began) / 1_000_000;
        });
    after.removeIf(ruling -> before.contains(ruling.rule()));
    return new Proof(
        corruption,
        after.stream().filter(Ruling::isFailure).toList(),
        after.stream().filter(Ruling::isWarning).toList(),
        millis[0]);
  }

  private List<Ruling> wrong(RuleBook asked, List<TableContract<?>> tables, DateSet dates) {
    return new Validation(warehouse, asked, today)
        .judgeAfresh(run, tables, dates).rulings().stream()
            .filter(ruling -> ruling.isFailure() || ruling.isWarning())
            .toList();
  }

  /** The tables that a corruption changes, and those whose rules read them. */
  private List<TableContract<?>> touched(Corruption corruption) {
    Set<TableName> changed = new HashSet<>();
    corruption.tables().forEach(name -> changed.add(Tables.named(name).name()));
    List<TableContract<?>> touched = new ArrayList<>();
    for (TableContract<?> table : Tables.all()) {
      boolean reads =
          rules.of(table).stream()
              .map(Guard::rule)
              .map(Rule::reads)
              .anyMatch(names -> names.stream().anyMatch(changed::contains));
      boolean accounts =
          table.population().isPresent()
              && changed.contains(table.population().get().table().name());
      if (changed.contains(table.name()) || reads || accounts) {
        touched.add(table);
      }
    }
    return touched;
  }

  /** Columns of computed tables that no rule looks at, by table. */
  public static List<String> unguarded(RuleBook rules, List<TableContract<?>> tables) {
    List<String> unguarded = new ArrayList<>();
    for (TableContract<?> table : tables) {
      Set<String> open = new TreeSet<>();
      table.content().forEach(column -> open.add(column.name()));
      rules.of(table).forEach(guard -> open.removeAll(guard.rule().columns(table)));
      if (!open.isEmpty()) {
        unguarded.add(
            table.name().table()
                + " "
                + open.size()
                + " of "
                + table.content().size()
                + ": "
                + String.join(", ", open));
      }
    }
    return unguarded;
  }
}
