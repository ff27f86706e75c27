package org.backcourt.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;

/** The command {@code validate} on a league that is whole, and on one that is not. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ValidateIT {

  private static final String RULE = "player_game_summary.usage-known.usage_rate";
  private static final String DATE = "2024-01-12";

  @TempDir private static Path folder;
  private PlayedLeague league;

  @BeforeAll
  void play() throws Exception {
    league = PlayedLeague.in(folder);
  }

  @Test
  void nothingFailsInALeagueThatIsWhole() {
    StringWriter said = new StringWriter();

    int code = PlayedLeague.run(said, league.whole(), "validate");

    assertThat(code).as(said.toString()).isZero();
    assertThat(said.toString())
        .doesNotContain("FAIL", "WARN", "NOT JUDGED")
        .contains("0 failed, 0 not judged", "expected by design", "BOOTSTRAP=");
  }

  @Test
  void aFailureIsNamedCountedWrittenAndCanBeAccepted() throws Exception {
    Path copy = league.copy("no-usage");
    execute(
        copy,
        "UPDATE nba_analytics.player_game_summary SET usage_rate = NULL WHERE game_date = '"
            + DATE
            + "'");
    Path junit = folder.resolve("junit.xml");
    Path slack = folder.resolve("slack.json");
    Path prometheus = folder.resolve("b.prom");
    Path csv = folder.resolve("v.csv");
    String[] validate = {"validate", "--table", "player_game_summary", "--dates", DATE, "--json"};

    JsonNode found =
        json(
            1,
            copy,
            with(
                validate,
                "--junit",
                junit + "",
                "--slack",
                slack + "",
                "--prometheus",
                prometheus + "",
                "--csv",
                csv + ""));

    JsonNode first = found.get("rulings").get(0);
    assertThat(first.get("id").asText()).isEqualTo(RULE);
    assertThat(first.get("outcome").asText()).isEqualTo("fail");
    assertThat(first.get("measured").asText()).startsWith("0 at worst, outside on 1 of 1");
    assertThat(first.get("limit").asText()).isEqualTo("at least 0.9500 on each date");
    assertThat(first.get("dates").asText()).isEqualTo(DATE);
    assertThat(first.get("mend").asText()).contains("backfill --force --table player_game_summary");
    assertThat(errors(found)).containsExactly(RULE);
    Document xml = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(junit.toFile());
    assertThat(xml.getElementsByTagName("failure").getLength()).isEqualTo(1);
    assertThat(Files.readString(slack)).contains("1 failed", RULE);
    assertThat(Files.readAllLines(prometheus))
        .anySatisfy(
            line ->
                assertThat(line).startsWith("backcourt_rule_failed{rule=\"" + RULE).endsWith(" 1"));
    assertThat(Files.readAllLines(csv).get(1)).startsWith("\"" + RULE + "\"");

    accepted(copy, validate);
  }

  private void accepted(Path copy, String[] validate) throws Exception {
    String[] waive = {
      "checks",
      "waive",
      RULE,
      "--owner",
      "ann",
      "--reason",
      "the source is late",
      "--until",
      "2999-12-31",
      "--dates",
      DATE
    };
    PlayedLeague.done(copy, waive);

    JsonNode waived = json(0, copy, validate);
    assertThat(waived.get("holds").asBoolean()).isTrue();
    assertThat(waived.get("rulings").toString()).contains("\"waived_by\":\"ann\"");
    StringWriter status = new StringWriter();
    PlayedLeague.run(status, copy, "status");
    assertThat(status.toString().replaceAll("\\s+", " "))
        .contains("waiver of " + RULE + " on " + DATE + " by ann until");

    execute(copy, "UPDATE nba_quality.waivers SET until = DATE '2024-02-01'");
    JsonNode expired = json(1, copy, validate);
    assertThat(expired.get("expired")).hasSize(1);
    assertThat(errors(expired)).containsExactly(RULE);
  }

  @Test
  void theMendThatAVerdictNamesMends() throws Exception {
    Path copy = league.copy("no-stars");
    execute(
        copy,
        "DELETE FROM nba_analytics.player_game_summary WHERE points > 20 AND game_date = '"
            + DATE
            + "'");
    String[] validate = {"validate", "--table", "player_game_summary", "--dates", DATE, "--json"};

    String mend = json(1, copy, validate).get("rulings").get(0).get("mend").asText();
    assertThat(mend)
        .endsWith("backcourt backfill --force --table player_game_summary --dates " + DATE);
    PlayedLeague.done(copy, mend.substring(mend.indexOf("backfill")).split(" "));

    json(0, copy, validate);
  }

  @Test
  void aMistypedRuleIsNoRule() {
    StringWriter said = new StringWriter();

    int code = PlayedLeague.run(said, league.whole(), "checks", "explain", RULE + "s");

    assertThat(code).isEqualTo(2);
    assertThat(said.toString()).contains("did you mean " + RULE + "?");
  }

  private static List<String> errors(JsonNode found) {
    List<String> errors = new ArrayList<>();
    for (JsonNode ruling : found.get("rulings")) {
      if (ruling.get("failure").asBoolean()) {
        errors.add(ruling.get("id").asText());
      }
    }
    return errors;
  }

  private static JsonNode json(int expected, Path warehouse, String... arguments) throws Exception {
    StringWriter said = new StringWriter();
    int code = PlayedLeague.run(said, warehouse, arguments);
    assertThat(code).as(said.toString()).isEqualTo(expected);
    return new ObjectMapper().readTree(said.toString());
  }

  private static String[] with(String[] arguments, String... more) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of(more));
    return all.toArray(String[]::new);
  }

  private static void execute(Path warehouse, String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + warehouse);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
