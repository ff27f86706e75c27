package org.backcourt.launcher;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.backcourt.launcher.command.BackcourtCommand;
import org.backcourt.launcher.command.Interruption;

/** Where the command starts. */
public final class Main {

  private Main() {}

  /** Runs the command line and leaves with its exit code. */
  public static void main(String[] arguments) {
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    // Libraries have a lot to say; --verbose lets them.
    Logger.getLogger("").setLevel(Level.SEVERE);
    Interruption.install();
    int code = run(arguments, out, err);
    Interruption.finished();
    System.exit(code);
  }

  static int run(String[] arguments, PrintWriter out, PrintWriter err) {
    int code = BackcourtCommand.line(out, err).execute(arguments);
    out.flush();
    err.flush();
    return code;
  }
}
