package org.backcourt.validation.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.backcourt.calendar.DateSet;
import org.backcourt.contract.LookBack;
import org.backcourt.contract.PhaseName;
import org.backcourt.contract.TableContract;
import org.backcourt.row.analytics.TeamOffenseGame;
import org.backcourt.tables.AnalyticsTables;
import org.backcourt.tables.RawTables;
import org.backcourt.warehouse.TinyLeague;
import org.backcourt.warehouse.duckdb.DuckDbWarehouse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing is computed from inputs that are not all there. */
class GateTest {

  private static final TableContract<?> OFFENSE = AnalyticsTables.TEAM_OFFENSE;

  /** A table that reads what was offence before the date, and needs nothing of the date itself. */
  private static final TableContract<?> FORM =
      TableContract.of(TeamOffenseGame.class)
          .named("nba_precompute.form", PhaseName.PRECOMPUTE)
          .describedAs("Teams' form.")
          .keyedBy("game_date", "team_abbr")
          .reads(OFFENSE, LookBack.seasonBefore())
          .build();

  @TempDir private Path folder;
  private DuckDbWarehouse warehouse;

  @BeforeEach
  void open() {
    warehouse = TinyLeague.open(folder);
    warehouse.create(List.of(OFFENSE));
  }

  @AfterEach
  void close() {
    warehouse.close();
  }

  @Test
  void completeInputsPass() {
    TinyLeague.loadAll(warehouse);

    assertThatCode(() -> check(TinyLeague.DATES, OFFENSE)).doesNotThrowAnyException();
  }

  @Test
  void anInputThatIsMissingAltogetherIsNamedWithAllThatStandInForIt() {
    TinyLeague.load(warehouse, RawTables.SCHEDULE, TinyLeague.SCHEDULE);

    assertThatThrownBy(() -> check(TinyLeague.DATES, OFFENSE))
        .isInstanceOf(Gate.Refusal.class)
        .hasMessage(
            "nba_raw.nbac_team_boxscore or nba_raw.nbac_gamebook_player_stats or"
                + " nba_raw.nbac_player_boxscores or nba_raw.bdl_player_boxscores is not complete"
                + " on 3 dates (2023-10-24..2023-10-25,2023-10-27): no rows on 2023-10-24; mend:"
                + " backcourt import DIR, with files that have these dates");
  }

  @Test
  void everyMissingInputHasItsLine() {
    Gate.Refusal refusal =
        catchThrowableOfType(Gate.Refusal.class, () -> check(TinyLeague.DATES, OFFENSE));

    assertThat(refusal)
        .hasMessageStartingWith("2 inputs are not complete; the first: nba_raw.nbac_schedule is");
    assertThat(refusal.missing()).hasSize(2).allSatisfy(l -> assertThat(l).doesNotContain("\n"));
  }

  @Test
  void aDateOfWhichOnlySomeTeamsAreThereIsShort() {
    TinyLeague.load(warehouse, RawTables.SCHEDULE, TinyLeague.SCHEDULE);
    TinyLeague.load(warehouse, RawTables.TEAM_BOXSCORE, where("team_abbr <> 'NYK' OR NOT is_home"));

    assertThatThrownBy(() -> check(TinyLeague.DATES, OFFENSE))
        .hasMessageContaining(
            "is not complete on 1 date (2023-10-24): on 2023-10-24 3 of 4 keys; mend:");
  }

  @Test
  void aScheduleThatCameLaterIsWhatCounts() {
    TinyLeague.load(warehouse, RawTables.TEAM_BOXSCORE, where("team_abbr IN ('LAL', 'DAL')"));
    TinyLeague.load(warehouse, RawTables.SCHEDULE, TinyLeague.SCHEDULE);

    assertThatThrownBy(() -> check(TinyLeague.DATES, OFFENSE))
        .hasMessageContaining(
            "on 2 dates (2023-10-24,2023-10-27): on 2023-10-24 2 of 4 keys; mend:");
  }

  @Test
  void anInputThatStandsInSatisfiesTheNeed() {
    TinyLeague.load(warehouse, RawTables.SCHEDULE, TinyLeague.SCHEDULE);
    TinyLeague.load(
        warehouse,
        RawTables.LEAGUE_PLAYERS,
        TinyLeague.row(
                RawTables.LEAGUE_PLAYERS,
                Map.of(
                    "game_date", "b.game_date",
                    "away_team_abbr", "split_part(b.game_id, '_', 2)",
                    "home_team_abbr", "split_part(b.game_id, '_', 3)"))
            + " FROM ("
            + TinyLeague.BOXES
            + ") b");

    assertThatCode(() -> check(TinyLeague.DATES, OFFENSE)).doesNotThrowAnyException();
  }

  @Test
  void whatTheSameRunComputesIsNotDemanded() {
    TinyLeague.loadAll(warehouse);
    DateSet opening = dates(TinyLeague.OPENING);

    assertThatCode(() -> check(TinyLeague.DATES, OFFENSE, FORM)).doesNotThrowAnyException();
    assertThatCode(() -> check(opening, OFFENSE, FORM)).doesNotThrowAnyException();
  }

  @Test
  void whatLiesBeforeTheDatesIsDemandedEvenThen() {
    TinyLeague.loadAll(warehouse);

    assertThatThrownBy(() -> check(dates(TinyLeague.LAST), OFFENSE, FORM))
        .hasMessage(
            "nba_analytics.team_offense_game_summary is not complete on 2 dates"
                + " (2023-10-24..2023-10-25): no rows on 2023-10-24; mend: backcourt backfill"
                + " --table team_offense_game_summary");
  }

  @Test
  void theDateItselfIsNotDemandedOfAnInputThatEndsBeforeIt() {
    TinyLeague.loadAll(warehouse);
    TinyLeague.publish(
        warehouse,
        TinyLeague.begin(warehouse, OFFENSE),
        OFFENSE,
        dates(TinyLeague.OPENING),
        TinyLeague.stage(
            warehouse,
            OFFENSE,
            TinyLeague.row(OFFENSE, Map.of("team_abbr", "t"))
                + " FROM (VALUES ('LAL'), ('DAL'), ('NYK'), ('BOS')) v(t)"),
        Map.of());

    assertThatCode(() -> check(dates(TinyLeague.OPENING, TinyLeague.OVERTIME), FORM))
        .doesNotThrowAnyException();
    assertThatThrownBy(() -> check(dates(TinyLeague.LAST), FORM))
        .hasMessageContaining("is not complete on 1 date (2023-10-25): no rows on 2023-10-25");
  }

  private void check(DateSet dates, TableContract<?>... tables) {
    new Gate(warehouse).check(List.of(tables), dates);
  }

  private static DateSet dates(LocalDate... dates) {
    return DateSet.of(List.of(dates));
  }

  private static String where(String condition) {
    return "SELECT * FROM (" + TinyLeague.BOXES + ") WHERE " + condition;
  }
}
