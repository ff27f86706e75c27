package org.backcourt.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every line of the page of operators' tasks does what the page says. */
class TasksIT {

  private static final int TASKS = 34;
  private static final Pattern LINE = Pattern.compile("\\| (\\d+) \\| .+ \\| `backcourt (.+)` \\|");
  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

  /** What each answers: the exit code, and words that stand nowhere but in a right answer. */
  private static final Map<Integer, Promise> PROMISES = promises();

  @TempDir private static Path folder;

  private record Promise(int code, List<String> words) {}

  private static Map<Integer, Promise> promises() {
    Map<Integer, Promise> promises = new LinkedHashMap<>();
    promises.put(1, promise("No gaps"));
    promises.put(2, promise("Nothing is missing"));
    promises.put(3, promise("precompute: run", "2 bootstrap dates: by design"));
    promises.put(4, promise("Nothing to do"));
    promises.put(5, promise("No gaps"));
    promises.put(6, promise("2023-24", "excellent"));
    promises.put(7, promise("2024-01-18", "Nothing expected is missing"));
    promises.put(8, promise("player_age = NULL", "Age in years; NULL while no source"));
    promises.put(9, promise("certificate nba_", "Published: all of it, in one transaction"));
    promises.put(
        10, promise("nba_predictions.ml_feature_store_v2", "Every computed table is complete"));
    promises.put(11, promise("Nothing to do"));
    promises.put(12, promise("Nothing to do"));
    promises.put(13, promise("certificate nba_", "  keys ", "  hash ", "  rules "));
    promises.put(14, promise("0 failed, 0 not judged", "Everything holds that can be judged"));
    promises.put(15, promise("What stands now"));
    promises.put(16, promise("0 rows"));
    promises.put(
        17,
        promise("~    1 dates  player_game_summary", "ml_feature_store_v2", "cells stand on it"));
    promises.put(18, promise("2 bootstrap dates: by design there is nothing to compute"));
    promises.put(19, promise("player_game_summary", "ml_feature_store_v2", "columns with a value"));
    promises.put(20, promise("team_offense_game_summary", "team_defense_zone_analysis"));
    promises.put(21, promise("taken anew from these games", "as stored"));
    promises.put(22, promise("caught  two-teams-of-a-night", "corruptions are caught."));
    promises.put(23, promise("nba-schedule of 2024-01-18"));
    promises.put(24, promise("Nothing to do"));
    promises.put(25, promise("\"estimates\""));
    promises.put(26, promise("written by run", "code "));
    promises.put(27, promise("warehouse"));
    promises.put(28, promise("report.html: 0 failures"));
    promises.put(29, promise("No gaps"));
    promises.put(30, promise("at least 0.9500 on each date", "Usage needs the team's row"));
    promises.put(31, promise("holds until 2999-12-31; to end it: backcourt checks end w"));
    promises.put(32, promise("waiver of player_game_summary.usage-known.usage_rate by ann"));
    promises.put(33, promise("blackout", "must be caught by"));
    promises.put(34, promise("compute", "publish", "together", "Longest:"));
    return promises;
  }

  private static Promise promise(String... words) {
    return new Promise(0, List.of(words));
  }

  @TestFactory
  Stream<DynamicTest> everyTask() throws Exception {
    Map<Integer, String> page = page();
    assertThat(page.keySet())
        .containsExactlyElementsOf(IntStream.rangeClosed(1, TASKS).boxed().toList());
    assertThat(new TreeSet<>(PROMISES.keySet())).isEqualTo(new TreeSet<>(page.keySet()));
    Path warehouse = PlayedLeague.in(folder).whole();
    return page.entrySet().stream()
        .map(
            task ->
                dynamicTest(
                    task.getKey() + " " + task.getValue(),
                    () -> doneAsPromised(task.getKey(), task.getValue(), warehouse)));
  }

  private static void doneAsPromised(int task, String line, Path warehouse) throws SQLException {
    Promise promise = Objects.requireNonNull(PROMISES.get(task));
    StringWriter said = new StringWriter();
    int code = PlayedLeague.run(said, warehouse, words(line, warehouse));
    assertThat(code).as(line + "\n" + said).isEqualTo(promise.code());
    assertThat(said.toString()).contains(promise.words());
  }

  private static Map<Integer, String> page() throws IOException {
    Path page =
        Path.of(
            Objects.requireNonNull(System.getProperty("backcourt.target")), "../../docs/tasks.md");
    Map<Integer, String> tasks = new LinkedHashMap<>();
    for (String line : Files.readAllLines(page)) {
      Matcher task = LINE.matcher(line);
      if (task.matches()) {
        tasks.put(Integer.parseInt(task.group(1)), task.group(2));
      }
    }
    return tasks;
  }

  /** A command line's words, with what the page leaves open filled in. */
  private static String[] words(String line, Path warehouse) throws SQLException {
    List<String> runs = runs(warehouse);
    List<String> words = new ArrayList<>();
    Matcher word = WORD.matcher(line);
    while (word.find()) {
      String text = word.group(1) == null ? word.group(2) : word.group(1);
      words.add(
          switch (text) {
            case "RUN" -> runs.get(0);
            case "OLD_RUN" -> runs.get(runs.size() - 1);
            case "FILE" -> folder.resolve("file").toString();
            case "DIR" -> folder.resolve("dir").toString();
            default -> text;
          });
    }
    return words.toArray(String[]::new);
  }

  /** Runs of the precompute phase, newest first. */
  private static List<String> runs(Path warehouse) throws SQLException {
    List<String> runs = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + warehouse);
        ResultSet answer =
            connection
                .createStatement()
                .executeQuery(
                    "SELECT run_id FROM nba_quality.runs WHERE state = 'published' AND phase ="
                        + " 'precompute' ORDER BY started_at DESC")) {
      while (answer.next()) {
        runs.add(answer.getString(1));
      }
    }
    return runs;
  }
}
