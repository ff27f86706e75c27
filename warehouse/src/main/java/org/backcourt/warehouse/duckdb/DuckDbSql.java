package org.backcourt.warehouse.duckdb;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.backcourt.contract.ColumnSpec;
import org.backcourt.contract.ColumnType;
import org.backcourt.contract.TableContract;

/** The statements that a contract turns into in DuckDB's dialect. */
public final class DuckDbSql {

  private DuckDbSql() {}

  /** A column's type. TIMESTAMP is without zone and means UTC. */
  public static String type(ColumnSpec column) {
    return type(column.type()) + (column.repeated() ? "[]" : "");
  }

  private static String type(ColumnType type) {
    return switch (type) {
      case STRING -> "VARCHAR";
      case INT64 -> "BIGINT";
      case FLOAT64 -> "DOUBLE";
      case BOOL -> "BOOLEAN";
      case DATE -> "DATE";
      case TIMESTAMP -> "TIMESTAMP";
    };
  }

  /** The statements that create the table, its descriptions included. */
  public static List<String> ddl(TableContract<?> table) {
    List<String> statements = new ArrayList<>();
    statements.add("CREATE SCHEMA IF NOT EXISTS " + table.name().dataset());
    statements.add(
        table.columns().stream()
            .map(
                column ->
                    column.name() + " " + type(column) + (column.nullable() ? "" : " NOT NULL"))
            .collect(
                Collectors.joining(",\n  ", "CREATE TABLE " + table.name() + " (\n  ", "\n)")));
    statements.add("COMMENT ON TABLE " + table.name() + " IS " + text(table.description()));
    for (ColumnSpec column : table.columns()) {
      statements.add(
          "COMMENT ON COLUMN "
              + table.name()
              + "."
              + column.name()
              + " IS "
              + text(column.description()));
    }
    return statements;
  }

  /**
   * A hash of a row's content, by the database's own function, which reads columns as they lie in
   * memory: through text it took ten times as long.
   */
  public static String rowHash(TableContract<?> table) {
    return rowHash(table.content());
  }

  /** The same over some columns. */
  static String rowHash(List<ColumnSpec> columns) {
    return "hash(" + names(columns) + ")";
  }

  /** A hash of columns as a number with a sign, which all warehouses have. */
  static String hash(String columns) {
    return "CAST(hash(" + columns + ") >> 1 AS BIGINT)";
  }

  /** Rows of Parquet files as something that can stand after FROM. */
  public static String parquet(List<String> paths) {
    return paths.stream()
        .map(DuckDbSql::text)
        .collect(Collectors.joining(", ", "read_parquet([", "], union_by_name = true)"));
  }

  /** No row, but every content column of the table. */
  public static String nothing(TableContract<?> table) {
    return table.content().stream()
        .map(column -> "CAST(NULL AS " + type(column) + ") AS " + column.name())
        .collect(Collectors.joining(", ", "(SELECT ", " WHERE FALSE)"));
  }

  /** Comma-separated names. */
  public static String names(List<ColumnSpec> columns) {
    return columns.stream().map(ColumnSpec::name).collect(Collectors.joining(", "));
  }

  /** A text literal. */
  public static String text(String value) {
    return "'" + value.replace("'", "''") + "'";
  }
}
