package org.backcourt.benchmark;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.backcourt.oracle.Yardstick;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What {@code benchmarks/run} starts. */
@Command(
    name = "benchmarks/run",
    mixinStandardHelpOptions = true,
    description = {
      "Measures the command on a simulated league, and a program in SQL that computes the same"
          + " tables. Writes results.json and summary.md.",
      "",
      "(a) raw import, (b) analytics, (c) precompute, (d) audits and publish, (e) validation,"
          + " (f) backfill of everything, (g) daily for one date, (h) plan, (i) status,"
          + " (j) the SQL program"
    },
    footer = {"", "Example: benchmarks/run --seasons 1,2,5 --runs 3 --only f,j"})
public final class Benchmark implements Callable<Integer> {

  @Option(names = "--home", hidden = true, required = true)
  private Path home = Path.of("");

  @Option(
      names = "--seasons",
      split = ",",
      defaultValue = "5",
      description = "How many; several, such as 1,2,5, show growth. Default: ${DEFAULT-VALUE}.")
  private int[] seasons = {};

  @Option(
      names = "--teams",
      defaultValue = "30",
      description = "How many. Default: ${DEFAULT-VALUE}.")
  private int teams;

  @Option(
      names = "--runs",
      defaultValue = "3",
      description =
          "How often everything is measured, one after the other. Default: ${DEFAULT-VALUE}.")
  private int runs;

  @Option(names = "--only", paramLabel = "LETTERS", description = "Some of the measures: a,c,j.")
  private String only = "";

  @Option(
      names = "--cache",
      paramLabel = "DIR",
      description = "Where leagues are kept, and the results. Default: benchmarks/target.")
  private Path cache = Path.of("");

  public static void main(String[] arguments) {
    System.exit(
        new CommandLine(new Benchmark())
            .setExecutionExceptionHandler(
                (e, line, parsed) -> {
                  line.getErr().println("benchmarks: " + e.getMessage());
                  return e instanceof IllegalArgumentException ? 2 : 3;
                })
            .execute(arguments));
  }

  @Override
  public Integer call() throws IOException {
    Set<Measure> asked = only.isEmpty() ? EnumSet.allOf(Measure.class) : Measure.named(only);
    if (runs < 1 || teams < 2 || Arrays.stream(seasons).anyMatch(each -> each < 1)) {
      throw new IllegalArgumentException("--runs, --seasons and --teams are numbers above 0");
    }
    Path kept = cache.toString().isEmpty() ? home.resolve("benchmarks/target") : cache;
    Path scratch = Files.createDirectories(kept.toAbsolutePath().resolve("scratch"));
    TimedProcess processes = new TimedProcess(scratch);
    Path backcourt = home.resolve("backcourt");
    List<String> remarks = new ArrayList<>();
    if (asked.contains(Measure.VALIDATE) && !canValidate(processes, backcourt)) {
      asked.remove(Measure.VALIDATE);
      remarks.add("(e) is left out: this version has no command validate");
    }
    if (Machine.load() > 1) {
      remarks.add("the machine was busy with other work, so these figures are too high");
    }
    Map<String, String> machine = Machine.described();
    String version = processes.run(List.of(backcourt.toString(), "--version")).out().strip();
    Results results = measure(asked, kept.toAbsolutePath(), processes, backcourt);
    Summary summary = new Summary(machine, version, results, remarks);
    Files.writeString(kept.resolve("summary.md"), summary.markdown());
    new ObjectMapper()
        .enable(SerializationFeature.INDENT_OUTPUT)
        .writeValue(kept.resolve("results.json").toFile(), summary.document());
    System.out.print(summary.markdown());
    return 0;
  }

  /** A round of each league in turn, so that what disturbs the machine disturbs them alike. */
  private Results measure(Set<Measure> asked, Path kept, TimedProcess processes, Path backcourt) {
    List<League> leagues =
        Arrays.stream(seasons).mapToObj(each -> League.of(each, teams, kept)).toList();
    leagues.forEach(league -> league.prepare(backcourt, processes));
    Results results = new Results();
    for (int run = 1; run <= runs; run++) {
      for (League league : leagues) {
        System.err.printf("benchmarks: run %d of %d, %s%n", run, runs, league.title());
        Round round =
            new Round(backcourt, sql(), processes, kept.resolve("scratch"), league, asked);
        results.add(league, round.play());
        results.rawRows(league, round.rawRows());
      }
    }
    return results;
  }

  private static boolean canValidate(TimedProcess processes, Path backcourt) {
    return processes
        .run(List.of(backcourt.toString(), "--help"))
        .out()
        .lines()
        .anyMatch(line -> line.strip().startsWith("validate "));
  }

  /** The SQL program as a process of its own, of the same Java and classes as this one. */
  private List<String> sql() {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-cp",
        System.getProperty("java.class.path"),
        Yardstick.class.getName(),
        home.resolve("benchmarks/oracle").toString());
  }
}
