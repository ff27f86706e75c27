package org.backcourt.launcher.command;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.backcourt.warehouse.QueryResult;
import org.backcourt.warehouse.WarehouseException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code backcourt query}. */
@Command(
    name = "query",
    mixinStandardHelpOptions = true,
    description = "Run SQL that reads the warehouse.",
    footer = {
      "",
      "Example: backcourt query \"SELECT team_abbr, avg(pace) FROM"
          + " nba_analytics.team_offense_game_summary GROUP BY 1 ORDER BY 2 DESC\""
    })
public final class QueryCommand implements Callable<Integer> {

  private static final int WIDEST = 40;

  @Mixin private CommonOptions common = new CommonOptions();

  @Option(names = "--csv", description = "Print comma-separated values.")
  private boolean csv;

  @Parameters(paramLabel = "SQL", description = "The query.")
  private String sql = "";

  @Override
  public Integer call() {
    try (Session session = Session.reading(common)) {
      QueryResult result = ask(session);
      if (common.json()) {
        common.printJson(json(result));
      } else if (csv) {
        printCsv(common.out(), result);
      } else {
        printTable(common.out(), result);
      }
      return ExitCode.DONE;
    }
  }

  private QueryResult ask(Session session) {
    try {
      return session.warehouse().query(sql);
    } catch (WarehouseException e) {
      throw new IllegalArgumentException("the query cannot be answered: " + e.getMessage(), e);
    }
  }

  private static Map<String, Object> json(QueryResult result) {
    List<Map<String, @Nullable Object>> rows = new ArrayList<>();
    for (List<@Nullable Object> row : result.rows()) {
      Map<String, @Nullable Object> named = new LinkedHashMap<>();
      for (int i = 0; i < row.size(); i++) {
        named.put(result.columns().get(i), plain(row.get(i)));
      }
      rows.add(named);
    }
    return Map.of("version", 1, "rows", rows);
  }

  private static @Nullable Object plain(@Nullable Object value) {
    if (value instanceof List<?> list) {
      return list.stream().map(QueryCommand::plain).toList();
    }
    return value == null || value instanceof Number || value instanceof Boolean
        ? value
        : value.toString();
  }

  private static void printCsv(PrintWriter out, QueryResult result) {
    out.println(String.join(",", result.columns().stream().map(QueryCommand::quoted).toList()));
    for (List<@Nullable Object> row : result.rows()) {
      out.println(
          String.join(",", row.stream().map(value -> value == null ? "" : quoted(value)).toList()));
    }
  }

  private static String quoted(Object value) {
    String text = value.toString();
    return text.matches("[^,\"\n\r]*") ? text : "\"" + text.replace("\"", "\"\"") + "\"";
  }

  private static void printTable(PrintWriter out, QueryResult result) {
    int width = result.columns().size();
    int[] widths = new int[width];
    List<List<String>> lines = new ArrayList<>();
    lines.add(result.columns());
    for (List<@Nullable Object> row : result.rows()) {
      lines.add(row.stream().map(QueryCommand::shown).toList());
    }
    for (List<String> line : lines) {
      for (int i = 0; i < width; i++) {
        widths[i] = Math.max(widths[i], line.get(i).length());
      }
    }
    for (List<String> line : lines) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < width; i++) {
        text.append(i == 0 ? "" : "  ");
        text.append(line.get(i)).append(" ".repeat(widths[i] - line.get(i).length()));
      }
      out.println(text.toString().stripTrailing());
    }
    out.println(result.rows().size() + (result.rows().size() == 1 ? " row" : " rows"));
  }

  private static String shown(@Nullable Object value) {
    String text = value == null ? "NULL" : value.toString();
    return text.length() <= WIDEST ? text : text.substring(0, WIDEST - 3) + "...";
  }
}
