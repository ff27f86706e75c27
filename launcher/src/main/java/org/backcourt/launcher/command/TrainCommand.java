package org.backcourt.launcher.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.backcourt.models.Candidate;
import org.backcourt.models.CardPage;
import org.backcourt.models.TestedFold;
import org.backcourt.models.Training;
import org.backcourt.pipelines.run.RegistryRun;
import org.backcourt.pipelines.run.RunResult;
import org.backcourt.row.predictions.TrainedModel;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code backcourt train}. */
@Command(
    name = "train",
    mixinStandardHelpOptions = true,
    description =
        "Train models of points on the published tables, season by season forwards, test each on the"
            + " season after, and register the best. A leak alarm registers nothing.",
    footer = {"", "Example: backcourt train --out models/"})
public final class TrainCommand implements Callable<Integer> {

  @Mixin private CommonOptions common = new CommonOptions();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Also write each model's file, card.json and card.md under DIR.")
  private @Nullable Path out;

  @Option(
      names = "--alarm-below",
      paramLabel = "MAE",
      defaultValue = "4.3",
      description =
          "A test error below this is taken for a leak; ${DEFAULT-VALUE} is right for the NBA, a"
              + " simulated league may be easier.")
  private double alarmBelow;

  @Option(
      names = "--workers",
      paramLabel = "N",
      description = "Versions trained side by side; as many as there are cores unless said.")
  private int workers = Runtime.getRuntime().availableProcessors();

  @Override
  public Integer call() throws IOException {
    try (Session session = Session.writing(common)) {
      Training.Result result =
          new Training(session.warehouse(), workers, alarmBelow, common::progress).run();
      List<TrainedModel> models = register(session, result);
      if (out != null) {
        write(out, result);
      }
      if (common.json()) {
        common.printJson(json(result, models));
      } else {
        print(result, models);
      }
      return result.alarms().isEmpty() ? ExitCode.DONE : ExitCode.DATA;
    }
  }

  /** What is registered already keeps its date, so that predictions stay as they are. */
  private List<TrainedModel> register(Session session, Training.Result result) {
    RegistryRun registry = new RegistryRun(session.warehouse(), DirectRuns.options(common, 1));
    Map<String, TrainedModel> registered = registry.registered();
    Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
    List<TrainedModel> fresh = new ArrayList<>();
    List<TrainedModel> all = new ArrayList<>();
    for (Candidate candidate : result.models()) {
      TrainedModel known = registered.get(candidate.model().modelId());
      TrainedModel model = known == null ? candidate.model().at(now) : known;
      all.add(model);
      if (known == null) {
        fresh.add(model);
      }
    }
    if (!fresh.isEmpty()) {
      RunResult published = registry.publish(common.commandLine(), fresh);
      common.progress("run " + published.run().runId() + " registered " + fresh.size() + " models");
    }
    return all;
  }

  private static void write(Path folder, Training.Result result) throws IOException {
    for (Candidate candidate : result.models()) {
      Path of = Files.createDirectories(folder.resolve(candidate.model().modelId()));
      Files.writeString(of.resolve("model.json"), candidate.file(), StandardCharsets.UTF_8);
      Files.writeString(
          of.resolve("card.json"), candidate.model().card() + "\n", StandardCharsets.UTF_8);
      Files.writeString(of.resolve("card.md"), CardPage.of(candidate), StandardCharsets.UTF_8);
    }
  }

  private void print(Training.Result result, List<TrainedModel> models) {
    for (TestedFold fold : result.tested()) {
      common.out().print(CardPage.tables(fold));
    }
    for (String alarm : result.alarms()) {
      common.out().println(common.label("LEAK", true) + "  " + alarm);
    }
    for (TrainedModel model : models) {
      common
          .out()
          .printf(
              "%s  %s  through %s  %,d rows  %d trees  validation MAE %.3f%n",
              model.modelId(),
              model.modelVersion(),
              model.trainedThrough(),
              model.trainedRows(),
              model.trees(),
              model.validationMae());
    }
    common
        .out()
        .println(
            result.alarms().isEmpty()
                ? "Next: backcourt backfill --phase predictions"
                : "Nothing was registered: a model that knows the answers predicts nothing.");
  }

  private static Map<String, Object> json(Training.Result result, List<TrainedModel> models) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("version", 1);
    document.put("tested", result.tested());
    document.put("alarms", result.alarms());
    document.put(
        "models",
        models.stream()
            .map(
                model ->
                    Map.of(
                        "model", model.modelId(),
                        "version", model.modelVersion(),
                        "trained_through", model.trainedThrough().toString(),
                        "validation_mae", model.validationMae(),
                        "file_sha256", model.fileHash()))
            .toList());
    return document;
  }
}
