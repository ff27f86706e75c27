package org.backcourt.validation.gate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.backcourt.calendar.DateSet;
import org.backcourt.contract.LookBack;
import org.backcourt.contract.PhaseName;
import org.backcourt.contract.TableContract;
import org.backcourt.contract.TableName;
import org.backcourt.row.quality.CellRecord;
import org.backcourt.validation.expect.Schedule;
import org.backcourt.warehouse.Ledger;
import org.backcourt.warehouse.Warehouse;
import org.jspecify.annotations.Nullable;

/**
 * Stands before a phase: nothing is computed from inputs that are not there. What is looked at
 * comes from the contracts, so that no input can be forgotten.
 */
public final class Gate {

  /** Inputs that stand in for each other, none of which is complete on the dates. */
  public record Shortfall(List<TableContract<?>> inputs, DateSet dates, String found) {

    /** The inputs' names. */
    public String names() {
      return inputs.stream()
          .map(input -> input.name().toString())
          .collect(Collectors.joining(" or "));
    }

    /** The command that mends it. */
    public String mend() {
      return inputs.stream().allMatch(input -> input.phase() == PhaseName.RAW)
          ? "backcourt import DIR, with files that have these dates"
          : "backcourt backfill --table " + inputs.get(0).name().table();
    }

    @Override
    public String toString() {
      return names()
          + " is not complete on "
          + dates.size()
          + (dates.size() == 1 ? " date (" : " dates (")
          + dates
          + "): "
          + found
          + "; mend: "
          + mend();
    }
  }

  /** Which of a table's needs must be met for a date to be computed. */
  public enum Demand {
    /** Every one. */
    ALL,
    /** Those of the date itself: of what windows look back to, some may be lacking. */
    SAME_DATE
  }

  /** What is missing, one line an input, each with the command that mends it. */
  public static final class Refusal extends RuntimeException {
    private final List<String> missing;

    private Refusal(List<String> missing) {
      super(
          missing.size() == 1
              ? missing.get(0)
              : missing.size() + " inputs are not complete; the first: " + missing.get(0));
      this.missing = missing;
    }

    /** The refusal that these shortfalls earn. */
    public static Refusal of(List<Shortfall> shortfalls) {
      return new Refusal(shortfalls.stream().map(Shortfall::toString).toList());
    }

    /** One line an input. */
    public List<String> missing() {
      return missing;
    }
  }

  private final Warehouse warehouse;

  public Gate(Warehouse warehouse) {
    this.warehouse = warehouse;
  }

  /** Which needs of the tables are not met on which of the dates that they look back to. */
  public List<Shortfall> shortfalls(List<TableContract<?>> tables, DateSet dates) {
    Evidence evidence = evidence();
    List<Shortfall> shortfalls = new ArrayList<>();
    for (Need need : needs(tables, dates, evidence.schedule)) {
      DateSet unmet = evidence.unmet(need.inputs, need.dates);
      if (!unmet.isEmpty()) {
        shortfalls.add(
            new Shortfall(
                List.copyOf(need.inputs), unmet, evidence.describe(need.inputs, unmet.first())));
      }
    }
    return shortfalls;
  }

  /** Refuses unless every need of the tables is met on every date that they look back to. */
  public void check(List<TableContract<?>> tables, DateSet dates) {
    List<Shortfall> shortfalls = shortfalls(tables, dates);
    if (!shortfalls.isEmpty()) {
      throw Refusal.of(shortfalls);
    }
  }

  /**
   * The dates on which the demanded needs of the table are met, those served by the same run's
   * other tables left out.
   */
  public DateSet passable(
      TableContract<?> table, List<TableContract<?>> inSameRun, DateSet dates, Demand demand) {
    Evidence evidence = evidence();
    DateSet passable = dates;
    for (Need need : needs(List.of(table), dates, evidence.schedule)) {
      boolean demanded = demand == Demand.ALL || need.lookBack.includesDate();
      if (inSameRun.containsAll(need.inputs) || !demanded) {
        continue;
      }
      DateSet unmet = evidence.unmet(need.inputs, need.dates);
      List<LocalDate> open = new ArrayList<>();
      for (LocalDate date : passable) {
        DateSet only = DateSet.of(List.of(date));
        DateSet read = demand == Demand.ALL ? read(need.lookBack, only, evidence.schedule) : only;
        if (read.intersect(unmet).isEmpty()) {
          open.add(date);
        }
      }
      passable = DateSet.of(open);
    }
    return passable;
  }

  private Evidence evidence() {
    return new Evidence(new Ledger(warehouse).current(), Schedule.published(warehouse));
  }

  /** What is published, held against what the schedule asks for. */
  private record Evidence(Map<TableName, Map<LocalDate, CellRecord>> current, Schedule schedule) {

    DateSet unmet(List<TableContract<?>> inputs, DateSet dates) {
      TreeSet<LocalDate> unmet = new TreeSet<>();
      for (LocalDate date : dates) {
        if (supplies(inputs, date).stream().noneMatch(Supply::isComplete)) {
          unmet.add(date);
        }
      }
      return DateSet.of(unmet);
    }

    String describe(List<TableContract<?>> inputs, LocalDate date) {
      return Gate.describe(date, supplies(inputs, date));
    }

    private List<Supply> supplies(List<TableContract<?>> inputs, LocalDate date) {
      return inputs.stream().map(input -> supply(input, date, current, schedule)).toList();
    }
  }

  /** Inputs that stand in for each other, and the dates on which one of them must be there. */
  private static final class Need {
    private final List<TableContract<?>> inputs = new ArrayList<>();
    private DateSet dates = DateSet.none();
    private LookBack lookBack = LookBack.sameDate();
  }

  /** Every need of the tables, less what the same run computes itself. */
  private static List<Need> needs(List<TableContract<?>> tables, DateSet dates, Schedule schedule) {
    Map<String, Need> needs = new LinkedHashMap<>();
    for (TableContract<?> table : tables) {
      for (TableContract.Input input : table.inputs()) {
        if (input.need().isEmpty()) {
          continue;
        }
        DateSet read = read(input.lookBack(), dates, schedule);
        if (input.oncePlayed()) {
          read = read.intersect(schedule.dates());
        }
        Need need = needs.computeIfAbsent(input.need(), name -> new Need());
        need.lookBack = input.lookBack();
        need.dates = need.dates.union(tables.contains(input.table()) ? read.minus(dates) : read);
        if (!need.inputs.contains(input.table())) {
          need.inputs.add(input.table());
        }
      }
    }
    return List.copyOf(needs.values());
  }

  /** The dates themselves where they are read, and all dates with games in the look-back. */
  private static DateSet read(LookBack lookBack, DateSet dates, Schedule schedule) {
    TreeSet<LocalDate> read = new TreeSet<>();
    NavigableSet<LocalDate> games = schedule.dates().dates();
    for (LocalDate date : dates) {
      if (lookBack.includesDate()) {
        read.add(date);
      }
      if (lookBack.days() > 0) {
        LocalDate first = lookBack.first(date, schedule.seasons().opening(date));
        read.addAll(games.subSet(first, true, date, false));
      }
    }
    return DateSet.of(read);
  }

  /** What there is of an input on a date, and what there must be where the schedule says. */
  private record Supply(@Nullable CellRecord cell, @Nullable Long expected) {

    boolean isComplete() {
      return cell != null
          && cell.accountedKeys() > 0
          && (expected == null || cell.accountedKeys() >= expected);
    }
  }

  /** The schedule may have come after the input, so what it says now counts. */
  private static Supply supply(
      TableContract<?> input,
      LocalDate date,
      Map<TableName, Map<LocalDate, CellRecord>> current,
      Schedule schedule) {
    return new Supply(
        current.getOrDefault(input.name(), Map.of()).get(date),
        schedule.expectedKeys(input, DateSet.of(List.of(date))).get(date));
  }

  private static String describe(LocalDate date, List<Supply> supplies) {
    for (Supply supply : supplies) {
      if (supply.cell() != null && supply.cell().accountedKeys() > 0) {
        return "on "
            + date
            + " "
            + supply.cell().accountedKeys()
            + " of "
            + supply.expected()
            + " keys";
      }
    }
    return "no rows on " + date;
  }
}
