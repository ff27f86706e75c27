package org.backcourt.validation.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.backcourt.calendar.DateSet;
import org.backcourt.calendar.SeasonCalendar;
import org.backcourt.contract.PhaseName;
import org.backcourt.contract.TableContract;
import org.backcourt.tables.AnalyticsTables;
import org.backcourt.tables.PrecomputeTables;
import org.junit.jupiter.api.Test;

/** The score of a date, worked out by hand: three phases are built, each counts a third. */
class HealthScoreTest {

  private static final LocalDate DATE = LocalDate.of(2024, 1, 17);
  private static final LocalDate NEWEST = LocalDate.of(2026, 4, 12);
  private static final SeasonCalendar SEASONS =
      SeasonCalendar.of(
          Map.of(
              2023, LocalDate.of(2023, 10, 24),
              2024, LocalDate.of(2024, 10, 22),
              2025, LocalDate.of(2025, 10, 21)));

  @Test
  void aWholeDateIsAHundredWhateverIsNotBuilt() {
    DateHealth health = score(Published.whole(DATE, 8));

    assertThat(health.score()).isEqualTo(100);
    assertThat(health.standing()).isEqualTo(Standing.EXCELLENT);
    assertThat(health.needsMending()).isFalse();
    assertThat(health.parts())
        .containsExactly(
            Part.scored(PhaseName.RAW, 100),
            Part.scored(PhaseName.ANALYTICS, 100),
            Part.scored(PhaseName.PRECOMPUTE, 100),
            Part.excluded(PhaseName.PREDICTIONS, "not built"),
            Part.excluded(PhaseName.GRADING, "not built"));
  }

  @Test
  void the28DatesThatAReportCalledCriticalAreBootstrap() {
    DateSet dates =
        DateSet.between(LocalDate.of(2024, 10, 22), LocalDate.of(2024, 11, 4))
            .union(DateSet.between(LocalDate.of(2025, 10, 21), LocalDate.of(2025, 11, 3)));
    assertThat(dates.size()).isEqualTo(28);

    for (LocalDate date : dates) {
      DateHealth health = score(Published.whole(date, 8).without(PhaseName.PRECOMPUTE));

      assertThat(health.standing()).as("%s", date).isEqualTo(Standing.BOOTSTRAP);
      assertThat(health.score()).as("%s", date).isNull();
      assertThat(health.needsMending()).as("%s", date).isFalse();
      assertThat(health.parts()).contains(Part.excluded(PhaseName.PRECOMPUTE, "bootstrap"));
    }
  }

  @Test
  void theDayAfterBootstrapHasToHaveItsFeatures() {
    for (LocalDate date : List.of(LocalDate.of(2024, 11, 5), LocalDate.of(2025, 11, 4))) {
      DateHealth health = score(Published.whole(date, 8).without(PhaseName.PRECOMPUTE));

      // (100 + 100 + 0) / 3
      assertThat(health.score()).isCloseTo(66.6667, within(1e-4));
      assertThat(health.standing()).isEqualTo(Standing.FAIR);
      assertThat(causes(health)).containsExactly("precompute was never computed");
    }
  }

  @Test
  void aLossInTheFirstTwoWeeksIsALoss() {
    DateHealth health =
        score(
            Published.whole(LocalDate.of(2024, 10, 22), 2)
                .without(PhaseName.PRECOMPUTE)
                .with(AnalyticsTables.TEAM_DEFENSE, 3, 0));

    // raw 100, analytics 3 of 4 teams, precompute not expected
    assertThat(health.score()).isEqualTo(87.5);
    assertThat(health.needsMending()).isTrue();
  }

  @Test
  void aPhaseIsAsGoodAsItsWeakestTable() {
    DateHealth health =
        score(
            Published.whole(DATE, 8)
                .with(AnalyticsTables.TEAM_OFFENSE, 14, 0)
                .with(AnalyticsTables.TEAM_DEFENSE, 15, 0));

    // (100 + 14/16 + 100) / 3
    assertThat(health.score()).isCloseTo(95.8333, within(1e-4));
    assertThat(causes(health))
        .containsExactly(
            "team_offense_game_summary has 14 of 16 teams",
            "team_defense_game_summary has 15 of 16 teams");
    assertThat(health.needsMending()).isTrue();
  }

  @Test
  void moreRowsThanExpectedAreNoMerit() {
    assertThat(score(Published.whole(DATE, 8).with(AnalyticsTables.TEAM_DEFENSE, 24, 0)).score())
        .isEqualTo(100);
  }

  @Test
  void rowsThatAreThereCountByTheirQuality() {
    // 16 rows that weigh 11.2: all bronze
    DateHealth health =
        score(
            Published.whole(DATE, 8)
                .with(
                    AnalyticsTables.TEAM_OFFENSE,
                    new TableFacts(
                        16, 8, 16, 11.2, "no_play_by_play", new TableFacts.Cell(16, 0))));

    // (100 + 70 + 100) / 3
    assertThat(health.score()).isCloseTo(90, within(1e-9));
    assertThat(causes(health))
        .containsExactly("team_offense_game_summary has quality 70 %, mostly for no_play_by_play");
    assertThat(health.needsMending()).as("nothing is missing").isFalse();
  }

  @Test
  void playersAbsentByDesignAreNotMissed() {
    assertThat(score(Published.whole(DATE, 8).with(PrecomputeTables.PLAYER_DAILY_CACHE, 15, 5)))
        .extracting(DateHealth::score)
        .isEqualTo(100.0);

    DateHealth lost =
        score(Published.whole(DATE, 8).with(PrecomputeTables.PLAYER_DAILY_CACHE, 15, 0));
    // 20 players upstream, 15 here: (100 + 100 + 75) / 3
    assertThat(lost.score()).isCloseTo(91.6667, within(1e-4));
    assertThat(causes(lost)).containsExactly("player_daily_cache has 15 of 20 players");
  }

  @Test
  void rowsRemovedSincePublicationAreMissed() {
    DateHealth health =
        score(
            Published.whole(DATE, 8)
                .with(
                    PrecomputeTables.PLAYER_SHOT_ZONES,
                    new TableFacts(300, 0, 300, 300, null, new TableFacts.Cell(400, 0))));

    // (100 + 100 + 75) / 3
    assertThat(health.score()).isCloseTo(91.6667, within(1e-4));
    assertThat(causes(health)).containsExactly("player_shot_zone_analysis has 300 of 400 players");
  }

  @Test
  void everyGameMustBeInOneOfTheSourcesOfEachNeed() {
    DateHealth health = score(Published.whole(DATE, 8).withSource("player box score", 6));

    // (75 + 100 + 100) / 3
    assertThat(health.score()).isCloseTo(91.6667, within(1e-4));
    assertThat(causes(health)).containsExactly("player box score of 6 of 8 games");
  }

  @Test
  void aGameThatIsNeitherFinalNorMovedIsMissed() {
    DateHealth health = score(Published.whole(DATE, 7).withUnsettled(1));

    // 7 of 8 games in the sources: (87.5 + 100 + 100) / 3
    assertThat(health.score()).isCloseTo(95.8333, within(1e-4));
    assertThat(causes(health))
        .containsExactly("games not final in the schedule, though later ones are: 1");
  }

  @Test
  void datesWithoutAGameOfTheirOwnHaveNoScore() {
    assertThat(score(Published.whole(DATE, 0)).standing()).isEqualTo(Standing.POSTPONED);
    assertThat(score(Published.whole(NEWEST.plusDays(1), 0).withUnsettled(8)).standing())
        .isEqualTo(Standing.NOT_DUE);
  }

  @Test
  void onlyWhatIsAskedForCounts() {
    List<TableContract<?>> asked = List.of(AnalyticsTables.TEAM_OFFENSE);
    DateHealth health =
        new HealthScore(SEASONS, NEWEST, Published.BUILT, asked)
            .of(Published.whole(DATE, 8).with(AnalyticsTables.TEAM_OFFENSE, 4, 0).facts(), LEGACY);

    assertThat(health.score()).isEqualTo(25);
    assertThat(health.parts())
        .contains(
            Part.excluded(PhaseName.RAW, "not asked for"),
            Part.excluded(PhaseName.PRECOMPUTE, "not asked for"));
  }

  @Test
  void theMendingCommandNamesTheDates() {
    Finding finding =
        score(Published.whole(DATE, 8).without(PhaseName.PRECOMPUTE)).findings().get(0);
    DateSet calendar =
        DateSet.of(List.of(DATE, DATE.plusDays(2), DATE.plusDays(3), DATE.plusDays(4)));

    assertThat(finding.mend(DateSet.of(List.of(DATE)), calendar))
        .isEqualTo("backcourt backfill --phase precompute --dates 2024-01-17");
    assertThat(finding.mend(DateSet.of(List.of(DATE, DATE.plusDays(2))), calendar))
        .isEqualTo("backcourt backfill --phase precompute --from 2024-01-17 --to 2024-01-19");
    assertThat(finding.mend(DateSet.of(List.of(DATE, DATE.plusDays(3))), calendar))
        .isEqualTo("backcourt backfill --phase precompute --from 2024-01-17 --to 2024-01-20");
  }

  @Test
  void publishedDatesAreForcedOneRangeAtATime() {
    Finding finding =
        score(Published.whole(DATE, 8).with(AnalyticsTables.TEAM_OFFENSE, 14, 0)).findings().get(0);
    DateSet calendar = DateSet.between(DATE, DATE.plusDays(9));

    assertThat(
            finding.mend(DateSet.of(List.of(DATE, DATE.plusDays(1), DATE.plusDays(4))), calendar))
        .isEqualTo(
            "backcourt backfill --force --table team_offense_game_summary --from 2024-01-17"
                + " --to 2024-01-18");
  }

  @Test
  void filesAreAskedForByRanges() {
    Finding finding =
        score(Published.whole(DATE, 8).withSource("team box score", 0)).findings().get(0);
    DateSet calendar = DateSet.between(DATE, DATE.plusDays(9));

    assertThat(finding.mend(DateSet.of(List.of(DATE, DATE.plusDays(1))), calendar))
        .isEqualTo("backcourt import DIR, with the team box score of 2024-01-17..2024-01-18");
    assertThat(
            finding.mend(DateSet.of(List.of(DATE, DATE.plusDays(2), DATE.plusDays(4))), calendar))
        .isEqualTo(
            "backcourt import DIR, with the team box score of 2024-01-17,2024-01-19 and more");
  }

  static final LegacyDay LEGACY =
      new LegacyDay(
          DATE,
          0,
          0,
          0,
          new LegacyDay.Analytics(0, 0, 0),
          new LegacyDay.Precompute(0, 0, 0, 0, 0),
          new LegacyDay.Predictions(0, 0, 0, 0),
          null);

  private static DateHealth score(Published published) {
    return new HealthScore(SEASONS, NEWEST, Published.BUILT, Published.BUILT)
        .of(published.facts(), LEGACY);
  }

  private static List<String> causes(DateHealth health) {
    List<String> causes = new ArrayList<>();
    health.findings().forEach(finding -> causes.add(finding.cause()));
    return causes;
  }
}
