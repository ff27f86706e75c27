package org.backcourt.launcher.command;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
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
      IngestCommand.class,
      SourceCommand.class,
      PlanCommand.class,
      BackfillCommand.class,
      DailyCommand.class,
      StatusCommand.class,
      GapsCommand.class,
      ValidateCommand.class,
      ChecksCommand.class,
      ProveCommand.class,
      HealthCommand.class,
      RunsCommand.class,
      ShowCommand.class,
      DiffCommand.class,
      ReportCommand.class,
      QueryCommand.class,
      DoctorCommand.class,
      CleanCommand.class,
      DocsCommand.class,
      DemoCommand.class,
    })
public final class BackcourtCommand implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  /** The command line, ready to be given arguments. */
  public static CommandLine line(PrintWriter out, PrintWriter err) {
    return new CommandLine(new BackcourtCommand())
        .setOut(out)
        .setErr(err)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setUsageHelpWidth(80)
        .setParameterExceptionHandler(Errors::ofUsage)
        .setExecutionExceptionHandler(Errors::ofExecution);
  }

  @Override
  public Integer call() {
    CommandLine command = spec.commandLine();
    command.usage(command.getOut());
    return ExitCode.DONE;
  }
}
