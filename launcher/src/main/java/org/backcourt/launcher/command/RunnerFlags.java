package org.backcourt.launcher.command;

import java.util.List;
import org.backcourt.pipelines.launch.Cloud;
import org.backcourt.pipelines.launch.CloudSettings;
import org.backcourt.tables.Spelling;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which runner executes a command's pipelines, and what a service needs to be told for it. */
public final class RunnerFlags {

  private static final String DIRECT = "direct";
  private static final String DATAFLOW = "dataflow";

  @Option(
      names = "--runner",
      paramLabel = "WHERE",
      defaultValue = DIRECT,
      description = "direct, on this machine, or dataflow; default: ${DEFAULT-VALUE}.")
  private String runner = DIRECT;

  @Mixin private CloudFlags cloud = new CloudFlags();

  /** Workers of the runner that is named, or a refusal before anything is opened. */
  Workers workers(CommonOptions common, int count) {
    return switch (runner) {
      case DIRECT -> Workers.here(common, count);
      case DATAFLOW -> {
        CloudSettings settings = cloud.settings(common.warehouse());
        Cloud google = Cloud.find();
        yield Workers.away(run -> google.options(settings, run));
      }
      default ->
          throw new IllegalArgumentException(
              "there is no runner '"
                  + runner
                  + "'; did you mean "
                  + Spelling.nearest(runner, List.of(DIRECT, DATAFLOW))
                  + "?");
    };
  }
}
