package org.backcourt.cloud.bigquery;

import com.google.cloud.bigquery.TableId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.backcourt.contract.TableContract;
import org.backcourt.tables.Tables;

/**
 * Makes a query in the SQL that all warehouses share one for BigQuery. Little is to be done: tables
 * get their full names, and texts are escaped as BigQuery wants them.
 */
final class SharedSql {

  /** A text, a quoted name, or a table's name; what lies between is left alone. */
  private static final Pattern TOKEN =
      Pattern.compile(
          "'(?<text>(?:[^']|'')*)'|`[^`]*`|\"[^\"]*\"|\\b(?<table>nba_[a-z_]+\\.[a-z0-9_]+)\\b");

  private final Place place;

  SharedSql(Place place) {
    this.place = place;
  }

  String toBigQuery(String sql) {
    Matcher token = TOKEN.matcher(sql);
    StringBuilder out = new StringBuilder();
    while (token.find()) {
      String text = token.group("text");
      String table = token.group("table");
      token.appendReplacement(
          out,
          Matcher.quoteReplacement(
              text != null
                  ? text(text.replace("''", "'"))
                  : table != null ? relation(table) : token.group()));
    }
    return token.appendTail(out).toString();
  }

  private String relation(String name) {
    if (name.startsWith(Place.STAGING + ".")) {
      return Place.quoted(
          TableId.of(place.project(), place.staging(), name.substring(Place.STAGING.length() + 1)));
    }
    Optional<TableContract<?>> table =
        Tables.find(name).filter(found -> found.name().toString().equals(name));
    return table.map(this::everyRow).orElse(name);
  }

  /**
   * All rows of a table. The filter holds for every row, and is there because a table refuses to be
   * read without one; what the query around it asks of the dates still decides what is read.
   */
  String everyRow(TableContract<?> table) {
    return rows(table, "`" + table.partition() + "` >= DATE '0001-01-01'");
  }

  String rows(TableContract<?> table, String condition) {
    return "(SELECT * FROM "
        + Place.quoted(place.table(table.name()))
        + " WHERE "
        + condition
        + ")";
  }

  /** A text literal. */
  static String text(String value) {
    return "'"
        + value.replace("\\", "\\\\").replace("'", "\\'").replace("\n", "\\n").replace("\r", "\\r")
        + "'";
  }
}
