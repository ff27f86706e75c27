package org.backcourt.warehouse.duckdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.backcourt.calendar.DateSet;
import org.backcourt.contract.Gathered;
import org.backcourt.contract.Projection;
import org.backcourt.contract.Seldom;
import org.backcourt.id.GameId;
import org.backcourt.tables.RawTables;
import org.backcourt.warehouse.Gathering;
import org.backcourt.warehouse.TinyLeague;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The database gathers what belongs together, and loses nothing on the way. */
class ExtractTest {

  @Projection(of = "nba_raw.nbac_schedule")
  record Scheduled(String gameId, @Nullable Integer homeTeamScore) {}

  @Projection(of = "nba_raw.nbac_team_boxscore")
  record Box(String teamAbbr, @Nullable Integer points) {}

  @Gathered(by = "canonical_game_id")
  record Element(GameId game, List<Scheduled> schedule, List<Box> boxes) {}

  @Projection(of = "nba_raw.nbac_team_boxscore", where = "points > 104")
  record Winner(String teamAbbr, @Nullable Integer points) {}

  @Gathered(by = "canonical_game_id")
  record Spare(GameId game, List<Scheduled> schedule, @Seldom List<Box> boxes) {}

  record Orphan(String teamAbbr) {}

  @TempDir private Path folder;
  private DuckDbWarehouse warehouse;

  @BeforeEach
  void open() {
    warehouse = TinyLeague.open(folder);
  }

  @AfterEach
  void close() {
    warehouse.close();
  }

  @Test
  void aGameComesWithTheRowsOfEveryTableInTheOrderOfTheirKeys() throws IOException {
    TinyLeague.loadAll(warehouse);

    assertThat(elements(Element.class, TinyLeague.OPENING))
        .containsExactly(
            new Element(
                GameId.parse("20231024_BOS_NYK"),
                List.of(new Scheduled("0022300062", 104)),
                List.of(new Box("BOS", 108), new Box("NYK", 104))),
            new Element(
                GameId.parse("20231024_DAL_LAL"),
                List.of(new Scheduled("0022300061", 110)),
                List.of(new Box("DAL", 105), new Box("LAL", 110))));
  }

  @Test
  void aGameThatOneTableAloneHasIsNotLost() throws IOException {
    TinyLeague.load(
        warehouse, RawTables.SCHEDULE, filter(TinyLeague.SCHEDULE, "home_team_tricode = 'LAL'"));
    TinyLeague.load(
        warehouse, RawTables.TEAM_BOXSCORE, filter(TinyLeague.BOXES, "team_abbr = 'NYK'"));

    assertThat(elements(Element.class, TinyLeague.OPENING))
        .containsExactly(
            new Element(GameId.parse("20231024_BOS_NYK"), List.of(), List.of(new Box("NYK", 104))),
            new Element(
                GameId.parse("20231024_DAL_LAL"),
                List.of(new Scheduled("0022300061", 110)),
                List.of()));
  }

  @Test
  void rowsThatRepeatAKeyKeepTheOrderInWhichTheyCame() throws IOException {
    TinyLeague.load(
        warehouse,
        RawTables.SCHEDULE,
        "SELECT * REPLACE (i AS home_team_score) FROM ("
            + filter(TinyLeague.SCHEDULE, "game_id = '0022300061'")
            + "), range(50) r(i) ORDER BY i");
    TinyLeague.load(
        warehouse, RawTables.TEAM_BOXSCORE, filter(TinyLeague.BOXES, "team_abbr = 'NYK'"));

    List<Element> games = elements(Element.class, TinyLeague.OPENING);

    assertThat(games.get(1).schedule().stream().map(Scheduled::homeTeamScore).toList())
        .isSorted()
        .hasSize(50);
  }

  @Test
  void aProjectionAloneIsRowsOfItsTable() throws IOException {
    TinyLeague.loadAll(warehouse);

    assertThat(elements(Box.class, TinyLeague.LAST))
        .containsExactlyInAnyOrder(new Box("NYK", 100), new Box("BOS", 108));
  }

  @Test
  void ofAProjectionThatSaysWhichRowsNoOthersAreRead() throws IOException {
    TinyLeague.loadAll(warehouse);

    assertThat(elements(Winner.class, TinyLeague.OPENING))
        .containsExactlyInAnyOrder(
            new Winner("BOS", 108), new Winner("DAL", 105), new Winner("LAL", 110));
  }

  @Test
  void whatIsSeldomNeededIsFetchedWhenItIsLookedAt() throws IOException {
    TinyLeague.loadAll(warehouse);
    List<Spare> games = elements(Spare.class, TinyLeague.OPENING);
    // Changed after the elements were read, before anybody looked at these rows.
    warehouse
        .session()
        .execute("UPDATE nba_raw.nbac_team_boxscore SET points = 99 WHERE team_abbr = 'NYK'");

    assertThat(games.get(0).boxes()).hasSize(2);
    assertThat(games.get(0).boxes()).containsExactly(new Box("BOS", 108), new Box("NYK", 99));
    assertThat(games.get(1).boxes()).containsExactly(new Box("DAL", 105), new Box("LAL", 110));
    assertThat(warehouse.staging().scratchFolder()).isEmptyDirectory();
  }

  @Test
  void aRecordThatNamesNoTableIsRefused() {
    assertThatThrownBy(() -> GatherSql.rows(Orphan.class, TinyLeague.DATES))
        .hasMessage("Orphan does not say which table it is a @Projection of");
  }

  private static String filter(String query, String condition) {
    return "SELECT * FROM (" + query + ") WHERE " + condition;
  }

  private <T> List<T> elements(Class<T> type, LocalDate date) throws IOException {
    warehouse.create(Gathering.tables(type));
    List<T> elements = new ArrayList<>();
    try (Extract<T> extract = new Extract<>(warehouse, type, DateSet.of(List.of(date)))) {
      for (T row = extract.next(); row != null; row = extract.next()) {
        elements.add(row);
      }
    }
    assertThat(warehouse.staging().scratchFolder()).isEmptyDirectory();
    return elements;
  }
}
