package org.backcourt.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.backcourt.validation.metric.ColumnState;
import org.backcourt.validation.metric.Distinct;
import org.backcourt.validation.metric.Quantiles;
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
    Sql.execute(
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

    Sql.execute(copy, "UPDATE nba_quality.waivers SET until = DATE '2024-02-01'");
    JsonNode expired = json(1, copy, validate);
    assertThat(expired.get("expired")).hasSize(1);
    assertThat(errors(expired)).containsExactly(RULE);
  }

  @Test
  void theMendThatAVerdictNamesMends() throws Exception {
    Path copy = league.copy("no-stars");
    Sql.execute(
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

  /** Sketches of all columns merge to what plain SQL says of the season. */
  @Test
  void everyColumnIsSketchedWhereThatIsAskedFor() throws Exception {
    Path copy = league.copy("sketched");
    String[] validate = {
      "validate", "--table", "team_offense_game_summary", "--season", "2023-24", "--sketch-all"
    };

    PlayedLeague.done(copy, validate);

    String sketches =
        "FROM nba_quality.sketches WHERE table_name = 'nba_analytics.team_offense_game_summary'"
            + " AND column_name = 'points_scored' AND metric_date >= DATE '2023-10-01'";
    Quantiles points =
        Sql.strings(copy, "SELECT quantiles " + sketches).stream()
            .map(Quantiles::parse)
            .reduce(Quantiles::merge)
            .orElseThrow();
    Distinct values =
        Sql.strings(copy, "SELECT different " + sketches).stream()
            .map(Distinct::parse)
            .reduce(Distinct::merge)
            .orElseThrow();
    String season =
        "FROM nba_analytics.team_offense_game_summary WHERE game_date >= DATE '2023-10-01'";
    assertThat(points.count() + "")
        .isEqualTo(Sql.string(copy, "SELECT count(points_scored) " + season));
    assertThat(points.quantile(0.5).toString())
        .isEqualTo(Sql.string(copy, "SELECT quantile_disc(points_scored, 0.5) " + season));
    assertThat(Math.round(values.estimate()) + "")
        .isEqualTo(Sql.string(copy, "SELECT count(DISTINCT points_scored) " + season));
    String columns =
        "SELECT DISTINCT column_name FROM nba_quality.%s WHERE table_name ="
            + " 'nba_analytics.team_offense_game_summary' AND %s ORDER BY 1";
    assertThat(Sql.strings(copy, String.format(columns, "sketches", "TRUE")))
        .hasSizeGreaterThan(30)
        .isEqualTo(
            Sql.strings(
                copy,
                String.format(
                    columns, "metrics", "known > 0 AND column_name <> '" + ColumnState.ROW + "'")));
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
}
