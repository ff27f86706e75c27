package org.backcourt.launcher.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code backcourt demo}. */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description =
        "The tour: a small league whose player files arrive broken, the gate that stops, the"
            + " files mended, the tables published with their certificate.",
    footer = {"", "Example: backcourt demo"})
public final class DemoCommand implements Callable<Integer> {

  private static final List<String> LEAGUE = List.of("--seasons", "2023-24", "--teams", "6");

  @Mixin private CommonOptions common = new CommonOptions();

  @Option(
      names = "--dir",
      paramLabel = "DIR",
      description = "Where to play; removed first. Default: ${DEFAULT-VALUE}.")
  private Path folder = Path.of("demo");

  @Option(
      names = "--until",
      paramLabel = "DATE",
      description = "End the season early, for a shorter tour.")
  private @Nullable String until;

  /** One step of the tour: what is said, and whether the command is meant to succeed. */
  private record Step(String says, boolean succeeds, String... arguments) {}

  @Override
  public Integer call() throws IOException {
    remove(folder);
    Files.createDirectories(folder);
    String broken = folder.resolve("broken").toString();
    String mended = folder.resolve("mended").toString();
    List<Step> steps =
        List.of(
            new Step(
                "A league of six teams. Its three sources of player box scores are damaged on their way to us.",
                true,
                simulate(
                    broken,
                    "--fault",
                    "truncated-file=nba_raw.nbac_gamebook_player_stats",
                    "--fault",
                    "truncated-file=nba_raw.nbac_player_boxscores",
                    "--fault",
                    "empty-file=nba_raw.bdl_player_boxscores")),
            new Step(
                "Import loads what can be read, and says of each other file what is wrong.",
                false,
                "import",
                broken),
            new Step("Nothing is computed from inputs that are not complete.", false, "backfill"),
            new Step("The files come again, whole this time.", true, simulate(mended)),
            new Step("", true, "import", mended),
            new Step("The plan, then the work.", true, "plan"),
            new Step("", true, "backfill"),
            new Step("Complete is measured against the schedule.", true, "status"),
            new Step(
                "And the tables are there to be asked.",
                true,
                "query",
                "SELECT team_abbr, count(*) AS games, round(avg(pace), 1) AS pace,"
                    + " round(avg(offensive_rating), 1) AS off_rating FROM"
                    + " nba_analytics.team_offense_game_summary GROUP BY 1 ORDER BY 4 DESC"));
    for (Step step : steps) {
      if (!take(step)) {
        return ExitCode.BROKEN;
      }
    }
    common.out().println();
    common.out().println("That was the tour. The warehouse is " + warehouse() + ".");
    return ExitCode.DONE;
  }

  /** Runs a step as its own command; false when it went otherwise than the tour says. */
  private boolean take(Step step) {
    PrintWriter out = common.out();
    if (!step.says().isEmpty()) {
      out.println();
      out.println("# " + step.says());
    }
    out.println("$ backcourt " + String.join(" ", step.arguments()));
    List<String> arguments =
        Stream.concat(
                Stream.of(step.arguments()),
                step.arguments()[0].equals("simulate")
                    ? Stream.of("--quiet")
                    : Stream.of("--quiet", "--warehouse", warehouse()))
            .toList();
    // Errors are part of the tour, so they go where the rest goes.
    int code = BackcourtCommand.line(out, out).execute(arguments.toArray(String[]::new));
    if ((code == ExitCode.DONE) != step.succeeds()) {
      out.println("The tour expected otherwise: this ended with exit code " + code + ".");
      return false;
    }
    return true;
  }

  private String warehouse() {
    return "duckdb:" + folder.resolve("demo.duckdb");
  }

  private String[] simulate(String out, String... more) {
    Stream<String> end = until == null ? Stream.of() : Stream.of("--until", until);
    return Stream.of(Stream.of("simulate", "--out", out), LEAGUE.stream(), end, Stream.of(more))
        .flatMap(words -> words)
        .toArray(String[]::new);
  }

  private static void remove(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> paths = Files.walk(folder)) {
        for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }
}
