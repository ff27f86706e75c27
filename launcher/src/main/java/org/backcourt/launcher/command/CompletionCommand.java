package org.backcourt.launcher.command;

import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.backcourt.tables.Spelling;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code backcourt completion}. */
@Command(
    name = "completion",
    mixinStandardHelpOptions = true,
    description = "Print what a shell needs to complete commands, options, tables and phases.",
    footer = {
      "",
      "Examples:",
      "  bash: source <(backcourt completion bash)",
      "  zsh:  source <(backcourt completion zsh)",
      "  fish: backcourt completion fish > ~/.config/fish/completions/backcourt.fish"
    })
public final class CompletionCommand implements Callable<Integer> {

  private static final List<String> SHELLS = List.of("bash", "zsh", "fish");

  /** What zsh needs in order to understand what bash does. */
  private static final String BASH_IN_ZSH =
      "autoload -U +X compinit && compinit\nautoload -U +X bashcompinit && bashcompinit\n";

  /** The shells there are. */
  static final class Shells implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return SHELLS.iterator();
    }
  }

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      paramLabel = "SHELL",
      completionCandidates = Shells.class,
      description = "bash, zsh or fish.")
  private String shell = "";

  @Override
  public Integer call() {
    CommandLine whole = spec.commandLine().getParent();
    String script =
        switch (shell.toLowerCase(Locale.ROOT)) {
          case "bash" -> AutoComplete.bash("backcourt", whole);
          case "zsh" -> BASH_IN_ZSH + AutoComplete.bash("backcourt", whole);
          case "fish" -> FishCompletion.of(whole);
          default ->
              throw new IllegalArgumentException(
                  "there is no completion for '"
                      + shell
                      + "'; did you mean "
                      + Spelling.nearest(shell, SHELLS)
                      + "?");
        };
    spec.commandLine().getOut().print(script);
    spec.commandLine().getOut().flush();
    return ExitCode.DONE;
  }
}
