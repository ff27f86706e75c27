package org.backcourt.launcher.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.backcourt.simulator.Simulation;
import org.backcourt.simulator.SimulationRequest;
import org.backcourt.simulator.fault.FaultKind;
import org.backcourt.simulator.fault.FaultRequest;
import org.backcourt.simulator.fault.Faults;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code backcourt simulate}. */
@Command(
    name = "simulate",
    mixinStandardHelpOptions = true,
    description =
        "Play a league of our own and write what its sources say of it, as raw tables. The same"
            + " seed gives the same bytes.",
    footer = {"", "Example: backcourt simulate --out league --seasons 2023-24"})
public final class SimulateCommand implements Callable<Integer> {

  private static final Pattern RANGE = Pattern.compile("(\\d{4}-\\d{2})(?:\\.\\.(\\d{4}-\\d{2}))?");
  private static final int GAMES_A_DOT = 200;

  @Mixin private CommonOptions common = new CommonOptions();

  @Option(names = "--out", paramLabel = "DIR", description = "Where to write the tables.")
  private @Nullable Path out;

  @Option(
      names = "--seasons",
      paramLabel = "SEASONS",
      description = "One season or a range, such as 2021-22..2025-26.")
  private String seasons = "2023-24";

  @Option(
      names = "--until",
      paramLabel = "DATE",
      description = "The last day whose games are over; later ones are only announced.")
  private @Nullable String until;

  @Option(names = "--teams", paramLabel = "N", description = "How many teams; 30 unless said.")
  private int teams = 30;

  @Option(names = "--seed", paramLabel = "N", description = "Chooses the league; 1 unless said.")
  private long seed = 1;

  @Option(
      names = "--fault",
      paramLabel = "NAME[=ARG]",
      description = "Something that is to go wrong; may be repeated.")
  private List<String> faults = new ArrayList<>();

  @Option(names = "--list-faults", description = "Say what can be made to go wrong.")
  private boolean listFaults;

  @Option(
      names = "--with-truth",
      description = "Write also what was to be expected of every player.")
  private boolean withTruth;

  @Option(
      names = "--as-source-files",
      description = "Write files as the sources give them (JSON, CSV), for ingest to read.")
  private boolean asSourceFiles;

  @Override
  public Integer call() throws IOException {
    if (listFaults) {
      listFaults();
      return ExitCode.DONE;
    }
    if (out == null) {
      throw new IllegalArgumentException("say where to write the league: --out DIR");
    }
    long start = System.nanoTime();
    Simulation simulation = Simulation.of(request());
    Simulation.Report report =
        asSourceFiles
            ? simulation.writeSourceFilesTo(out, this::progress)
            : simulation.writeTo(out, this::progress);
    double seconds = (System.nanoTime() - start) / 1e9;
    if (common.json()) {
      common.printJson(json(report));
      return ExitCode.DONE;
    }
    report
        .rows()
        .forEach(
            (table, rows) -> common.out().printf(Locale.ROOT, "%-42s %,11d rows%n", table, rows));
    common
        .out()
        .printf(
            Locale.ROOT,
            "%,d games in %.1f s, content%n  %s%nNext: backcourt %s%n",
            report.games(),
            seconds,
            report.hash(),
            asSourceFiles
                ? "ingest --source nba-schedule " + out.resolve("nba-schedule")
                : "import " + out);
    return ExitCode.DONE;
  }

  private void listFaults() {
    if (common.json()) {
      common.printJson(
          Map.of(
              "version",
              1,
              "faults",
              Faults.all().stream()
                  .map(
                      fault ->
                          Map.of(
                              "name", fault.name(),
                              "argument", fault.argument(),
                              "effect", fault.effect(),
                              "incidents", fault.incidents(),
                              "caught_by", fault.caughtBy()))
                  .toList()));
      return;
    }
    for (FaultKind fault : Faults.all()) {
      common.out().println(fault.name() + "[=" + fault.argument() + "]");
      Lines.print(common.out(), "    ", fault.effect());
      Lines.print(
          common.out(),
          "    ",
          "incidents "
              + String.join(", ", fault.incidents())
              + "; must be caught by: "
              + fault.caughtBy());
    }
  }

  private SimulationRequest request() {
    return new SimulationRequest(
        seasonYears(seasons),
        until == null ? null : Selection.date(until),
        teams,
        seed,
        faults.stream().map(FaultRequest::parse).toList(),
        Runtime.getRuntime().availableProcessors(),
        withTruth);
  }

  private static List<Integer> seasonYears(String text) {
    Matcher range = RANGE.matcher(text);
    if (!range.matches()) {
      throw new IllegalArgumentException(
          "'" + text + "' is no season; write 2023-24, or 2021-22..2025-26");
    }
    int first = Selection.seasonYear(range.group(1));
    int last = range.group(2) == null ? first : Selection.seasonYear(range.group(2));
    List<Integer> years = new ArrayList<>();
    for (int year = first; year <= last; year++) {
      years.add(year);
    }
    return years;
  }

  private void progress(String season, int games, int expected) {
    if (games % GAMES_A_DOT == 0) {
      common.progress(season + ": " + games + " of about " + expected + " games");
    }
  }

  private static Map<String, Object> json(Simulation.Report report) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("version", 1);
    document.put("games", report.games());
    document.put("rows", report.rows());
    document.put("hash", report.hash());
    return document;
  }
}
