package org.backcourt.launcher;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.backcourt.launcher.command.BackcourtCommand;
import picocli.CommandLine;

/** Where the command starts. */
public final class Main {

  private Main() {}

  /** Runs the command line and leaves with its exit code. */
  public static void main(String[] arguments) {
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    System.exit(run(arguments, out, err));
  }

  static int run(String[] arguments, PrintWriter out, PrintWriter err) {
    CommandLine command =
        new CommandLine(new BackcourtCommand())
            .setOut(out)
            .setErr(err)
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setUsageHelpWidth(80)
            .setParameterExceptionHandler(Errors::ofUsage)
            .setExecutionExceptionHandler(Errors::ofExecution);
    int code = command.execute(arguments);
    out.flush();
    err.flush();
    return code;
  }
}
