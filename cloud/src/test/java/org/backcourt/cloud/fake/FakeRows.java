package org.backcourt.cloud.fake;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rows as the REST interface prints them: a page at a time, every value a text. */
final class FakeRows {

  private FakeRows() {}

  static Map<String, Object> page(FakeTables tables, FakeTable table, Map<String, String> query) {
    long from =
        Long.parseLong(query.getOrDefault("pageToken", query.getOrDefault("startIndex", "0")));
    long most = Long.parseLong(query.getOrDefault("maxResults", "100000"));
    long total = tables.count("SELECT count(*) FROM " + table.inDuckDb());
    List<Object> rows = new ArrayList<>();
    try (Connection connection = tables.connect();
        Statement statement = connection.createStatement();
        ResultSet found =
            statement.executeQuery(
                "SELECT * FROM " + table.inDuckDb() + " LIMIT " + most + " OFFSET " + from)) {
      while (found.next()) {
        List<Object> cells = new ArrayList<>();
        for (int i = 0; i < table.columns.size(); i++) {
          cells.add(cell(table.columns.get(i), found, i + 1));
        }
        rows.add(Map.of("f", cells));
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    Map<String, Object> page = new LinkedHashMap<>();
    page.put("totalRows", String.valueOf(total));
    page.put("rows", rows);
    if (from + rows.size() < total) {
      page.put("pageToken", String.valueOf(from + rows.size()));
    }
    return page;
  }

  private static Map<String, Object> cell(FakeTable.Column column, ResultSet found, int at)
      throws SQLException {
    Map<String, Object> cell = new LinkedHashMap<>();
    if (column.type().equals("TIMESTAMP") && !column.repeated()) {
      LocalDateTime utc = found.getObject(at, LocalDateTime.class);
      cell.put("v", utc == null ? null : seconds(utc.toInstant(ZoneOffset.UTC)));
      return cell;
    }
    Object value = found.getObject(at);
    if (column.repeated()) {
      Object[] elements = value == null ? new Object[0] : (Object[]) ((Array) value).getArray();
      cell.put("v", Arrays.stream(elements).map(each -> Map.of("v", each.toString())).toList());
    } else {
      cell.put("v", value == null ? null : value.toString());
    }
    return cell;
  }

  private static String seconds(Instant instant) {
    return BigDecimal.valueOf(ChronoUnit.MICROS.between(Instant.EPOCH, instant), 6).toPlainString();
  }
}
