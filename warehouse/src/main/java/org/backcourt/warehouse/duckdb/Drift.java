package org.backcourt.warehouse.duckdb;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.backcourt.contract.ColumnSpec;
import org.backcourt.contract.TableContract;

/** Compares a table as it is in the file with its contract. */
final class Drift {

  /** One difference, and the statement that removes it. */
  record Difference(String what, String mend) {}

  private record Found(String type, boolean nullable) {}

  private final TableContract<?> table;
  private final Map<String, Found> present;

  private Drift(TableContract<?> table, Map<String, Found> present) {
    this.table = table;
    this.present = present;
  }

  /** Each table's; asked for together, because every question looks through the whole catalog. */
  static List<Drift> of(DuckDbSession session, Collection<? extends TableContract<?>> tables) {
    Map<String, Map<String, Found>> present = new HashMap<>();
    session
        .query(
            "SELECT schema_name || '.' || table_name, column_name, data_type, is_nullable"
                + " FROM duckdb_columns() WHERE database_name = current_database() ORDER BY"
                + " column_index")
        .rows()
        .forEach(
            row ->
                present
                    .computeIfAbsent(String.valueOf(row.get(0)), name -> new LinkedHashMap<>())
                    .put(
                        String.valueOf(row.get(1)),
                        new Found(String.valueOf(row.get(2)), Boolean.TRUE.equals(row.get(3)))));
    return tables.stream()
        .<Drift>map(
            table -> new Drift(table, present.getOrDefault(table.name().toString(), Map.of())))
        .toList();
  }

  TableContract<?> table() {
    return table;
  }

  /** Whether there is no such table yet. */
  boolean isMissing() {
    return present.isEmpty();
  }

  /** The first difference. */
  Optional<Difference> find() {
    for (ColumnSpec column : table.columns()) {
      Optional<Difference> difference = find(column);
      if (difference.isPresent()) {
        return difference;
      }
    }
    return present.keySet().stream()
        .filter(name -> table.column(name).isEmpty())
        .findFirst()
        .map(name -> new Difference("it has a column " + name + " too many", alter("DROP", name)));
  }

  private Optional<Difference> find(ColumnSpec column) {
    String name = column.name();
    String wanted = DuckDbSql.type(column);
    Found found = present.get(name);
    if (found == null) {
      return Optional.of(
          new Difference(
              "it has no column " + name + " " + wanted, alter("ADD", name + " " + wanted)));
    }
    if (!found.type.equals(wanted)) {
      return Optional.of(
          new Difference(
              "its column " + name + " is " + found.type + ", not " + wanted,
              alter("ALTER", name + " SET DATA TYPE " + wanted)));
    }
    // The other way round is none: a column added by the mend above may be NULL in older rows.
    if (column.nullable() && !found.nullable) {
      return Optional.of(
          new Difference(
              "its column " + name + " must not be NULL and may be",
              alter("ALTER", name + " DROP NOT NULL")));
    }
    return Optional.empty();
  }

  private String alter(String verb, String rest) {
    return "ALTER TABLE " + table + " " + verb + " COLUMN " + rest;
  }
}
