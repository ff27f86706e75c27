package org.backcourt.launcher;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** What a warehouse says to whoever opens its file without us, and what he can do to it. */
final class Sql {

  private Sql() {}

  /** A query's first column. */
  static List<String> strings(Path warehouse, String query) throws SQLException {
    List<String> strings = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + warehouse);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        strings.add(rows.getString(1));
      }
    }
    return strings;
  }

  /** The first of them. */
  static String string(Path warehouse, String query) throws SQLException {
    return strings(warehouse, query).get(0);
  }

  /** Changes something behind the command's back. */
  static void execute(Path warehouse, String statement) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + warehouse);
        Statement sql = connection.createStatement()) {
      sql.execute(statement);
    }
  }
}
