package org.backcourt.launcher.command;

import static java.util.Comparator.comparing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.apache.beam.sdk.options.PipelineOptions;
import org.backcourt.ingest.SourceParser;
import org.backcourt.ingest.Sources;
import org.backcourt.pipelines.ingest.IngestRun;
import org.backcourt.pipelines.launch.Cloud;
import org.backcourt.row.quality.SourceFileRecord.State;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code backcourt ingest}. */
@Command(
    name = "ingest",
    mixinStandardHelpOptions = true,
    description =
        "Read files as a source gives them (JSON, CSV; gz allowed) into its raw table, audited and"
            + " published like any phase. Files that were loaded before change nothing; a newer"
            + " capture of a game replaces that game. Without --source, a folder with one folder a"
            + " source, named after it, is read in the order that sources need.",
    footer = {
      "",
      "Example: backcourt ingest fetched",
      "Example: backcourt ingest --source nba-schedule fetched/nba-schedule",
      "Sources: backcourt ingest --list-sources"
    })
public final class IngestCommand implements Callable<Integer> {

  @Mixin private CommonOptions common = new CommonOptions();

  @Option(
      names = "--source",
      paramLabel = "NAME",
      description = "Whose files they are; --list-sources names them.")
  private @Nullable String source;

  @Option(names = "--list-sources", description = "Say which sources can be read.")
  private boolean listSources;

  @Option(
      names = "--again",
      description = "Read files again whose content was loaded before, after rows were lost.")
  private boolean again;

  @Option(
      names = "--workers",
      paramLabel = "N",
      description = "How many files are read at once; as many as there are processors unless said.")
  private int workers = Runtime.getRuntime().availableProcessors();

  @Parameters(paramLabel = "PATH", description = "Files, folders or patterns such as 'x/*.json'.")
  private List<String> paths = new ArrayList<>();

  @Override
  public Integer call() throws Exception {
    if (listSources) {
      listSources();
      return ExitCode.DONE;
    }
    if (paths.isEmpty()) {
      throw new IllegalArgumentException(
          "say where the files are: "
              + (source == null
                  ? "a folder with one folder a source"
                  : "--source " + source + " PATH"));
    }
    Map<SourceParser<?>, List<String>> work =
        source == null ? bySource(paths) : Map.of(Sources.named(source), paths);
    List<IngestRun.Report> reports = new ArrayList<>();
    List<Map<String, Object>> documents = new ArrayList<>();
    try (Session session = Session.writing(common)) {
      PipelineOptions options = DirectRuns.options(common, workers);
      if (paths.stream().anyMatch(path -> path.startsWith("gs://"))) {
        Cloud.find().reachFiles(options);
      }
      IngestRun ingest = new IngestRun(session.duckDb(), options);
      IngestText text = new IngestText(common);
      for (Map.Entry<SourceParser<?>, List<String>> each : work.entrySet()) {
        IngestRun.Report report =
            ingest.run(common.commandLine(), each.getKey(), each.getValue(), again);
        reports.add(report);
        if (common.json()) {
          documents.add(IngestText.json(each.getKey().source(), report));
        } else {
          if (source == null) {
            common.out().println(each.getKey().source());
          }
          text.print(report);
        }
      }
    }
    if (common.json()) {
      common.printJson(
          source == null ? Map.of("version", 1, "sources", documents) : documents.get(0));
    }
    return reports.stream().allMatch(IngestCommand::isGood) ? ExitCode.DONE : ExitCode.DATA;
  }

  private static boolean isGood(IngestRun.Report report) {
    return report.result().published()
        && report.files().stream().noneMatch(file -> file.state() == State.REJECTED);
  }

  /** In the order of the sources, because some look their games or names up in what others say. */
  private static Map<SourceParser<?>, List<String>> bySource(List<String> folders)
      throws IOException {
    Map<SourceParser<?>, List<String>> found = new TreeMap<>(comparing(Sources.all()::indexOf));
    for (String folder : folders) {
      if (!Files.isDirectory(Path.of(folder))) {
        throw new IllegalArgumentException(
            "say whose files "
                + folder
                + " are: --source NAME; --list-sources names them; or give a folder with one"
                + " folder a source");
      }
      try (Stream<Path> inside = Files.list(Path.of(folder))) {
        for (Path each : inside.filter(Files::isDirectory).sorted().toList()) {
          String name = String.valueOf(each.getFileName());
          if (!name.startsWith(".")) {
            // A misspelt one is refused, lest its files be missed much later.
            found
                .computeIfAbsent(Sources.named(name), parser -> new ArrayList<>())
                .add(each.toString());
          }
        }
      }
    }
    if (found.isEmpty()) {
      throw new IllegalArgumentException(
          String.join(", ", folders)
              + " has no folder named after a source, such as "
              + Sources.all().get(0).source());
    }
    return found;
  }

  private void listSources() {
    if (common.json()) {
      common.printJson(
          Map.of(
              "version",
              1,
              "sources",
              Sources.all().stream()
                  .map(
                      parser ->
                          Map.of(
                              "name", parser.source(),
                              "table", parser.table().name().toString(),
                              "files", parser.describe(),
                              "parser_version", parser.version()))
                  .toList()));
      return;
    }
    for (SourceParser<?> parser : Sources.all()) {
      Lines.print(
          common.out(), String.format(Locale.ROOT, "%-20s ", parser.source()), parser.describe());
      common.out().printf(Locale.ROOT, "%-20s into %s%n", "", parser.table().name());
    }
  }
}
