package org.backcourt.warehouse.duckdb;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.backcourt.contract.ColumnSpec;
import org.backcourt.contract.TableContract;
import org.jspecify.annotations.Nullable;

/** Compares a table as it is in the file with its contract. */
final class Drift {

  /** One difference, and the statement that removes it. */
  record Difference(String what, String mend) {}

  private record Found(String type, boolean nullable) {}

  private final TableContract<?> table;
  private final Map<String, Found> present = new LinkedHashMap<>();

  Drift(DuckDbSession session, TableContract<?> table) {
    this.table = table;
    for (List<@Nullable Object> row :
        session
            .query(
                "SELECT column_name, data_type, is_nullable FROM duckdb_columns() WHERE schema_name"
                    + " = "
                    + DuckDbSql.text(table.name().dataset())
                    + " AND table_name = "
                    + DuckDbSql.text(table.name().table())
                    + " ORDER BY column_index")
            .rows()) {
      present.put(
          String.valueOf(row.get(0)),
          new Found(String.valueOf(row.get(1)), Boolean.TRUE.equals(row.get(2))));
    }
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
