package org.backcourt.warehouse.bigquery;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.backcourt.contract.ColumnSpec;
import org.backcourt.contract.ColumnType;
import org.backcourt.contract.TableContract;

/**
 * What a contract turns into for BigQuery: the schema file that load jobs and the command-line tool
 * take, and the statement that creates the table. Both are text, so that no client is needed.
 */
public final class BigQuerySchema {

  private BigQuerySchema() {}

  /**
   * The schema as a JSON array of fields. Types have the names under which BigQuery itself prints a
   * schema, so that a file can be compared with a table that exists.
   */
  public static String json(TableContract<?> table) {
    return table.columns().stream()
        .map(BigQuerySchema::field)
        .collect(Collectors.joining(",\n", "[\n", "\n]\n"));
  }

  private static String field(ColumnSpec column) {
    return Stream.of(
            property("name", column.name()),
            property("type", schemaType(column.type())),
            property("mode", mode(column)),
            property("description", column.description()))
        .collect(Collectors.joining(",\n", "  {\n", "\n  }"));
  }

  private static String property(String name, String value) {
    return "    " + quoted(name) + ": " + quoted(value);
  }

  private static String schemaType(ColumnType type) {
    return switch (type) {
      case STRING -> "STRING";
      case INT64 -> "INTEGER";
      case FLOAT64 -> "FLOAT";
      case BOOL -> "BOOLEAN";
      case DATE -> "DATE";
      case TIMESTAMP -> "TIMESTAMP";
    };
  }

  private static String mode(ColumnSpec column) {
    if (column.repeated()) {
      return "REPEATED";
    }
    return column.nullable() ? "NULLABLE" : "REQUIRED";
  }

  /**
   * The statement that creates the table: partitioned by its date, clustered as the contract says,
   * and refusing queries that name no dates.
   */
  public static String ddl(TableContract<?> table) {
    return ddl("CREATE TABLE `" + table.name() + "`", table);
  }

  /** The same under the table's full name, {@code project.dataset.table}, unless it is there. */
  public static String ddlIfAbsent(TableContract<?> table, String fullName) {
    return ddl("CREATE TABLE IF NOT EXISTS `" + fullName + "`", table);
  }

  private static String ddl(String create, TableContract<?> table) {
    List<String> lines = new ArrayList<>();
    lines.add(
        table.columns().stream()
            .map(BigQuerySchema::definition)
            .collect(Collectors.joining(",\n  ", create + " (\n  ", "\n)")));
    lines.add("PARTITION BY " + name(table.partition()));
    if (!table.clustering().isEmpty()) {
      lines.add(
          table.clustering().stream()
              .map(BigQuerySchema::name)
              .collect(Collectors.joining(", ", "CLUSTER BY ", "")));
    }
    lines.add("OPTIONS (");
    lines.add("  description = " + quoted(table.description()) + ",");
    lines.add("  require_partition_filter = TRUE");
    lines.add(");\n");
    return String.join("\n", lines);
  }

  private static String definition(ColumnSpec column) {
    // An array is never NULL, and BigQuery refuses to be told so.
    String required = column.nullable() || column.repeated() ? "" : " NOT NULL";
    return name(column.name())
        + " "
        + column.typeName()
        + required
        + " OPTIONS (description = "
        + quoted(column.description())
        + ")";
  }

  /** A column's name, safe even where it is one of the language's words, as {@code rows} is. */
  private static String name(String column) {
    return "`" + column + "`";
  }

  /** A text in double quotes; JSON and BigQuery's SQL escape alike. */
  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> quoted.append("\\\"");
        case '\\' -> quoted.append("\\\\");
        case '\n' -> quoted.append("\\n");
        case '\t' -> quoted.append("\\t");
        default -> {
          if (c < ' ') {
            quoted.append(String.format("\\u%04x", (int) c));
          } else {
            quoted.append(c);
          }
        }
      }
    }
    return quoted.append('"').toString();
  }
}
