package org.backcourt.launcher.command;

import org.backcourt.launcher.ExitCode;
import org.backcourt.launcher.Version;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command without a sub-command: says what there is. */
@Command(
    name = "backcourt",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Audited sports feature tables: nothing is published that is not complete.",
    footer = {
      "",
      "Exit codes: 0 done and audited, 1 the data failed a check or is missing,",
      "2 wrong usage, 3 a run broke.",
      "",
      "Example: backcourt demo"
    },
    subcommands = {
      SimulateCommand.class,
      ImportCommand.class,
      PlanCommand.class,
      BackfillCommand.class,
      StatusCommand.class,
      RunsCommand.class,
      ShowCommand.class,
      QueryCommand.class,
      DocsCommand.class,
      DemoCommand.class,
    })
public final class BackcourtCommand implements java.util.concurrent.Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    CommandLine command = spec.commandLine();
    command.usage(command.getOut());
    return ExitCode.DONE;
  }
}
