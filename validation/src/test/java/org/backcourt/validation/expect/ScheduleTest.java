package org.backcourt.validation.expect;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.backcourt.calendar.DateSet;
import org.backcourt.id.GameId;
import org.backcourt.id.TeamCode;
import org.backcourt.tables.AnalyticsTables;
import org.backcourt.tables.RawTables;
import org.backcourt.warehouse.TinyLeague;
import org.backcourt.warehouse.duckdb.DuckDbWarehouse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Expectations come from the final games that count, each once. */
class ScheduleTest {

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
  void preseasonAllStarAndComingGamesDoNotCount() {
    assertThat(published(TinyLeague.SCHEDULE).dates()).isEqualTo(TinyLeague.DATES);
  }

  @Test
  void playoffsPlayInAndCupFinalCount() {
    for (String digit : List.of("2", "4", "5", "6")) {
      assertThat(
              published(
                      "SELECT * REPLACE ('00' || '"
                          + digit
                          + "2300061' AS game_id) FROM ("
                          + TinyLeague.SCHEDULE
                          + ") WHERE game_id = '0022300061'")
                  .games(TinyLeague.OPENING))
          .as(digit)
          .containsExactly(GameId.parse("20231024_DAL_LAL"));
    }
  }

  @Test
  void aGameThatTheSourceRepeatsCountsOnce() {
    Schedule schedule =
        published(TinyLeague.SCHEDULE + " UNION ALL " + TinyLeague.SCHEDULE + " ORDER BY ALL");

    assertThat(schedule.games(TinyLeague.OPENING))
        .containsExactly(GameId.parse("20231024_BOS_NYK"), GameId.parse("20231024_DAL_LAL"));
    assertThat(schedule.teams(TinyLeague.OPENING))
        .containsExactly(TeamCode.BOS, TeamCode.DAL, TeamCode.LAL, TeamCode.NYK);
  }

  @Test
  void aGameThatIsFinalUnderTwoDatesWasPlayedOnTheLater() {
    String again =
        "SELECT * REPLACE (DATE '2023-10-27' AS game_date) FROM ("
            + TinyLeague.SCHEDULE
            + ") WHERE game_id = '0022300061'";
    Schedule schedule = published(TinyLeague.SCHEDULE + " UNION ALL " + again);

    assertThat(schedule.games(TinyLeague.OPENING))
        .containsExactly(GameId.parse("20231024_BOS_NYK"));
    assertThat(schedule.games(LocalDate.of(2023, 10, 27)))
        .containsExactly(GameId.parse("20231027_DAL_LAL"), GameId.parse("20231027_NYK_BOS"));
  }

  @Test
  void aSeasonStartsWithItsFirstGameThatCounts() {
    String nextSeason =
        "SELECT * REPLACE (DATE '2024-10-22' AS game_date, '0022400061' AS game_id) FROM ("
            + TinyLeague.SCHEDULE
            + ") WHERE game_id = '0022300061'";
    Schedule schedule = published(TinyLeague.SCHEDULE + " UNION ALL " + nextSeason);

    assertThat(schedule.seasons().opening(LocalDate.of(2024, 6, 17))).isEqualTo(TinyLeague.OPENING);
    assertThat(schedule.seasons().opening(2024)).isEqualTo(LocalDate.of(2024, 10, 22));
  }

  @Test
  void keysAreExpectedPerGameAndPerTeam() {
    Schedule schedule = published(TinyLeague.SCHEDULE);

    assertThat(schedule.expectedKeys(AnalyticsTables.TEAM_OFFENSE, TinyLeague.DATES))
        .isEqualTo(Map.of(TinyLeague.OPENING, 4L, TinyLeague.OVERTIME, 2L, TinyLeague.LAST, 2L));
    assertThat(schedule.expectedKeys(RawTables.TEAM_BOXSCORE, TinyLeague.DATES))
        .isEqualTo(Map.of(TinyLeague.OPENING, 4L, TinyLeague.OVERTIME, 2L, TinyLeague.LAST, 2L));
    assertThat(schedule.expectedKeys(RawTables.GAMEBOOK_PLAYERS, TinyLeague.DATES)).isEmpty();
  }

  @Test
  void gamesToComeAreExpectedOnlyOfTablesThatAreThereBeforeThem() {
    LocalDate moved = TinyLeague.OVERTIME;
    LocalDate next = TinyLeague.LAST.plusDays(2); // has an announced game already
    Schedule schedule =
        published(
            TinyLeague.SCHEDULE
                + " UNION ALL "
                + announced(moved, "0022300099")
                + " UNION ALL "
                + announced(next, "0022300099")
                + " UNION ALL "
                + announced(next.plusDays(3), "0022300100"));

    assertThat(schedule.dates()).isEqualTo(TinyLeague.DATES);
    assertThat(schedule.toCome()).isEqualTo(DateSet.of(List.of(next, next.plusDays(3))));
    assertThat(schedule.next()).isEqualTo(DateSet.of(List.of(next)));
    assertThat(schedule.games(AnalyticsTables.UPCOMING_TEAMS, next)).hasSize(2);
    assertThat(schedule.games(AnalyticsTables.TEAM_OFFENSE, next)).isEmpty();
    DateSet both = DateSet.of(List.of(TinyLeague.OPENING, next));
    assertThat(schedule.expectedKeys(AnalyticsTables.UPCOMING_TEAMS, both))
        .isEqualTo(Map.of(TinyLeague.OPENING, 4L, next, 4L));
    assertThat(schedule.expectedKeys(AnalyticsTables.TEAM_OFFENSE, both))
        .isEqualTo(Map.of(TinyLeague.OPENING, 4L, next, 0L));
  }

  private static String announced(LocalDate date, String game) {
    return "SELECT * REPLACE (DATE '"
        + date
        + "' AS game_date, '"
        + game
        + "' AS game_id, 1 AS game_status) FROM ("
        + TinyLeague.SCHEDULE
        + ") WHERE game_id = '0022300061'";
  }

  @Test
  void withoutAScheduleNothingIsKnownToBeExpected() {
    Schedule none = Schedule.published(warehouse);

    assertThat(none.dates().isEmpty()).isTrue();
    assertThat(none.expectedKeys(RawTables.TEAM_BOXSCORE, TinyLeague.DATES)).isEmpty();
  }

  @Test
  void newRowsReplaceTheirDatesAndLeaveTheOthers() {
    Schedule before = published(TinyLeague.SCHEDULE);
    Schedule after =
        before.replacing(
            DateSet.of(List.of(TinyLeague.OPENING, TinyLeague.LAST)),
            Schedule.of(
                warehouse,
                "(SELECT * FROM " + RawTables.SCHEDULE + " WHERE home_team_tricode = 'LAL')"));

    assertThat(after.games(TinyLeague.OPENING)).containsExactly(GameId.parse("20231024_DAL_LAL"));
    assertThat(after.games(TinyLeague.OVERTIME)).containsExactly(GameId.parse("20231025_LAL_DAL"));
    assertThat(after.games(TinyLeague.LAST)).isEmpty();
  }

  private Schedule published(String query) {
    TinyLeague.load(warehouse, RawTables.SCHEDULE, query);
    return Schedule.published(warehouse);
  }
}
