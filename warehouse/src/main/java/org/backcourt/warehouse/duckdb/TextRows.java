package org.backcourt.warehouse.duckdb;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.backcourt.contract.ColumnSpec;
import org.backcourt.contract.TableContract;
import org.backcourt.warehouse.WarehouseException;
import org.jspecify.annotations.Nullable;

/**
 * Takes text files apart. A line that is no row is set aside with its number, so that it costs the
 * file one row and not all of them.
 */
final class TextRows {

  private static final Pattern FIELD_COUNT =
      Pattern.compile("Expected Number of Columns: (\\d+) Found: (\\d+)");

  private final DuckDbSession session;
  private final Path path;

  TextRows(DuckDbSession session, Path path) {
    this.session = session;
    this.path = path;
  }

  /** Comma-separated values under a header line. */
  SourceRows csv() {
    Map<String, String> columns = new LinkedHashMap<>();
    header().forEach(name -> columns.put(name, "VARCHAR"));
    session.execute("DROP TABLE IF EXISTS temp.source_rejects");
    session.execute("DROP TABLE IF EXISTS temp.source_reject_scans");
    session.execute(
        "CREATE OR REPLACE TEMP TABLE source_rows AS SELECT *, row_number() OVER () AS source_row"
            + " FROM read_csv("
            + file()
            + ", columns = "
            + columns.keySet().stream()
                .map(name -> DuckDbSql.text(name) + ": 'VARCHAR'")
                .collect(Collectors.joining(", ", "{", "}"))
            + ", auto_detect = false, header = true, delim = ',', quote = '\"', escape = '\"',"
            + " strict_mode = true, store_rejects = true, rejects_limit = 0,"
            + " rejects_table = 'source_rejects', rejects_scan = 'source_reject_scans')");
    return new SourceRows(numbered(), columns, malformedCsv());
  }

  /** The rows' own numbers: the database counts those alone that it could read. */
  private String numbered() {
    return "(SELECT r.* REPLACE (n.number AS source_row) FROM source_rows r JOIN (SELECT number,"
        + " row_number() OVER (ORDER BY number) AS nth FROM range(1, 1 + (SELECT count(*) FROM"
        + " source_rows) + (SELECT count(DISTINCT line) FROM source_rejects)) AS all_rows(number)"
        + " WHERE number NOT IN (SELECT line - 1 FROM source_rejects)) n ON n.nth = r.source_row)";
  }

  private List<SourceRows.Malformed> malformedCsv() {
    List<SourceRows.Malformed> malformed = new ArrayList<>();
    for (List<@Nullable Object> row :
        session
            .query(
                "SELECT line - 1, first(CAST(error_type AS VARCHAR)), first(error_message),"
                    + " first(csv_line) FROM source_rejects GROUP BY 1 ORDER BY 1")
            .rows()) {
      long number = DuckDbWarehouse.number(row.get(0));
      String text = String.valueOf(row.get(3)).strip();
      if ("UNQUOTED VALUE".equals(row.get(1)) && text.lines().count() > 1) {
        // The open quote has swallowed lines that may be good ones; how many, nobody can tell.
        throw new WarehouseException("row " + number + " opens a quote that is never closed");
      }
      malformed.add(
          new SourceRows.Malformed(number, reason(String.valueOf(row.get(2))), shortened(text)));
    }
    return malformed;
  }

  private static String reason(String message) {
    Matcher count = FIELD_COUNT.matcher(message);
    return count.find()
        ? "the line has " + count.group(2) + " fields, the header has " + count.group(1)
        : "the line cannot be read: " + message.lines().findFirst().orElse("");
  }

  private List<String> header() {
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(open(), StandardCharsets.UTF_8))) {
      String first = Objects.requireNonNullElse(lines.readLine(), "");
      return Arrays.stream(first.replace("\uFEFF", "").split(",", -1))
          .map(name -> name.strip().replace("\"", ""))
          .toList();
    } catch (IOException e) {
      throw new WarehouseException("its header cannot be read: " + e.getMessage(), e);
    }
  }

  private InputStream open() throws IOException {
    InputStream bytes = Files.newInputStream(path);
    return path.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
  }

  /** One JSON object a line. */
  SourceRows jsonLines(TableContract<?> table) {
    session.execute(
        "CREATE OR REPLACE TEMP TABLE source_lines AS SELECT *, CASE"
            + " WHEN NOT json_valid(line) THEN 'the line is no valid JSON'"
            + " WHEN json_type(line) <> 'OBJECT' THEN 'the line is no JSON object' END AS malformed"
            + " FROM (SELECT line, row_number() OVER () AS source_row FROM read_csv("
            + file()
            + ", columns = {line: 'VARCHAR'}, auto_detect = false, header = false,"
            + " delim = chr(1), quote = '', escape = '', strict_mode = false))"
            + " WHERE line IS NOT NULL");
    Map<String, String> columns = new LinkedHashMap<>();
    session
        .query(
            "SELECT DISTINCT unnest(json_keys(line)) FROM source_lines WHERE malformed IS NULL"
                + " ORDER BY 1")
        .rows()
        .forEach(row -> columns.put(String.valueOf(row.get(0)), "VARCHAR"));
    String values =
        table.content().stream()
            .map(ColumnSpec::name)
            .filter(columns::containsKey)
            .map(name -> "json_extract_string(line, '$." + name + "') AS " + name + ", ")
            .collect(Collectors.joining());
    session.execute(
        "CREATE OR REPLACE TEMP TABLE source_rows AS SELECT "
            + values
            + "source_row FROM source_lines WHERE malformed IS NULL");
    List<SourceRows.Malformed> malformed =
        session
            .query(
                "SELECT source_row, malformed, line FROM source_lines WHERE malformed IS NOT NULL"
                    + " ORDER BY 1")
            .rows()
            .stream()
            .map(
                row ->
                    new SourceRows.Malformed(
                        DuckDbWarehouse.number(row.get(0)),
                        String.valueOf(row.get(1)),
                        shortened(String.valueOf(row.get(2)))))
            .toList();
    return new SourceRows("source_rows", columns, malformed);
  }

  private static String shortened(String text) {
    return text.length() <= FileImport.RAW_TEXT_LENGTH
        ? text
        : text.substring(0, FileImport.RAW_TEXT_LENGTH);
  }

  private String file() {
    return DuckDbSql.text(path.toString());
  }
}
