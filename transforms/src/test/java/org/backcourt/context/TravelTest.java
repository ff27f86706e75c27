package org.backcourt.context;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import org.backcourt.id.TeamCode;
import org.backcourt.row.analytics.TravelLoad;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Distances by the spherical law of cosines on a globe of 3959 miles; trips added up by hand. */
class TravelTest {

  private static final ZoneId UTC = ZoneId.of("UTC");

  @Test
  void aQuarterOfTheGlobeIsAQuarterOfItsCircumference() {
    Arena here = new Arena(0, 0, UTC);
    double quarter = Math.PI / 2 * 3959;
    assertThat(here.milesTo(new Arena(0, 90, UTC))).isCloseTo(quarter, within(1e-6));
    assertThat(here.milesTo(new Arena(90, 17, UTC))).isCloseTo(quarter, within(1e-6));
    assertThat(here.milesTo(new Arena(1, 0, UTC))).isCloseTo(quarter / 90, within(1e-6));
    assertThat(new Arena(60, 0, UTC).milesTo(new Arena(60, 180, UTC)))
        .isCloseTo(quarter * 2 / 3, within(1e-6));
    assertThat(here.milesTo(here)).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "BOS, LAL, 2592.3",
    "BOS, DEN, 1766.1",
    "DEN, LAL, 830.8",
    "BOS, NYK, 188.2",
    "MIA, POR, 2704.5",
    "NYK, BKN, 4.8",
    "LAL, LAC, 0"
  })
  void milesBetweenArenasAreTheSameBothWays(TeamCode from, TeamCode to, double miles) {
    assertThat(Arena.of(from).milesTo(Arena.of(to))).isCloseTo(miles, within(0.1));
    assertThat(Arena.of(to).milesTo(Arena.of(from))).isCloseTo(miles, within(0.1));
  }

  @ParameterizedTest
  @CsvSource({
    "BOS, LAL, 2024-01-15, 3",
    "LAL, BOS, 2024-01-15, 3",
    "CHI, DEN, 2024-01-15, 1",
    "BOS, TOR, 2024-01-15, 0",
    "IND, CHI, 2024-01-15, 1",
    // Arizona keeps its clocks: with California in summer, an hour ahead of it in winter.
    "PHX, LAL, 2023-11-04, 0",
    "PHX, LAL, 2023-11-05, 1",
    "PHX, DEN, 2023-11-04, 1",
    "PHX, DEN, 2023-11-05, 0"
  })
  void hoursBetweenClocksAreThoseOfTheDate(TeamCode from, TeamCode to, LocalDate date, int hours) {
    assertThat(Arena.of(from).hoursTo(Arena.of(to), date)).isEqualTo(hours);
  }

  private static TravelLoad boston(ContextSeason season, String date) {
    TravelLoad travel = Objects.requireNonNull(season.player(date, "samroe").travel());
    assertThat(season.team(date, TeamCode.BOS).travelMiles()).isEqualTo(travel.travelMiles());
    return travel;
  }

  private static ContextSeason onTour() {
    return new ContextSeason()
        .game("20240102_NYK_BOS", 100, 101)
        .game("20240105_BOS_DEN", 100, 101)
        .game("20240107_BOS_LAL", 100, 101)
        .game("20240110_NYK_BOS", 100, 101)
        .sat("samroe", "20240102_NYK_BOS", "BOS")
        .sat("samroe", "20240105_BOS_DEN", "BOS")
        .sat("samroe", "20240107_BOS_LAL", "BOS")
        .sat("samroe", "20240110_NYK_BOS", "BOS");
  }

  @Test
  void aTripLeadsFromOneGamesArenaToTheNext() {
    ContextSeason season = onTour();
    assertThat(boston(season, "2024-01-02")).isEqualTo(new TravelLoad(0, 0, 0, 0, 0));
    assertThat(boston(season, "2024-01-05")).isEqualTo(new TravelLoad(1766, 2, 1, 1766, 2));
    // 1766.1 + 830.8 miles, 2 + 1 hours.
    assertThat(boston(season, "2024-01-07")).isEqualTo(new TravelLoad(831, 1, 2, 2597, 3));
    // 2596.9 + 2592.3 miles, 3 + 3 hours, and home again.
    assertThat(boston(season, "2024-01-10")).isEqualTo(new TravelLoad(2592, 3, 0, 5189, 6));
  }

  @Test
  void hostsWhoStayAtHomeDoNotTravelAndASeasonsFirstGameIsNoTrip() {
    assertThat(onTour().team("2024-01-07", TeamCode.LAL).travelMiles()).isZero();
    assertThat(onTour().team("2024-01-02", TeamCode.NYK).travelMiles()).isZero();
  }

  @Test
  void tripsOfMoreThanTwoWeeksAgoAreForgotten() {
    ContextSeason season =
        new ContextSeason()
            .game("20240102_BOS_DEN", 100, 101)
            .game("20240105_NYK_BOS", 100, 101)
            .game("20240107_NYK_BOS", 100, 101)
            .game("20240110_BOS_LAL", 100, 101)
            .game("20240120_NYK_BOS", 100, 101)
            .sat("samroe", "20240120_NYK_BOS", "BOS");
    // To Los Angeles and back: twice 2592.3 miles, twice 3 hours.
    assertThat(boston(season, "2024-01-20")).isEqualTo(new TravelLoad(2592, 3, 0, 5185, 6));
  }

  @Test
  void aTripToOrFromAnUnknownPlaceIsNotKnownNorIsAFortnightWithOne() {
    ContextSeason season =
        new ContextSeason()
            .game("20240108_NYK_BOS", 100, 101)
            .abroad("20240111_BOS_BKN")
            .game("20240115_NYK_BOS", 100, 101)
            .game("20240117_BOS_DEN", 100, 101)
            .game("20240130_NYK_BOS", 100, 101)
            .sat("samroe", "20240111_BOS_BKN", "BOS")
            .sat("samroe", "20240115_NYK_BOS", "BOS")
            .sat("samroe", "20240117_BOS_DEN", "BOS")
            .sat("samroe", "20240130_NYK_BOS", "BOS");
    assertThat(boston(season, "2024-01-11")).isEqualTo(new TravelLoad(null, null, 1, null, null));
    assertThat(boston(season, "2024-01-15")).isEqualTo(new TravelLoad(null, null, 0, null, null));
    assertThat(boston(season, "2024-01-17")).isEqualTo(new TravelLoad(1766, 2, 1, null, null));
    // The trips of 11 and 15 January are more than 14 days ago: to Denver and back, 2 x 1766.1.
    assertThat(boston(season, "2024-01-30")).isEqualTo(new TravelLoad(1766, 2, 0, 3532, 4));
  }
}
