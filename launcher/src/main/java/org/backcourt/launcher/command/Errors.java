package org.backcourt.launcher.command;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import org.backcourt.tables.Spelling;
import org.backcourt.validation.gate.Gate;
import org.backcourt.warehouse.WarehouseException;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns what went wrong into one line and an exit code. */
final class Errors {

  private Errors() {}

  static int ofUsage(ParameterException e, String[] arguments) {
    PrintWriter err = e.getCommandLine().getErr();
    String message = firstLine(e);
    if (e instanceof UnmatchedArgumentException unmatched && !unmatched.getUnmatched().isEmpty()) {
      message = unmatched(e.getCommandLine(), unmatched.getUnmatched().get(0));
    }
    err.println(
        "backcourt: "
            + message
            + "; see: "
            + e.getCommandLine().getCommandSpec().qualifiedName()
            + " --help");
    return ExitCode.USAGE;
  }

  private static String unmatched(CommandLine command, String word) {
    boolean option = word.startsWith("-");
    List<String> known =
        option
            ? command.getCommandSpec().options().stream()
                .flatMap(o -> Arrays.stream(o.names()))
                .toList()
            : List.copyOf(command.getSubcommands().keySet());
    if (known.isEmpty()) {
      return "'" + word + "' is one word too many";
    }
    return "there is no "
        + (option ? "option " : "command ")
        + "'"
        + word
        + "'; did you mean "
        + Spelling.nearest(word, known)
        + "?";
  }

  static int ofExecution(Exception e, CommandLine command, ParseResult parsed) {
    PrintWriter err = command.getErr();
    if (verbose(parsed)) {
      e.printStackTrace(err);
    }
    if (e instanceof Gate.Refusal refusal) {
      err.println("backcourt: the inputs are not complete, nothing was computed");
      refusal.missing().forEach(line -> err.println("  " + line));
      err.println("  to compute the other dates meanwhile: --keep-going");
      return ExitCode.DATA;
    }
    err.println("backcourt: " + firstLine(e));
    if (e instanceof IllegalArgumentException || e instanceof WarehouseException.Missing) {
      return ExitCode.USAGE;
    }
    return ExitCode.BROKEN;
  }

  private static boolean verbose(ParseResult parsed) {
    for (ParseResult at = parsed; at != null; at = at.subcommand()) {
      if (at.hasMatchedOption("--verbose")) {
        return true;
      }
    }
    return false;
  }

  private static String firstLine(Exception e) {
    String message = e.getMessage();
    return message == null
        ? e.getClass().getSimpleName()
        : message.lines().findFirst().orElse(e.getClass().getSimpleName());
  }
}
