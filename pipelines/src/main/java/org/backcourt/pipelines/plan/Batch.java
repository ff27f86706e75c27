package org.backcourt.pipelines.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.backcourt.calendar.DateSet;
import org.backcourt.contract.TableContract;
import org.backcourt.validation.gate.Gate;

/** Tables of a phase that one run computes together, on dates that they share. */
public record Batch(List<TableContract<?>> tables, DateSet dates) {

  /**
   * One run for each set of tables that are asked for on the same dates, those with the first
   * tables of the graph first: the gate has the last word.
   */
  public static List<Batch> together(Map<TableContract<?>, DateSet> asked) {
    List<TableContract<?>> order = List.copyOf(asked.keySet());
    DateSet all = asked.values().stream().reduce(DateSet.none(), DateSet::union);
    Map<List<TableContract<?>>, List<LocalDate>> byTables = new LinkedHashMap<>();
    for (LocalDate date : all) {
      List<TableContract<?>> on =
          order.stream()
              .filter(table -> asked.getOrDefault(table, DateSet.none()).contains(date))
              .toList();
      byTables.computeIfAbsent(on, set -> new ArrayList<>()).add(date);
    }
    List<Batch> batches = new ArrayList<>();
    byTables.forEach((set, dates) -> batches.add(new Batch(set, DateSet.of(dates))));
    batches.sort(Comparator.comparing(batch -> order.indexOf(batch.tables().get(0))));
    return batches;
  }

  /**
   * One run for each set of tables that can be computed on the same dates. A table that reads
   * another of the same run can only be computed where that one can.
   */
  public static List<Batch> passable(
      Gate gate, Map<TableContract<?>, DateSet> asked, Gate.Demand demand) {
    List<TableContract<?>> tables = List.copyOf(asked.keySet());
    Map<TableContract<?>, DateSet> passable = new LinkedHashMap<>();
    asked.forEach(
        (table, dates) -> passable.put(table, gate.passable(table, tables, dates, demand)));
    Map<List<TableContract<?>>, List<LocalDate>> byTables = new LinkedHashMap<>();
    for (LocalDate date : asked.values().stream().reduce(DateSet.none(), DateSet::union)) {
      List<TableContract<?>> open = new ArrayList<>();
      for (TableContract<?> table : tables) {
        boolean inputsOpen =
            table.inputs().stream()
                .filter(input -> tables.contains(input.table()) && !input.need().isEmpty())
                .allMatch(
                    input -> passable.getOrDefault(input.table(), DateSet.none()).contains(date));
        if (passable.getOrDefault(table, DateSet.none()).contains(date) && inputsOpen) {
          open.add(table);
        }
      }
      if (!open.isEmpty()) {
        byTables.computeIfAbsent(open, set -> new ArrayList<>()).add(date);
      }
    }
    List<Batch> batches = new ArrayList<>();
    byTables.forEach((set, dates) -> batches.add(new Batch(set, DateSet.of(dates))));
    return batches;
  }
}
