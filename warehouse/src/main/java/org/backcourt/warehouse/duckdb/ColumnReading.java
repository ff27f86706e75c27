package org.backcourt.warehouse.duckdb;

import java.util.Optional;
import java.util.Set;
import org.backcourt.contract.ColumnSpec;
import org.backcourt.contract.ColumnType;
import org.backcourt.contract.TableContract;

/**
 * How one column of a file becomes a column of the contract: the expression for its value and,
 * where a value can be wrong, the condition under which it is and the words for it.
 */
record ColumnReading(String value, Optional<String> wrongWhen, Optional<String> refusal) {

  private static final Set<String> INTEGERS =
      Set.of("TINYINT", "SMALLINT", "INTEGER", "BIGINT", "UTINYINT", "USMALLINT", "UINTEGER");

  /** The reading of a column that the file lacks. */
  static ColumnReading absent(TableContract<?> table, ColumnSpec column) {
    if (identifies(table, column)) {
      return refused(
          "column " + column.name() + " is missing: without it a row's key or game is unknown");
    }
    String value =
        column.repeated() ? "[]::" + DuckDbSql.type(column) : "NULL::" + DuckDbSql.type(column);
    return column.nullable() || column.repeated()
        ? new ColumnReading(value, Optional.empty(), Optional.empty())
        : refused("column " + column.name() + " is missing and must be there");
  }

  /** The reading of a column that the file has with some type. */
  static ColumnReading of(TableContract<?> table, ColumnSpec column, String fileType) {
    String name = "\"" + column.name() + "\"";
    String wanted = DuckDbSql.type(column);
    if (column.repeated()) {
      return new ColumnReading(
          "coalesce(TRY_CAST(" + name + " AS " + wanted + "), [])",
          Optional.of(name + " IS NOT NULL AND TRY_CAST(" + name + " AS " + wanted + ") IS NULL"),
          Optional.empty());
    }
    if (fileType.startsWith("STRUCT") || fileType.endsWith("[]") || fileType.equals("BLOB")) {
      return refused(
          "column " + column.name() + " has type " + fileType + ", needed is " + column.typeName());
    }
    boolean number = !fileType.equals("VARCHAR") && column.type() == ColumnType.STRING;
    if (number && identifies(table, column)) {
      return refused(
          "column "
              + column.name()
              + " has type "
              + fileType
              + ", needed is STRING: as a number an id loses its leading zeros");
    }
    boolean truth = fileType.equals("BOOLEAN");
    if (truth && (column.type() == ColumnType.INT64 || column.type() == ColumnType.FLOAT64)) {
      return refused(
          "column " + column.name() + " has type BOOLEAN, needed is " + column.typeName());
    }
    if (fits(column.type(), fileType, wanted)) {
      return new ColumnReading(
          "CAST(" + name + " AS " + wanted + ")", Optional.empty(), Optional.empty());
    }
    return converted(column, name, fileType, wanted);
  }

  private static ColumnReading converted(
      ColumnSpec column, String name, String fileType, String wanted) {
    String text = fileType.equals("VARCHAR") ? "nullif(trim(" + name + "), '')" : name;
    String cast = "TRY_CAST(" + text + " AS " + wanted + ")";
    if (column.type() == ColumnType.TIMESTAMP) {
      // By way of an instant: read as a plain timestamp, text would lose its offset without a word.
      cast = "CAST(TRY_CAST(" + text + " AS TIMESTAMPTZ) AS TIMESTAMP)";
    }
    String wrong = text + " IS NOT NULL AND " + cast + " IS NULL";
    if (column.type() == ColumnType.INT64) {
      // The database would round 12.5 to 13 without a word.
      wrong =
          text
              + " IS NOT NULL AND ("
              + cast
              + " IS NULL OR TRY_CAST("
              + text
              + " AS DOUBLE) IS DISTINCT FROM CAST("
              + cast
              + " AS DOUBLE))";
    }
    if (column.type() == ColumnType.DATE && fileType.startsWith("TIMESTAMP")) {
      // Which date an hour of the night belongs to depends on a zone that the file does not name.
      wrong =
          text + " IS NOT NULL AND " + text + " IS DISTINCT FROM CAST(" + cast + " AS TIMESTAMP)";
    }
    return new ColumnReading(cast, Optional.of(wrong), Optional.empty());
  }

  private static boolean fits(ColumnType type, String fileType, String wanted) {
    return fileType.equals(wanted)
        || type == ColumnType.STRING
        || (type == ColumnType.INT64 && INTEGERS.contains(fileType))
        || (type == ColumnType.FLOAT64
            && (INTEGERS.contains(fileType)
                || fileType.equals("FLOAT")
                || fileType.startsWith("DECIMAL")))
        || (type == ColumnType.TIMESTAMP
            && (fileType.startsWith("TIMESTAMP") || fileType.equals("DATE")));
  }

  private static boolean identifies(TableContract<?> table, ColumnSpec column) {
    return table.key().contains(column.name())
        || table.canonicalGame().map(game -> game.columns().contains(column.name())).orElse(false);
  }

  private static ColumnReading refused(String why) {
    return new ColumnReading("NULL", Optional.empty(), Optional.of(why));
  }
}
