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

  @Test
  void bashCompletesCommandsPhasesAndTables() throws Exception {
    Path script = folder.resolve("completion.bash");
    Files.writeString(script, say(0, "completion", "bash"));

    assertThat(completed(script, "pl")).containsExactly("plan");
    assertThat(completed(script, "gaps", "--phase", "an")).containsExactly("analytics");
    assertThat(completed(script, "explain", "player_d")).containsExactly("player_daily_cache");
  }

  /** What the function that bash calls answers to words, the last of which is being typed. */
  private static List<String> completed(Path script, String... words) throws Exception {
    String program =
        "source "
            + script
            + " 2>/dev/null; COMP_WORDS=(backcourt "
            + String.join(" ", words)
            + "); COMP_CWORD="
            + words.length
            + "; _complete_backcourt 2>/dev/null; printf '%s\\n' \"${COMPREPLY[@]}\"";
    Process bash = new ProcessBuilder("bash", "-c", program).start();
    String answer = new String(bash.getInputStream().readAllBytes(), "UTF-8");
    bash.waitFor();
    return answer.lines().filter(line -> !line.isBlank()).toList();
  }

  @Test
  void fishCompletesCommandsPhasesAndTables() throws Exception {
    assumeShell("fish");
    Path script = folder.resolve("backcourt.fish");
    Files.writeString(script, say(0, "completion", "fish"));

    assertThat(fish(script, "backcourt pl")).containsExactly("plan");
    assertThat(fish(script, "backcourt gaps --phase an")).containsExactly("analytics");
    assertThat(fish(script, "backcourt explain player_d")).containsExactly("player_daily_cache");
  }

  /** What fish would offer for a line, without the descriptions behind the tabs. */
  private static List<String> fish(Path script, String line) throws Exception {
    return answer("fish", "--no-config", "-c", "source " + script + "; complete -C '" + line + "'")
        .map(offer -> offer.split("\t", 2)[0])
        .toList();
  }

  @Test
  void zshCompletesCommandsPhasesAndTables() throws Exception {
    assumeShell("zsh");
    Path script = folder.resolve("completion.zsh");
    Files.writeString(script, say(0, "completion", "zsh"));

    assertThat(zsh(script, "pl")).containsExactly("plan");
    assertThat(zsh(script, "gaps", "--phase", "an")).containsExactly("analytics");
    assertThat(zsh(script, "explain", "player_d")).containsExactly("player_daily_cache");
  }

  /**
   * What zsh is handed to offer, by the way that it takes on a tab: its own code asks our function,
   * and its builtin, for which we stand in, keeps those that begin with the word being typed.
   */
  private static List<String> zsh(Path script, String... words) throws Exception {
    String program =
        "source "
            + script
            + "; compadd() { print -l -- ${(@)argv[2,-1]} }; words=(backcourt "
            + String.join(" ", words)
            + "); CURRENT=$#words; _bash_complete -o nospace -F _complete_backcourt";
    return answer("zsh", "-f", "-c", program)
        .filter(offer -> offer.startsWith(words[words.length - 1]))
        .toList();
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
