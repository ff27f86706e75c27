package org.backcourt.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.backcourt.calendar.SeasonCalendar;
import org.backcourt.contract.LookBack;
import org.backcourt.contract.PhaseName;
import org.backcourt.contract.TableContract;
import org.backcourt.contract.TableName;
import org.backcourt.row.analytics.TeamOffenseGame;
import org.backcourt.row.quality.CellRecord;
import org.backcourt.tables.RawTables;
import org.junit.jupiter.api.Test;

/** A fingerprint changes with exactly the dates that are looked back to. */
class InputVersionsTest {

  private static final LocalDate DATE = LocalDate.of(2023, 11, 10);
  private static final LocalDate OPENING = LocalDate.of(2023, 10, 24);

  @Test
  void theSameDateIsTheDateAlone() {
    reads(LookBack.sameDate(), DATE, DATE);
  }

  @Test
  void daysBeforeEndTheDayBefore() {
    reads(LookBack.daysBefore(3), DATE.minusDays(3), DATE.minusDays(1));
  }

  @Test
  void daysToDateIncludeIt() {
    reads(new LookBack(1, true), DATE.minusDays(1), DATE);
  }

  @Test
  void theSeasonBeginsOnOpeningNight() {
    reads(LookBack.seasonBefore(), OPENING, DATE.minusDays(1));
    reads(LookBack.seasonToDate(), OPENING, DATE);
  }

  @Test
  void openingNightHasNothingBeforeIt() {
    assertThat(versions(LookBack.seasonBefore(), Map.of(OPENING.minusDays(1), "x"), OPENING))
        .isEqualTo(versions(LookBack.seasonBefore(), Map.of(), OPENING))
        .startsWith("nba_raw.nbac_schedule 0 dates ");
  }

  @Test
  void aSeasonRunsIntoTheNextSummer() {
    LocalDate june = LocalDate.of(2024, 6, 17);

    assertThat(versions(LookBack.seasonToDate(), Map.of(OPENING, "x"), june))
        .startsWith("nba_raw.nbac_schedule 1 dates ");
    assertThat(versions(LookBack.seasonToDate(), Map.of(OPENING, "x"), LocalDate.of(2024, 10, 22)))
        .startsWith("nba_raw.nbac_schedule 0 dates ");
  }

  @Test
  void aFingerprintSaysWhichTableAndHowManyDates() {
    assertThat(versions(LookBack.sameDate(), Map.of(DATE, "x"), DATE))
        .matches("nba_raw.nbac_schedule 1 dates [0-9a-f]{12}");
  }

  /** Every date of the season counts if, and only if, it is one of these. */
  private static void reads(LookBack lookBack, LocalDate first, LocalDate last) {
    Map<LocalDate, String> hashes = new HashMap<>();
    LocalDate begin = LocalDate.of(2023, 10, 1);
    LocalDate end = LocalDate.of(2023, 11, 30);
    begin.datesUntil(end).forEach(date -> hashes.put(date, "before"));
    String before = versions(lookBack, hashes, DATE);
    begin
        .datesUntil(end)
        .forEach(
            date -> {
              Map<LocalDate, String> changed = new HashMap<>(hashes);
              changed.put(date, "after");
              boolean read = !date.isBefore(first) && !date.isAfter(last);
              assertThat(!versions(lookBack, changed, DATE).equals(before))
                  .as(date.toString())
                  .isEqualTo(read);
            });
  }

  private static String versions(LookBack lookBack, Map<LocalDate, String> hashes, LocalDate date) {
    TableContract<?> table =
        TableContract.of(TeamOffenseGame.class)
            .named("nba_analytics.made_up", PhaseName.ANALYTICS)
            .describedAs("Made up.")
            .keyedBy("game_date", "team_abbr")
            .reads(RawTables.SCHEDULE, lookBack)
            .build();
    Map<LocalDate, CellRecord> cells = new HashMap<>();
    hashes.forEach((on, hash) -> cells.put(on, cell(on, hash)));
    Map<TableName, Map<LocalDate, CellRecord>> current = Map.of(RawTables.SCHEDULE.name(), cells);
    List<String> versions =
        new InputVersions(current, SeasonCalendar.of(Map.of(2023, OPENING))).of(table, date);
    assertThat(versions).hasSize(1);
    return versions.get(0);
  }

  private static CellRecord cell(LocalDate date, String hash) {
    return new CellRecord(
        "run",
        "nba_raw.nbac_schedule",
        date,
        1,
        null,
        1,
        0,
        hash,
        List.of(),
        0,
        "c",
        Instant.EPOCH);
  }
}
