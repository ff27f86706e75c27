package org.backcourt.launcher.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.backcourt.calendar.DateSet;
import org.backcourt.contract.TableContract;
import org.backcourt.launcher.report.HealthCalendar;
import org.backcourt.tables.RawTables;
import org.backcourt.validation.health.DateHealth;
import org.backcourt.validation.health.Finding;
import org.backcourt.validation.health.Health;
import org.backcourt.validation.health.LegacyDay;
import org.backcourt.validation.health.Part;
import org.backcourt.validation.health.Standing;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code backcourt health}. */
@Command(
    name = "health",
    mixinStandardHelpOptions = true,
    description =
        "A score from 0 to 100 for every date with games: what is there of what is to be expected,"
            + " and how good it is; what is wrong, and the command that mends it. Exit code 1 when"
            + " something expected is missing or a date is below good.",
    footer = {"", "Example: backcourt health --season 2023-24"})
public final class HealthCommand implements Callable<Integer> {

  @Mixin private CommonOptions common = new CommonOptions();
  @Mixin private Selection selection = new Selection();

  @Option(
      names = "--csv",
      paramLabel = "FILE",
      description = "Write the 20-column report with the legacy score, a line a date.")
  private @Nullable Path csv;

  @Option(
      names = "--html",
      paramLabel = "FILE",
      description = "Write the calendar of health as a page.")
  private @Nullable Path html;

  @Override
  public Integer call() throws IOException {
    try (Session session = Session.reading(common)) {
      List<DateHealth> all = Health.of(session.warehouse(), built(), selection.tables(built()));
      DateSet asked = selection.dates(DateSet.of(all.stream().map(DateHealth::date).toList()));
      List<DateHealth> days = all.stream().filter(day -> asked.contains(day.date())).toList();
      if (csv != null) {
        write(csv, days);
      }
      if (html != null) {
        Files.writeString(
            html, HealthCalendar.page(session.warehouse().address().toString(), days));
      }
      if (common.json()) {
        common.printJson(
            Map.of("version", 1, "dates", days.stream().map(HealthCommand::json).toList()));
      } else {
        HealthText.print(common.out(), days, all.isEmpty());
      }
      return days.stream().anyMatch(DateHealth::needsMending) ? ExitCode.DATA : ExitCode.DONE;
    }
  }

  /** Every raw table, and every table that some phase computes. */
  static List<TableContract<?>> built() {
    List<TableContract<?>> tables = new ArrayList<>(RawTables.all());
    tables.addAll(PlanCommand.computed());
    return tables;
  }

  /** Dates still to come are no part of a report on what is there. */
  private static void write(Path file, List<DateHealth> days) throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add(LegacyDay.HEADER);
    days.stream()
        .filter(day -> day.standing() != Standing.NOT_DUE)
        .forEach(day -> lines.add(day.legacy().toCsv()));
    Files.write(file, lines);
  }

  private static Map<String, @Nullable Object> json(DateHealth day) {
    Map<String, @Nullable Object> line = new LinkedHashMap<>();
    DateSet date = DateSet.of(List.of(day.date()));
    line.put("date", day.date().toString());
    line.put("standing", day.standing().toString());
    line.put("score", day.score());
    line.put("legacy_score", day.legacy().score());
    Map<String, @Nullable Object> parts = new LinkedHashMap<>();
    for (Part part : day.parts()) {
      parts.put(part.phase().toString(), part.score() == null ? part.excluded() : part.score());
    }
    line.put("parts", parts);
    line.put("findings", day.findings().stream().map(finding -> json(finding, date)).toList());
    return line;
  }

  private static Map<String, Object> json(Finding finding, DateSet date) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("missing", finding.missing());
    line.put("cause", finding.cause());
    line.put("mend", finding.mend(date, date));
    return line;
  }
}
