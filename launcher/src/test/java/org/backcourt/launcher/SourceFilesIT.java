package org.backcourt.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.backcourt.ingest.SourceParser;
import org.backcourt.ingest.Sources;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The same weeks of a league come in twice, as raw tables and as the sources' files: what is in the
 * tables afterwards is the same, but for what a parser mends on purpose and what a file cannot say.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SourceFilesIT {

  /** Who a row is, by table. */
  private static final Map<String, String> KEYS =
      Map.of(
          "nbac_schedule", "game_id, game_date",
          "nbac_team_boxscore", "game_id, team_abbr",
          "nbac_player_boxscores", "game_id, nba_player_id",
          "nbac_play_by_play", "nba_game_id, event_sequence",
          "nbac_injury_report", "report_date, report_hour, game_id, player_name_original, team",
          "nbac_gamebook_player_stats",
              "game_id, player_name_original, coalesce(team_abbr, ''), coalesce(dnp_reason, '')",
          "bdl_player_boxscores", "game_id, bdl_player_id",
          "bigdataball_play_by_play", "game_id, event_sequence",
          "odds_api_game_lines",
              "game_id, snapshot_timestamp, bookmaker_key, market_key, outcome_name",
          "odds_api_player_points_props",
              "odds_api_event_id, snapshot_timestamp, bookmaker, player_name");

  /**
   * What a column of the directly written table, or of both, becomes before they are compared: the
   * whole list of differences, each with its reason beside it.
   */
  private static final Map<String, Map<String, String>> DIFFERENCES =
      Map.of(
          // A file is read at one moment; when the source changed an entry it does not say.
          "nbac_schedule", Map.of("source_updated_at", "", "scrape_timestamp", ""),
          "nbac_player_boxscores", Map.of("minutes_decimal", "round(%s, 2)"),
          // Sides come from the schedule, where the reference took them from a set.
          "nbac_play_by_play",
              Map.of(
                  "game_id", "",
                  "home_team_abbr", "",
                  "away_team_abbr", "",
                  // Of who jumped the source has no team, of videos it has no word.
                  "player_2_team_abbr", "CASE WHEN event_type <> 'jumpball' THEN %s END",
                  "video_available", ""),
          "nbac_injury_report", Map.of("player_lookup", ""),
          // Names are found in injury reports alone, so fewer surnames are resolved.
          "nbac_gamebook_player_stats",
              Map.of(
                  "minutes_decimal", "round(%s, 2)",
                  "player_name", "CASE WHEN player_status <> 'inactive' THEN %s END",
                  "player_lookup", "CASE WHEN player_status <> 'inactive' THEN %s END",
                  "name_resolution_status", "CASE WHEN player_status <> 'inactive' THEN %s END",
                  "name_resolution_confidence", "CASE WHEN player_status <> 'inactive' THEN %s END",
                  "name_resolution_method", "CASE WHEN player_status <> 'inactive' THEN %s END",
                  "br_team_abbr_used", "",
                  "data_quality_flags", "CASE WHEN player_status <> 'inactive' THEN %s END",
                  "requires_manual_review", "CASE WHEN player_status <> 'inactive' THEN %s END"),
          "bdl_player_boxscores", Map.of("player_lookup", ""),
          // The file prints whole seconds and has line numbers.
          "bigdataball_play_by_play",
              Map.of(
                  "game_clock_seconds", "floor(%s)",
                  "elapsed_seconds", "floor(%s)",
                  "play_length_seconds", "floor(%s)",
                  "csv_row_number", ""));

  private Path folder;
  private Path direct;
  private Path ingested;

  @BeforeAll
  void bringTheLeagueInTwice(@TempDir Path shared) {
    folder = shared;
    direct = folder.resolve("direct.duckdb");
    ingested = folder.resolve("ingested.duckdb");
    String tables = folder.resolve("league").toString();
    String files = folder.resolve("files").toString();
    PlayedLeague.done(direct, simulate("--out", tables));
    PlayedLeague.done(direct, "import", tables);
    PlayedLeague.done(ingested, simulate("--as-source-files", "--out", files));
    PlayedLeague.done(ingested, "ingest", files);
  }

  private static String[] simulate(String... where) {
    return Stream.concat(
            Stream.of("simulate", "--seasons", "2023-24", "--teams", "4", "--until", "2023-11-20"),
            Stream.of(where))
        .toArray(String[]::new);
  }

  static List<String> tables() {
    return Sources.all().stream().map(parser -> parser.table().name().table()).toList();
  }

  @ParameterizedTest
  @MethodSource("tables")
  void filesGiveTheTableThatIsWrittenDirectly(String table) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute("ATTACH '" + direct + "' AS d (READ_ONLY)");
      statement.execute("ATTACH '" + ingested + "' AS w (READ_ONLY)");
      List<String> columns = columns(statement, table);
      assertThat(columns).hasSizeGreaterThan(15);

      List<Long> counts = differences(statement, table, columns);

      assertThat(counts.get(0)).as("rows of either").isGreaterThan(50);
      List<String> different = new ArrayList<>();
      for (int i = 0; i < columns.size(); i++) {
        if (counts.get(i + 1) > 0) {
          different.add(columns.get(i) + " in " + counts.get(i + 1) + " rows");
        }
      }
      assertThat(different).as("columns of " + table + " that differ").isEmpty();
    }
  }

  @Test
  void fromFilesToFeatures() throws SQLException {
    Path features = folder.resolve("features.duckdb");
    copy(ingested, features);
    PlayedLeague.done(features, "backfill");

    assertThat(PlayedLeague.dates(features, "nba_predictions.ml_feature_store_v2", "game_date"))
        .as("dates after the first two weeks, with features")
        .hasSizeGreaterThan(8);
  }

  @Test
  void theSameFilesAgainChangeNothingDownstream() throws SQLException {
    Path again = folder.resolve("again.duckdb");
    copy(ingested, again);
    PlayedLeague.done(again, "backfill", "--phase", "analytics");
    for (SourceParser<?> parser : Sources.all()) {
      StringWriter said = new StringWriter();
      assertThat(
              PlayedLeague.run(
                  said,
                  again,
                  "ingest",
                  "--source",
                  parser.source(),
                  folder.resolve("files/" + parser.source()).toString()))
          .as(said.toString())
          .isZero();
      assertThat(said.toString()).contains("duplicate").contains("nothing new");
    }
    StringWriter said = new StringWriter();
    PlayedLeague.run(said, again, "backfill", "--phase", "analytics");
    assertThat(said.toString()).contains("Nothing to do: every asked table");
  }

  @Test
  void aCorrectedFileMakesItsDateStaleAndNoOtherRawDateChange() throws Exception {
    Path corrected = folder.resolve("corrected.duckdb");
    copy(ingested, corrected);
    PlayedLeague.done(corrected, "backfill", "--table", "team_offense_game_summary");
    Path newer = folder.resolve("newer.json");
    Files.writeString(newer, captured(5, 99));

    PlayedLeague.done(corrected, "ingest", "--source", "nba-team-boxscore", newer.toString());

    StringWriter plan = new StringWriter();
    PlayedLeague.run(plan, corrected, "plan", "--table", "team_offense_game_summary");
    assertThat(plan.toString())
        .contains("1 dates  team_offense_game_summary        2023-11-01  stale");
  }

  @Test
  void ofTwoFilesThatDisagreeTheNewerHoldsAndTheOtherIsNamed() throws Exception {
    Path rivals = folder.resolve("rivals.duckdb");
    copy(ingested, rivals);
    Path files = Files.createDirectories(folder.resolve("rivals/2023-11-01"));
    Files.writeString(files.resolve("late.json"), captured(5, 98));
    Files.writeString(files.resolve("later.json"), captured(6, 99));
    StringWriter said = new StringWriter();

    PlayedLeague.run(said, rivals, "ingest", "--source", "nba-team-boxscore", files.toString());

    assertThat(said.toString().replaceAll("\n +", " "))
        .contains("late.json disagrees with a newer capture on ")
        .contains("2 files: 1 loaded, 1 superseded");
    assertThat(
            Sql.strings(
                rivals, "SELECT assists FROM nba_raw.nbac_team_boxscore WHERE assists IN (98, 99)"))
        .containsExactly("99");
  }

  /** Equal rows change nothing, however new the parser that reads them. */
  @Test
  void whatAnOlderParserReadIsReadAgain() throws Exception {
    Path older = folder.resolve("older.duckdb");
    copy(ingested, older);
    Sql.execute(
        older,
        "UPDATE nba_quality.source_files SET parser_version = parser_version - 1"
            + " WHERE source = 'nba-team-boxscore'");
    StringWriter said = new StringWriter();

    assertThat(
            PlayedLeague.run(said, older, "ingest", folder.resolve("files").toString(), "--json"))
        .isZero();

    for (JsonNode source : new ObjectMapper().readTree(said.toString()).get("sources")) {
      boolean again = source.get("source").asText().equals("nba-team-boxscore");
      assertThat(source.get("files").findValuesAsText("state"))
          .as(source.get("source").asText())
          .isNotEmpty()
          .containsOnly(again ? "loaded" : "duplicate");
      assertThat(source.get("rows").asLong()).isZero();
    }
  }

  @Test
  void aFolderMustSayWhoseFilesItHolds() throws IOException {
    Path misspelt = Files.createDirectories(folder.resolve("misspelt/nba-gamebok")).getParent();
    Path empty = Files.createDirectories(folder.resolve("empty"));

    assertThat(refusal(misspelt)).contains("did you mean nba-gamebook?");
    assertThat(refusal(empty)).contains("has no folder named after a source");
    assertThat(refusal(folder.resolve("nowhere"))).contains("say whose files ");
  }

  private String refusal(Path files) {
    StringWriter said = new StringWriter();
    assertThat(PlayedLeague.run(said, folder.resolve("none.duckdb"), "ingest", files.toString()))
        .isEqualTo(2);
    return said.toString().replaceAll("\n +", " ");
  }

  /** A game's file as if it had been fetched on a later day of November, with other assists. */
  private String captured(int day, int assists) throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("files/nba-team-boxscore/2023-11-01"))) {
      return Files.readString(files.sorted().findFirst().orElseThrow())
          .replaceFirst("\"assists\":\\d+", "\"assists\":" + assists)
          .replace("2023-11-02T09:00:00Z", "2023-11-0" + day + "T09:00:00Z");
    }
  }

  @Test
  void filesThatCannotBeUsedAreNamedAndTheDateSaysHowFarItHasCome() throws IOException {
    Path broken = folder.resolve("broken.duckdb");
    copy(ingested, broken);
    Path cut = folder.resolve("2023-11-21/cut.json");
    Files.createDirectories(cut.getParent());
    Files.writeString(cut, "{\"gameId\": ");
    StringWriter said = new StringWriter();

    int code =
        PlayedLeague.run(said, broken, "ingest", "--source", "nba-team-boxscore", cut.toString());

    assertThat(code).isEqualTo(1);
    assertThat(said.toString().replaceAll("\n +", " "))
        .contains("FAIL  ")
        .contains("cut.json: is no valid JSON at line 1, column ")
        .contains("1 files: 1 rejected\n")
        .contains("published nothing: no file could be loaded");
    assertThat(source(broken, "nba-team-boxscore", "2023-11-01"))
        .startsWith("0 nba-team-boxscore of 2023-11-01: loaded, ")
        .contains(" final games have rows");
    assertThat(source(broken, "nba-team-boxscore", "2023-07-04"))
        .startsWith("0 nba-team-boxscore of 2023-07-04: not due, the schedule has no final game");
    assertThat(source(direct, "nba-gamebook", "2023-11-01")).contains(": loaded, ");
    assertThat(source(broken, "nba-gamebok", "2023-11-01"))
        .isEqualTo("2 backcourt: there is no source 'nba-gamebok'; did you mean nba-gamebook?\n");
  }

  private static String source(Path warehouse, String name, String date) {
    StringWriter said = new StringWriter();
    int code = PlayedLeague.run(said, warehouse, "source", name, "--date", date);
    return code + " " + said;
  }

  private static List<String> columns(Statement statement, String table) throws SQLException {
    List<String> columns = new ArrayList<>();
    try (ResultSet rows =
        statement.executeQuery(
            "SELECT column_name FROM duckdb_columns() WHERE database_name = 'd' AND table_name = '"
                + table
                + "' AND column_name NOT IN ('run_id', 'code_version', 'published_at',"
                + " 'source_file_path')")) {
      while (rows.next()) {
        columns.add(rows.getString(1));
      }
    }
    return columns;
  }

  /** How many rows there are on either side, and in how many of them each column differs. */
  private static List<Long> differences(Statement statement, String table, List<String> columns)
      throws SQLException {
    StringBuilder query = new StringBuilder("SELECT count(*)");
    for (String column : columns) {
      query.append(
          ", count(*) FILTER ("
              + compared("a", table, column)
              + " IS DISTINCT FROM "
              + compared("b", table, column)
              + ")");
    }
    query.append(
        " FROM " + keyed("d", table) + " a FULL JOIN " + keyed("w", table) + " b USING (k)");
    List<Long> counts = new ArrayList<>();
    try (ResultSet row = statement.executeQuery(query.toString())) {
      row.next();
      for (int i = 0; i <= columns.size(); i++) {
        counts.add(row.getLong(i + 1));
      }
    }
    return counts;
  }

  private static String keyed(String database, String table) {
    return "(SELECT *, concat_ws('|', "
        + KEYS.get(table)
        + ") AS k FROM "
        + database
        + ".nba_raw."
        + table
        + ")";
  }

  private static String compared(String side, String table, String column) {
    String form = DIFFERENCES.getOrDefault(table, Map.of()).getOrDefault(column, "%s");
    String qualified =
        form.replace("player_status", side + ".player_status")
            .replace("event_type", side + ".event_type");
    return qualified.isEmpty() ? "NULL" : String.format(qualified, side + "." + column);
  }

  private static void copy(Path from, Path to) {
    try {
      Files.copy(from, to);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
