package org.backcourt.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.backcourt.launcher.command.BackcourtCommand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** The command as a citizen of a shell: help, completion, names that are nearly right. */
class ShellTest {

  @TempDir private Path folder;

  @Test
  void everyHelpFitsEightyColumnsAndHasAnExampleOrExitCodes() {
    List<String> wide = new ArrayList<>();
    for (String command : commands()) {
      String help = say(0, command, "--help");
      help.lines()
          .filter(line -> line.length() > 80)
          .forEach(line -> wide.add(command + ": " + line));
      if (!command.equals("help")) {
        assertThat(help)
            .as(command)
            .contains("Usage: backcourt " + command)
            .contains("Exit codes:");
      }
    }
    assertThat(wide).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"bash", "fish", "zsh"})
  void shellsCompleteCommandsPhasesAndTables(String shell) throws Exception {
    if (!shell.equals("bash")) {
      assumeShell(shell);
    }
    Path script = folder.resolve("completion." + shell);
    Files.writeString(script, say(0, "completion", shell));

    assertThat(offers(shell, script, "pl")).containsExactly("plan");
    assertThat(offers(shell, script, "gaps", "--phase", "an")).containsExactly("analytics");
    assertThat(offers(shell, script, "explain", "player_d")).containsExactly("player_daily_cache");
  }

  /** What a shell offers for words, the last of which is being typed. */
  private static List<String> offers(String shell, Path script, String... words) throws Exception {
    String typed = String.join(" ", words);
    return switch (shell) {
      case "bash" -> bash(script, typed, words.length);
      case "fish" -> fish(script, typed);
      default -> zsh(script, typed, words[words.length - 1]);
    };
  }

  /** What the function that bash calls answers. */
  private static List<String> bash(Path script, String typed, int word) throws Exception {
    String program =
        "source "
            + script
            + "; COMP_WORDS=(backcourt "
            + typed
            + "); COMP_CWORD="
            + word
            + "; _complete_backcourt; printf '%s\\n' \"${COMPREPLY[@]}\"";
    return answer("bash", "-c", program).toList();
  }

  /** What fish would offer, without the descriptions behind the tabs. */
  private static List<String> fish(Path script, String typed) throws Exception {
    String program = "source " + script + "; complete -C 'backcourt " + typed + "'";
    return answer("fish", "--no-config", "-c", program)
        .map(offer -> offer.split("\t", 2)[0])
        .toList();
  }

  /**
   * What zsh is handed to offer, by the way that it takes on a tab: its own code asks our function,
   * and its builtin, for which we stand in, keeps those that begin with the word being typed.
   */
  private static List<String> zsh(Path script, String typed, String last) throws Exception {
    String program =
        "source "
            + script
            + "; compadd() { print -l -- ${(@)argv[2,-1]} }; words=(backcourt "
            + typed
            + "); CURRENT=$#words; _bash_complete -o nospace -F _complete_backcourt";
    return answer("zsh", "-f", "-c", program).filter(offer -> offer.startsWith(last)).toList();
  }

  private static Stream<String> answer(String... command) throws Exception {
    Process shell =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    String answer = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    shell.waitFor();
    return answer.lines().filter(line -> !line.isBlank());
  }

  private static void assumeShell(String name) {
    boolean there =
        Stream.of("/usr/bin/", "/bin/", "/usr/local/bin/")
            .anyMatch(place -> Files.isExecutable(Path.of(place + name)));
    assumeTrue(there, "SKIPPED: no " + name + " here to complete commands in");
  }

  @Test
  void zshLoadsWhatBashDoesAndFishHasALineAnOption() {
    assertThat(say(0, "completion", "zsh")).startsWith("autoload").contains("_complete_backcourt");
    String fish = say(0, "completion", "fish");
    assertThat(fish)
        .contains(
            "complete -c backcourt -n __fish_use_subcommand -a explain -d 'Where a value came"
                + " from:")
        .contains("__fish_seen_subcommand_from gaps' -l level");
    for (String command : commands()) {
      assertThat(fish).contains("-n __fish_use_subcommand -a " + command + " -d ");
    }
    assertThat(fish.lines().filter(line -> !line.startsWith("complete -c backcourt"))).isEmpty();
  }

  @Test
  void aNameThatIsNearlyRightIsOffered() {
    assertThat(say(2, "completion", "fsh")).contains("did you mean");
    assertThat(say(2, "plna")).contains("did you mean plan?");
    assertThat(say(2, "gaps", "--levl", "game")).contains("did you mean --level?");
    assertThat(say(2, "gaps", "--level", "gam")).containsIgnoringCase("date, game, player");
    assertThat(say(2, "explain", "--column", "points")).contains("--player NAME or --team CODE");
  }

  private static List<String> commands() {
    PrintWriter nowhere = new PrintWriter(new StringWriter());
    CommandLine line = BackcourtCommand.line(nowhere, nowhere);
    return List.copyOf(line.getSubcommands().keySet());
  }

  private static String say(int code, String... arguments) {
    StringWriter said = new StringWriter();
    PrintWriter out = new PrintWriter(said);
    assertThat(Main.run(arguments, out, out))
        .as(String.join(" ", arguments) + said)
        .isEqualTo(code);
    return said.toString();
  }
}
