package org.backcourt.launcher.command;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.backcourt.calendar.DateSet;
import org.backcourt.row.quality.CellRecord;
import org.backcourt.row.quality.RunRecord;
import org.backcourt.tables.Spelling;
import org.backcourt.validation.expect.Schedule;
import org.backcourt.warehouse.Ledger;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code backcourt diff}. */
@Command(
    name = "diff",
    mixinStandardHelpOptions = true,
    description =
        "What two runs published for the same tables and dates: which cells are the same, which"
            + " differ, and which only one of them wrote.",
    footer = {"", "Example: backcourt diff 20261120-210304-abcd 20261121-020759-ybaw"})
public final class DiffCommand implements Callable<Integer> {

  @Mixin private CommonOptions common = new CommonOptions();

  @Parameters(index = "0", paramLabel = "RUN", description = "The older run.")
  private String before = "";

  @Parameters(index = "1", paramLabel = "RUN", description = "The newer run.")
  private String after = "";

  /** What became of some dates of a table from one run to the other. */
  private record Change(
      String table, String kind, DateSet dates, long rowsBefore, long rowsAfter) {}

  @Override
  public Integer call() {
    try (Session session = Session.reading(common)) {
      Ledger ledger = new Ledger(session.warehouse());
      List<Change> changes = changes(cells(ledger, before), cells(ledger, after));
      if (common.json()) {
        common.printJson(json(changes));
      } else {
        print(changes, Schedule.published(session.warehouse()).dates());
      }
      return ExitCode.DONE;
    }
  }

  private static Map<String, Map<LocalDate, CellRecord>> cells(Ledger ledger, String runId) {
    if (ledger.run(runId).isEmpty()) {
      List<String> runs = ledger.runs().stream().map(RunRecord::runId).toList();
      throw new IllegalArgumentException(
          "there is no run '"
              + runId
              + "'"
              + (runs.isEmpty()
                  ? "; nothing has run yet"
                  : "; did you mean " + Spelling.nearest(runId, runs) + "?"));
    }
    Map<String, Map<LocalDate, CellRecord>> cells = new HashMap<>();
    for (CellRecord cell : ledger.cellsOf(runId)) {
      cells.computeIfAbsent(cell.tableName(), table -> new HashMap<>()).put(cell.cellDate(), cell);
    }
    return cells;
  }

  private static List<Change> changes(
      Map<String, Map<LocalDate, CellRecord>> old, Map<String, Map<LocalDate, CellRecord>> young) {
    TreeSet<String> tables = new TreeSet<>(old.keySet());
    tables.addAll(young.keySet());
    List<Change> changes = new ArrayList<>();
    for (String table : tables) {
      Map<LocalDate, CellRecord> was = old.getOrDefault(table, Map.of());
      Map<LocalDate, CellRecord> is = young.getOrDefault(table, Map.of());
      TreeSet<LocalDate> dates = new TreeSet<>(was.keySet());
      dates.addAll(is.keySet());
      Map<String, List<LocalDate>> kinds = new TreeMap<>();
      for (LocalDate date : dates) {
        kinds
            .computeIfAbsent(kind(was.get(date), is.get(date)), kind -> new ArrayList<>())
            .add(date);
      }
      kinds.forEach(
          (kind, on) ->
              changes.add(new Change(table, kind, DateSet.of(on), rows(was, on), rows(is, on))));
    }
    return changes;
  }

  private static String kind(@Nullable CellRecord was, @Nullable CellRecord is) {
    if (was == null) {
      return "only the newer";
    }
    if (is == null) {
      return "only the older";
    }
    return was.contentHash().equals(is.contentHash()) ? "same" : "differs";
  }

  private static long rows(Map<LocalDate, CellRecord> cells, List<LocalDate> dates) {
    return dates.stream().map(cells::get).mapToLong(cell -> cell == null ? 0 : cell.rows()).sum();
  }

  private void print(List<Change> changes, DateSet calendar) {
    for (Change change : changes) {
      List<DateSet.Range> ranges = change.dates().rangesIn(calendar);
      common
          .out()
          .printf(
              Locale.ROOT,
              "%-14s %4d dates  %s%n",
              change.kind(),
              change.dates().size(),
              change.table());
      Lines.print(
          common.out(),
          " ".repeat(15),
          String.format(
              Locale.ROOT,
              "%,d -> %,d rows  %s",
              change.rowsBefore(),
              change.rowsAfter(),
              ranges.size() <= 3
                  ? ranges.stream().map(DateSet.Range::toString).collect(Collectors.joining(", "))
                  : ranges.get(0) + " .. " + change.dates().last() + " in " + ranges.size()));
    }
    common
        .out()
        .println(
            changes.stream().allMatch(change -> change.kind().equals("same"))
                ? "Both runs published the same."
                : "What stands now: backcourt status");
  }

  private static Map<String, Object> json(List<Change> changes) {
    List<Map<String, Object>> lines = new ArrayList<>();
    for (Change change : changes) {
      Map<String, Object> line = new LinkedHashMap<>();
      line.put("table", change.table());
      line.put("kind", change.kind());
      line.put("dates", change.dates().toString());
      line.put("rows_before", change.rowsBefore());
      line.put("rows_after", change.rowsAfter());
      lines.add(line);
    }
    return Map.of("version", 1, "changes", lines);
  }
}
