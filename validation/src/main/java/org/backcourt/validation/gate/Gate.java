package org.backcourt.validation.gate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.backcourt.calendar.DateSet;
import org.backcourt.contract.PhaseName;
import org.backcourt.contract.TableContract;
import org.backcourt.contract.TableName;
import org.backcourt.row.quality.CellRecord;
import org.backcourt.warehouse.Ledger;
import org.backcourt.warehouse.Warehouse;
import org.jspecify.annotations.Nullable;

/**
 * Stands before a phase: nothing is computed from inputs that are not there. What is looked at
 * comes from the contracts, so that no input can be forgotten.
 */
public final class Gate {

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

    /** One line an input. */
    public List<String> missing() {
      return missing;
    }
  }

  private final Warehouse warehouse;

  public Gate(Warehouse warehouse) {
    this.warehouse = warehouse;
  }

  /** Refuses unless every need of the tables is met on every date. */
  public void check(List<TableContract<?>> tables, DateSet dates) {
    Map<TableName, Map<LocalDate, CellRecord>> current = new Ledger(warehouse).current();
    List<String> missing = new ArrayList<>();
    for (Map.Entry<String, List<TableContract<?>>> need : needs(tables).entrySet()) {
      TreeSet<LocalDate> unmet = new TreeSet<>();
      String worst = "";
      for (LocalDate date : dates) {
        List<@Nullable CellRecord> cells = new ArrayList<>();
        for (TableContract<?> input : need.getValue()) {
          cells.add(current.getOrDefault(input.name(), Map.of()).get(date));
        }
        if (cells.stream().noneMatch(Gate::isComplete)) {
          unmet.add(date);
          worst = worst.isEmpty() ? describe(date, cells) : worst;
        }
      }
      if (!unmet.isEmpty()) {
        missing.add(line(need.getValue(), DateSet.of(unmet), worst));
      }
    }
    if (!missing.isEmpty()) {
      throw new Refusal(missing);
    }
  }

  /** Inputs that are not themselves computed in the same run, by the need that they serve. */
  private static Map<String, List<TableContract<?>>> needs(List<TableContract<?>> tables) {
    Map<String, List<TableContract<?>>> needs = new LinkedHashMap<>();
    for (TableContract<?> table : tables) {
      for (TableContract.Input input : table.inputs()) {
        if (input.need().isEmpty() || tables.contains(input.table())) {
          continue;
        }
        List<TableContract<?>> inputs =
            needs.computeIfAbsent(input.need(), need -> new ArrayList<>());
        if (!inputs.contains(input.table())) {
          inputs.add(input.table());
        }
      }
    }
    return needs;
  }

  private static boolean isComplete(@Nullable CellRecord cell) {
    if (cell == null || cell.rows() == 0) {
      return false;
    }
    Long expected = cell.expectedKeys();
    return expected == null || cell.writtenKeys() >= expected;
  }

  private static String describe(LocalDate date, List<@Nullable CellRecord> cells) {
    CellRecord best =
        cells.stream().filter(cell -> cell != null && cell.rows() > 0).findFirst().orElse(null);
    return best == null
        ? "no rows on " + date
        : "on " + date + " " + best.writtenKeys() + " of " + best.expectedKeys() + " keys";
  }

  private static String line(List<TableContract<?>> inputs, DateSet unmet, String worst) {
    String names =
        inputs.stream().map(input -> input.name().toString()).collect(Collectors.joining(" or "));
    boolean raw = inputs.stream().allMatch(input -> input.phase() == PhaseName.RAW);
    String mend =
        raw
            ? "backcourt import DIR, with files that have these dates"
            : "backcourt backfill --table " + inputs.get(0).name().table();
    return names
        + " is not complete on "
        + unmet.size()
        + " dates ("
        + unmet
        + "): "
        + worst
        + "; mend: "
        + mend;
  }
}
