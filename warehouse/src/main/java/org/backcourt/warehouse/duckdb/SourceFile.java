package org.backcourt.warehouse.duckdb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.backcourt.contract.TableContract;
import org.backcourt.warehouse.WarehouseException;

/** One file with rows of one table, as the database reads it. */
final class SourceFile {

  private static final Pattern DATE_IN_NAME = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})");
  private static final Pattern SEASON_IN_NAME =
      Pattern.compile("(?<!\\d)(\\d{4})-(\\d{2})(?![\\d-])");

  /** The formats that can be told from a name. */
  private enum Format {
    PARQUET,
    CSV,
    JSON_LINES
  }

  private final Path path;
  private final Format format;
  private final TableContract<?> table;

  private SourceFile(Path path, Format format, TableContract<?> table) {
    this.path = path;
    this.format = format;
    this.table = table;
  }

  /** The file, if its name says that it holds rows at all. */
  static Optional<SourceFile> of(Path path, TableContract<?> table) {
    String name = path.getFileName().toString();
    String bare = name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
    if (name.startsWith(".") || name.startsWith("_")) {
      return Optional.empty();
    }
    if (name.endsWith(".parquet")) {
      return Optional.of(new SourceFile(path, Format.PARQUET, table));
    }
    if (bare.endsWith(".csv")) {
      return Optional.of(new SourceFile(path, Format.CSV, table));
    }
    if (bare.endsWith(".jsonl")) {
      return Optional.of(new SourceFile(path, Format.JSON_LINES, table));
    }
    return Optional.empty();
  }

  Path path() {
    return path;
  }

  /** Opens the file: what it has for rows and columns. */
  SourceRows open(DuckDbSession session) {
    refuseEmpty();
    return switch (format) {
      case PARQUET -> parquet(session);
      case CSV -> new TextRows(session, path).csv();
      case JSON_LINES -> new TextRows(session, path).jsonLines(table);
    };
  }

  private SourceRows parquet(DuckDbSession session) {
    String relation =
        "(SELECT * EXCLUDE (file_row_number), file_row_number + 1 AS source_row FROM read_parquet("
            + DuckDbSql.text(path.toString())
            + ", file_row_number = true))";
    Map<String, String> columns = new LinkedHashMap<>();
    for (List<?> row : session.query("DESCRIBE SELECT * FROM " + relation).rows()) {
      String name = String.valueOf(row.get(0));
      if (!name.equals("source_row")) {
        columns.put(name, String.valueOf(row.get(1)));
      }
    }
    return new SourceRows(relation, columns, List.of());
  }

  private void refuseEmpty() {
    try {
      if (Files.size(path) == 0) {
        throw new WarehouseException("the file is empty (0 bytes)");
      }
    } catch (IOException e) {
      throw new WarehouseException("the file cannot be read: " + e.getMessage(), e);
    }
  }

  /** The condition that a date lies where the file's name says it must, if the name says so. */
  Optional<String> dateCondition(String date) {
    String name = path.getFileName().toString();
    Matcher day = DATE_IN_NAME.matcher(name);
    if (day.find()) {
      return Optional.of(date + " = DATE '" + dayInName(day.group(1)) + "'");
    }
    Matcher season = SEASON_IN_NAME.matcher(name);
    if (season.find()) {
      int year = Integer.parseInt(season.group(1));
      if ((year + 1) % 100 == Integer.parseInt(season.group(2))) {
        // One season ran into July and the next began in December; both lie between these.
        return Optional.of(
            date + " BETWEEN DATE '" + year + "-09-15' AND DATE '" + (year + 1) + "-09-14'");
      }
    }
    return Optional.empty();
  }

  private static LocalDate dayInName(String day) {
    try {
      return LocalDate.parse(day);
    } catch (DateTimeException e) {
      throw new WarehouseException("its name has " + day + ", which is no date", e);
    }
  }

  @Override
  public String toString() {
    return path.toString();
  }
}
