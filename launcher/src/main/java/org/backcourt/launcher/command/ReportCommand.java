package org.backcourt.launcher.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.backcourt.calendar.DateSet;
import org.backcourt.contract.TableContract;
import org.backcourt.launcher.report.Report;
import org.backcourt.pipelines.plan.Gap;
import org.backcourt.pipelines.plan.Plan;
import org.backcourt.pipelines.plan.Planner;
import org.backcourt.pipelines.run.CodeVersion;
import org.backcourt.validation.gate.Gate;
import org.backcourt.validation.health.DateHealth;
import org.backcourt.validation.health.Health;
import org.backcourt.warehouse.Ledger;
import org.backcourt.warehouse.Warehouse;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code backcourt report}. */
@Command(
    name = "report",
    mixinStandardHelpOptions = true,
    description =
        "Write one HTML page, to be read without a network: coverage, season calendars, health,"
            + " key figures, failures with what mends them, and the runs.",
    footer = {"", "Example: backcourt report --out report --season 2023-24"})
public final class ReportCommand implements Callable<Integer> {

  @Mixin private CommonOptions common = new CommonOptions();
  @Mixin private Selection selection = new Selection();

  @Option(names = "--out", paramLabel = "DIR", required = true, description = "Where to write it.")
  private Path folder = Path.of("");

  @Override
  public Integer call() throws IOException {
    try (Session session = Session.reading(common)) {
      Planner planner = new Planner(session.warehouse(), CodeVersion.current());
      DateSet asked = selection.playedDates(planner.schedule());
      Plan plan = planner.plan(selection.tables(PlanCommand.computed()), asked);
      List<Gap> gaps = Gap.of(plan, new Gate(session.warehouse()));
      String title =
          plan.calendar().isEmpty()
              ? "no schedule yet"
              : session.warehouse().address()
                  + ", "
                  + plan.calendar().first()
                  + " to "
                  + plan.calendar().last();
      Path page = Files.createDirectories(folder).resolve("report.html");
      Files.writeString(
          page,
          Report.of(
              title,
              plan,
              gaps,
              new Ledger(session.warehouse()).runs(),
              health(session.warehouse(), asked),
              session.warehouse()));
      if (common.json()) {
        common.printJson(Map.of("version", 1, "report", page.toString(), "failures", gaps.size()));
      } else {
        common.out().println(page + ": " + gaps.size() + " failures.  Open it in a browser.");
      }
      return ExitCode.DONE;
    }
  }

  private List<DateHealth> health(Warehouse warehouse, DateSet asked) {
    List<TableContract<?>> built = HealthCommand.built();
    return Health.of(warehouse, built, selection.tables(built)).stream()
        .filter(day -> asked.contains(day.date()))
        .toList();
  }
}
