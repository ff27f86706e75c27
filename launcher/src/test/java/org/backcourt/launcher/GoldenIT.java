package org.backcourt.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.backcourt.calendar.DateSet;
import org.backcourt.row.quality.RunRecord;
import org.backcourt.validation.prove.Proof;
import org.backcourt.validation.prove.Prove;
import org.backcourt.validation.published.Ruling;
import org.backcourt.validation.rules.Guard;
import org.backcourt.validation.rules.RuleBook;
import org.backcourt.warehouse.Ledger;
import org.backcourt.warehouse.Warehouse;
import org.backcourt.warehouse.WarehouseAddress;
import org.backcourt.warehouse.access.Warehouses;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Golden values, worked out from the raw tables, are asked of the published ones. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GoldenIT {

  private static final String DATE = "2024-01-12";

  /** The night's two best scorers: name, figures, minutes and true shooting. */
  private static final String SCORERS =
      "SELECT player_lookup, points, assists, CAST(split_part(minutes, ':', 1) AS INTEGER) +"
          + " CAST(split_part(minutes, ':', 2) AS INTEGER) / 60.0, points / (2.0 *"
          + " (field_goals_attempted + 0.44 * free_throws_attempted)) FROM"
          + " nba_raw.nbac_gamebook_player_stats WHERE game_date = '2024-01-12' AND player_status"
          + " = 'active' ORDER BY points DESC, 1 LIMIT 2";

  private static final String INACTIVE =
      "SELECT min(player_lookup), arg_min(dnp_reason, player_lookup) FROM"
          + " nba_raw.nbac_gamebook_player_stats WHERE game_date = '2024-01-12' AND player_status ="
          + " 'inactive'";

  private static final String TEAM =
      "SELECT any_value(points) FILTER (team_abbr = 'DEN'), avg(fg_attempted + 0.44 * ft_attempted"
          + " - offensive_rebounds + turnovers) FROM nba_raw.nbac_team_boxscore WHERE game_date ="
          + " '2024-01-12' AND team_abbr IN ('DEN', 'NYK')";

  @TempDir private static Path folder;
  private PlayedLeague league;
  private Path rules;
  private String best = "";
  private String wrong = "";
  private String inactive = "";
  private int wrongPoints;

  @BeforeAll
  void workOut() throws Exception {
    league = PlayedLeague.in(folder);
    List<String[]> scorers = rows(league.whole(), SCORERS);
    String[] absent = rows(league.whole(), INACTIVE).get(0);
    String[] team = rows(league.whole(), TEAM).get(0);
    best = scorers.get(0)[0];
    wrong = scorers.get(1)[0];
    wrongPoints = Integer.parseInt(scorers.get(1)[1]);
    inactive = absent[0];
    rules =
        Files.writeString(
            folder.resolve("golden.yaml"),
            "golden:\n"
                + player(
                    DATE,
                    best,
                    "points: %s, assists: %s, minutes_played: %s, ts_pct: %s",
                    scorers.get(0)[1],
                    scorers.get(0)[2],
                    scorers.get(0)[3],
                    scorers.get(0)[4])
                + "    tolerance: 0.000001\n"
                + player(DATE, wrong, "points: %s, assists: %s", wrongPoints + 1, scorers.get(1)[2])
                + player(
                    DATE, inactive, "points: null, is_active: false, dnp_reason: '%s'", absent[1])
                + player(DATE, "nobodyatall", "points: 1")
                + player("2031-01-12", best, "points: 1")
                + "  - table: team_offense_game_summary\n"
                + "    key: {game_date: "
                + DATE
                + ", team_abbr: DEN}\n"
                + "    values: {points_scored: "
                + team[0]
                + ", possessions: "
                + team[1]
                + "}\n"
                + "    tolerance: 0.000001\n    source: both box scores\n");
  }

  private static String player(String date, String player, String values, Object... of) {
    return "  - table: player_game_summary\n    key: {game_date: "
        + date
        + ", player_lookup: "
        + player
        + "}\n    source: the box score\n    values: {"
        + String.format(values, of)
        + "}\n";
  }

  @Test
  void whatDiffersFailsAndWhatIsNotThereIsNotJudged() throws Exception {
    Map<String, JsonNode> golden = golden(1);

    assertThat(golden).hasSize(6);
    assertThat(outcome(golden, DATE, best)).isEqualTo("pass");
    assertThat(outcome(golden, DATE, inactive)).isEqualTo("pass");
    assertThat(
            golden.get("team_offense_game_summary.golden." + DATE + ".DEN").get("outcome").asText())
        .isEqualTo("pass");
    JsonNode failed = golden.get(id(DATE, wrong));
    assertThat(failed.get("outcome").asText()).isEqualTo("fail");
    assertThat(failed.get("measured").asText())
        .isEqualTo("points is " + wrongPoints + ", expected " + (wrongPoints + 1));
    assertThat(failed.get("evidence").get(0).asText()).startsWith(DATE + " " + wrong + ": points");
    assertThat(failed.get("dates").asText()).isEqualTo(DATE);
    // Each is a failure of its own, though another rule of the table has failed.
    for (String id : List.of(id(DATE, "nobodyatall"), id("2031-01-12", best))) {
      assertThat(golden.get(id).get("outcome").asText()).isEqualTo("not_judged");
      assertThat(golden.get(id).get("failure").asBoolean()).isTrue();
    }
    assertThat(golden.get(id(DATE, "nobodyatall")).get("measured").asText())
        .isEqualTo("no row of " + DATE + " nobodyatall");
    assertThat(golden.get(id("2031-01-12", best)).get("measured").asText())
        .isEqualTo("no rows of 2031-01-12");
  }

  @Test
  void whoAsksOfOtherDatesIsNotToldOfThem() throws Exception {
    assertThat(golden(0, "--dates", "2024-01-14"))
        .allSatisfy(
            (id, ruling) -> {
              assertThat(ruling.get("outcome").asText()).isEqualTo("not_judged");
              assertThat(ruling.get("failure").asBoolean()).isFalse();
            });
  }

  @Test
  void theRulesThatHoldNoticeAnotherValue() throws Exception {
    Map<String, Boolean> caught = new TreeMap<>();
    try (Warehouse warehouse =
        Warehouses.forWriting(WarehouseAddress.parse("duckdb:" + league.copy("proved")))) {
      RunRecord run =
          new Ledger(warehouse).begin("prove", "prove", List.of(), DateSet.none(), "test");
      for (Guard guard : RuleBook.standard().with(rules).guards()) {
        if (guard.id().contains(".golden.")) {
          new Prove(warehouse, RuleBook.of(guard), run, LocalDate.of(2024, 7, 1))
              .of(guard)
              .ifPresent(proof -> caught.put(guard.id(), isCaughtBy(guard, proof)));
        }
      }
    }
    assertThat(caught)
        .containsOnly(
            Map.entry(id(DATE, best), true),
            Map.entry(id(DATE, inactive), true),
            Map.entry("team_offense_game_summary.golden." + DATE + ".DEN", true));
  }

  private static boolean isCaughtBy(Guard guard, Proof proof) {
    return proof.errors().stream().map(Ruling::rule).toList().equals(List.of(guard.id()));
  }

  private static String id(String date, String player) {
    return "player_game_summary.golden." + date + "." + player;
  }

  private static String outcome(Map<String, JsonNode> golden, String date, String player) {
    return golden.get(id(date, player)).get("outcome").asText();
  }

  /** Rulings on golden rows by their names. */
  private Map<String, JsonNode> golden(int expected, String... dates) throws Exception {
    List<String> validate =
        new ArrayList<>(
            List.of("validate", "--json", "--rules", rules + "", "--table", "player_game_summary"));
    validate.addAll(List.of("--table", "team_offense_game_summary"));
    validate.addAll(List.of(dates));
    StringWriter said = new StringWriter();
    int code = PlayedLeague.run(said, league.whole(), validate.toArray(String[]::new));
    assertThat(code).as(said.toString()).isEqualTo(expected);
    Map<String, JsonNode> golden = new TreeMap<>();
    for (JsonNode ruling : new ObjectMapper().readTree(said.toString()).get("rulings")) {
      if (ruling.get("id").asText().contains(".golden.")) {
        golden.put(ruling.get("id").asText(), ruling);
      }
    }
    return golden;
  }

  private static List<String[]> rows(Path warehouse, String sql) throws SQLException {
    List<String[]> rows = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + warehouse);
        Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery(sql)) {
      while (found.next()) {
        String[] row = new String[found.getMetaData().getColumnCount()];
        for (int i = 0; i < row.length; i++) {
          row[i] = found.getString(i + 1);
        }
        rows.add(row);
      }
    }
    return rows;
  }
}
