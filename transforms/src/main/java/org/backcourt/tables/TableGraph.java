package org.backcourt.tables;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.backcourt.contract.TableContract;
import org.backcourt.contract.TableName;

/**
 * Which table is computed from which, as the contracts say. Tables are told apart by name, and
 * every answer keeps the order in which the tables were given wherever dependencies allow.
 */
public final class TableGraph {

  private final Map<TableName, TableContract<?>> tables = new LinkedHashMap<>();

  private TableGraph(Collection<TableContract<?>> given) {
    for (TableContract<?> table : given) {
      if (tables.put(table.name(), table) != null) {
        throw new IllegalArgumentException(
            table.name() + " has two contracts; a table may have one");
      }
    }
  }

  /** The graph of these tables; inputs outside of them are not part of it. */
  public static TableGraph of(Collection<TableContract<?>> tables) {
    return new TableGraph(tables);
  }

  /** The tables, each after all of its inputs; a circle is refused, naming the tables in it. */
  public static List<TableContract<?>> order(Collection<TableContract<?>> tables) {
    return of(tables).order();
  }

  private List<TableContract<?>> order() {
    List<TableContract<?>> ordered = new ArrayList<>(tables.size());
    Set<TableName> placed = new HashSet<>();
    for (TableContract<?> table : tables.values()) {
      place(table, placed, new LinkedHashSet<>(), ordered);
    }
    return List.copyOf(ordered);
  }

  private void place(
      TableContract<?> table,
      Set<TableName> placed,
      Set<TableName> path,
      List<TableContract<?>> ordered) {
    if (placed.contains(table.name())) {
      return;
    }
    if (!path.add(table.name())) {
      throw new IllegalArgumentException(
          "tables read each other in a circle: " + circle(path, table));
    }
    inputsWithin(table).forEach(input -> place(input, placed, path, ordered));
    path.remove(table.name());
    placed.add(table.name());
    ordered.add(table);
  }

  private static String circle(Set<TableName> path, TableContract<?> again) {
    return path.stream()
            .dropWhile(name -> !name.equals(again.name()))
            .map(name -> name + " <- ")
            .collect(Collectors.joining())
        + again.name();
  }

  private List<TableContract<?>> inputsWithin(TableContract<?> table) {
    List<TableContract<?>> within = new ArrayList<>();
    for (TableContract.Input input : table.inputs()) {
      // The given contract, not the one the input was declared with, so that a graph is of one set.
      TableContract<?> known = tables.get(input.table().name());
      if (known != null) {
        within.add(known);
      }
    }
    return within;
  }

  /** Everything {@code table} is computed from, directly or through others, in order. */
  public List<TableContract<?>> upstream(TableContract<?> table) {
    Set<TableName> reached = new HashSet<>(Set.of(known(table).name()));
    List<TableContract<?>> order = order();
    for (int i = order.size() - 1; i >= 0; i--) {
      if (reached.contains(order.get(i).name())) {
        inputsWithin(order.get(i)).forEach(input -> reached.add(input.name()));
      }
    }
    return others(order, reached, table);
  }

  /** Everything computed from {@code table}, directly or through others, in order. */
  public List<TableContract<?>> downstream(TableContract<?> table) {
    Set<TableName> reached = new HashSet<>(Set.of(known(table).name()));
    List<TableContract<?>> order = order();
    for (TableContract<?> candidate : order) {
      if (inputsWithin(candidate).stream().anyMatch(input -> reached.contains(input.name()))) {
        reached.add(candidate.name());
      }
    }
    return others(order, reached, table);
  }

  private TableContract<?> known(TableContract<?> table) {
    TableContract<?> known = tables.get(table.name());
    if (known == null) {
      throw new IllegalArgumentException(
          table.name() + " is none of the graph's tables; build the graph with it");
    }
    return known;
  }

  private static List<TableContract<?>> others(
      List<TableContract<?>> order, Set<TableName> reached, TableContract<?> table) {
    return order.stream()
        .filter(other -> reached.contains(other.name()) && !other.name().equals(table.name()))
        .<TableContract<?>>map(other -> other)
        .toList();
  }
}
