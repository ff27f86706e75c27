package org.backcourt.launcher.command;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The commands' options and values as fish wants them: a line each. */
final class FishCompletion {

  private FishCompletion() {}

  static String of(CommandLine whole) {
    List<String> lines = new ArrayList<>();
    lines.add("complete -c backcourt -f");
    whole
        .getSubcommands()
        .forEach(
            (name, command) -> {
              CommandSpec spec = command.getCommandSpec();
              lines.add(
                  "complete -c backcourt -n __fish_use_subcommand -a "
                      + name
                      + " -d "
                      + quoted(firstSentence(spec.usageMessage().description())));
              String on = " -n " + quoted("__fish_seen_subcommand_from " + name);
              for (OptionSpec option : spec.options()) {
                lines.add("complete -c backcourt" + on + option(option));
              }
              for (PositionalParamSpec parameter : spec.positionalParameters()) {
                String values = values(parameter);
                if (values != null) {
                  lines.add("complete -c backcourt" + on + " -a " + quoted(values));
                }
              }
            });
    return String.join("\n", lines) + "\n";
  }

  private static String option(OptionSpec option) {
    StringBuilder line = new StringBuilder();
    for (String name : option.names()) {
      line.append(name.startsWith("--") ? " -l " + name.substring(2) : " -s " + name.substring(1));
    }
    String values = values(option);
    if (option.arity().max() > 0) {
      // Without known values it may be a file.
      line.append(values == null ? " -r -F" : " -x -a " + quoted(values));
    }
    return line + " -d " + quoted(firstSentence(option.description()));
  }

  private static @Nullable String values(ArgSpec argument) {
    Iterable<String> candidates = argument.completionCandidates();
    return candidates == null
        ? null
        : StreamSupport.stream(candidates.spliterator(), false).collect(Collectors.joining(" "));
  }

  private static String firstSentence(String[] description) {
    String all = String.join(" ", description);
    int end = all.indexOf(". ");
    return end < 0 ? all : all.substring(0, end + 1);
  }

  private static String quoted(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }
}
