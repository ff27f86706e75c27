package org.backcourt.launcher.command;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
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
      "2 wrong usage, 3 a run broke, 130 interrupted.",
      "",
      "Example: backcourt demo"
    },
    subcommands = {
      SimulateCommand.class,
      ImportCommand.class,
      IngestCommand.class,
      SourceCommand.class,
      TrainCommand.class,
      PlanCommand.class,
      BackfillCommand.class,
      DailyCommand.class,
      StatusCommand.class,
      GapsCommand.class,
      ValidateCommand.class,
      ChecksCommand.class,
      ProveCommand.class,
      HealthCommand.class,
      ExplainCommand.class,
      RunsCommand.class,
      ShowCommand.class,
      DiffCommand.class,
      ReportCommand.class,
      QueryCommand.class,
      DoctorCommand.class,
      CleanCommand.class,
      DocsCommand.class,
      LaunchCommand.class,
      TemplateCommand.class,
      DemoCommand.class,
      CompletionCommand.class,
      CommandLine.HelpCommand.class,
    })
public final class BackcourtCommand implements Callable<Integer> {

  private static final Map<String, String> EXIT_CODES = exitCodes();

  @Spec private CommandSpec spec = CommandSpec.create();

  private static Map<String, String> exitCodes() {
    Map<String, String> codes = new LinkedHashMap<>();
    codes.put(" " + ExitCode.DONE, "done, and audited where something was written");
    codes.put(" " + ExitCode.DATA, "the data failed a check, or something is missing");
    codes.put(" " + ExitCode.USAGE, "wrong usage or configuration");
    codes.put(" " + ExitCode.BROKEN, "a run broke");
    codes.put(String.valueOf(ExitCode.INTERRUPTED), "interrupted");
    return codes;
  }

  /** The command line, ready to be given arguments. */
  public static CommandLine line(PrintWriter out, PrintWriter err) {
    CommandLine line = new CommandLine(new BackcourtCommand());
    line.getSubcommands().values().forEach(BackcourtCommand::likeAManualPage);
    return line.setOut(out)
        .setErr(err)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setUsageHelpWidth(80)
        .setParameterExceptionHandler(Errors::ofUsage)
        .setExecutionExceptionHandler(Errors::ofExecution);
  }

  /** Every command's help has the same parts in the same order, its exit codes among them. */
  private static void likeAManualPage(CommandLine command) {
    command
        .getCommandSpec()
        .usageMessage()
        .abbreviateSynopsis(command.getCommandSpec().options().size() > 12)
        .descriptionHeading("%n")
        .parameterListHeading("%nParameters:%n")
        .optionListHeading("%nOptions:%n")
        .exitCodeListHeading("%nExit codes:%n")
        .exitCodeList(EXIT_CODES);
  }

  @Override
  public Integer call() {
    CommandLine command = spec.commandLine();
    command.usage(command.getOut());
    return ExitCode.DONE;
  }
}
