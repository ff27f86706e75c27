package org.backcourt.launcher.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.backcourt.warehouse.WarehouseAddress;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What every command understands. */
public final class CommonOptions {

  private static final Logger ROOT = Logger.getLogger("");

  /** Set by the script {@code backcourt} where stderr is a terminal. */
  private static final String TERMINAL = "backcourt.terminal";

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--warehouse",
      paramLabel = "WHERE",
      defaultValue = "${env:BACKCOURT_WAREHOUSE:-duckdb:warehouse/backcourt.duckdb}",
      description =
          "duckdb:FILE or bigquery:PROJECT[.PREFIX]; default: BACKCOURT_WAREHOUSE, else ${DEFAULT-VALUE}.")
  private String warehouse = "";

  @Option(names = "--json", description = "Print one JSON document and nothing else on stdout.")
  private boolean json;

  @Option(names = "--quiet", description = "Say only what matters.")
  private boolean quiet;

  @Option(names = "--verbose", description = "Log what happens, and stack traces of errors.")
  private boolean verbose;

  @Option(names = "--no-color", description = "No colour; also by NO_COLOR or when piped.")
  private boolean noColor;

  WarehouseAddress warehouse() {
    if (verbose) {
      ROOT.setLevel(Level.INFO);
    }
    return WarehouseAddress.parse(warehouse);
  }

  boolean verbose() {
    return verbose;
  }

  boolean json() {
    return json;
  }

  /** A word that says how bad something is: red or yellow where a person looks at a terminal. */
  String label(String word, boolean isError) {
    boolean colour = !noColor && System.getenv("NO_COLOR") == null && System.console() != null;
    return colour ? "\u001b[" + (isError ? "31" : "33") + "m" + word + "\u001b[0m" : word;
  }

  /** Whether nothing but what matters is to be said. */
  boolean quiet() {
    return quiet;
  }

  /**
   * Whether a person watches stderr, so that a line may be written over. A process cannot ask its
   * own stderr what it is, so the script that starts it does.
   */
  boolean isAnimated() {
    return !noColor && System.getenv("NO_COLOR") == null && Boolean.getBoolean(TERMINAL);
  }

  /** Writes over the line that was written last; nothing more than clears it. */
  void rewrite(String line) {
    PrintWriter err = spec.commandLine().getErr();
    err.print("\r" + line + " ".repeat(Math.max(0, Lines.WIDTH - 1 - line.length())) + "\r" + line);
    err.flush();
  }

  PrintWriter out() {
    return spec.commandLine().getOut();
  }

  /** Words about progress, for people, on stderr. */
  void progress(String words) {
    if (!quiet) {
      Lines.print(spec.commandLine().getErr(), "", words);
    }
  }

  /** Prints the one JSON document. */
  void printJson(Object document) {
    try {
      out()
          .println(
              new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(document));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The answer cannot be written as JSON", e);
    }
  }

  /** The command line as it was given, for the ledger. */
  String commandLine() {
    List<String> arguments = spec.commandLine().getParseResult().originalArgs();
    return "backcourt " + String.join(" ", arguments);
  }
}
