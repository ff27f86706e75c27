package org.backcourt.warehouse.duckdb;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.backcourt.contract.ColumnSpec;
import org.backcourt.contract.TableContract;
import org.backcourt.tables.Tables;
import org.backcourt.warehouse.ColumnBlock;
import org.backcourt.warehouse.ColumnBlock.Column;
import org.backcourt.warehouse.ColumnRequest;
import org.backcourt.warehouse.parquet.ColumnFile;

/** Takes a table's columns out of the database, in the three kinds that are measured. */
final class ColumnExtract {

  private ColumnExtract() {}

  static ColumnBlock read(DuckDbSession session, Path folder, ColumnRequest request) {
    TableContract<?> table = Tables.named(request.table().toString());
    Path file = folder.resolve("columns-" + UUID.randomUUID() + ".parquet");
    try {
      session.execute(
          "COPY ("
              + select(table, request)
              + ") TO "
              + DuckDbSql.text(file.toString())
              + " (FORMAT parquet, COMPRESSION lz4_raw)");
      List<Column> columns = ColumnFile.read(file);
      Files.deleteIfExists(file);
      return new ColumnBlock(request, columns);
    } catch (IOException e) {
      throw new UncheckedIOException("The columns of " + table + " cannot be read from " + file, e);
    }
  }

  private static String select(TableContract<?> table, ColumnRequest request) {
    return table.content().stream()
        .filter(column -> request.columns().contains(column.name()))
        .map(column -> value(column) + " AS " + column.name())
        .collect(
            Collectors.joining(
                ", ",
                "SELECT ",
                " FROM "
                    + table.name()
                    + " WHERE "
                    + request.dates().sqlCondition(table.partition())));
  }

  private static String value(ColumnSpec column) {
    String name = column.name();
    if (column.repeated()) {
      return "len(" + name + ")";
    }
    return switch (column.type()) {
      case STRING, INT64, FLOAT64 -> name;
      case BOOL -> name + "::BIGINT";
      case DATE -> "(" + name + " - DATE '1970-01-01')::BIGINT";
      case TIMESTAMP -> "epoch_us(" + name + ")";
    };
  }
}
