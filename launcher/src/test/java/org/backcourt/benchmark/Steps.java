package org.backcourt.benchmark;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** What the ledger says of the time that runs took. */
final class Steps {

  private Steps() {}

  /** What share of their time these runs took to audit and to publish, each by its own clock. */
  static double ending(Path warehouse, List<String> runs) {
    if (runs.isEmpty()) {
      return 0;
    }
    String these = " AND run_id IN ('" + String.join("', '", runs) + "')";
    String query =
        "SELECT coalesce((SELECT sum(epoch(finished_at - started_at)) FROM w.nba_quality.steps"
            + " WHERE (step LIKE 'audit %' OR step = 'publish')"
            + these
            + ") / (SELECT sum(epoch(finished_at - started_at)) FROM w.nba_quality.runs"
            + " WHERE state = 'published'"
            + these
            + "), 0)";
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duck.createStatement()) {
      statement.execute("ATTACH '" + warehouse + "' AS w (READ_ONLY)");
      try (ResultSet result = statement.executeQuery(query)) {
        result.next();
        return result.getDouble(1);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("cannot ask the ledger of " + warehouse, e);
    }
  }
}
