package org.backcourt.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.LocalDate;
import org.backcourt.row.raw.BigDataBallEventRow;
import org.backcourt.row.raw.GamebookPlayerRow;
import org.backcourt.row.raw.InjuryReportRow;
import org.backcourt.row.raw.LeagueEventRow;
import org.backcourt.row.raw.PointsPropRow;
import org.backcourt.row.raw.ScheduleRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What parsers work out beyond copying, on values worked out by hand. */
class SourcesTest {

  static java.util.List<SourceParser<?>> parsers() {
    return Sources.all();
  }

  @ParameterizedTest
  @MethodSource("parsers")
  void theExampleIsReadWhole(SourceParser<?> parser) {
    Reading<?> reading = Examples.read(parser);
    assertThat(reading.unreadable()).isEmpty();
    assertThat(reading.rejections()).isEmpty();
    assertThat(reading.unknownFields()).isEmpty();
    assertThat(reading.rows()).isNotEmpty();
    assertThat(reading.units()).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("parsers")
  void aFileOfBlanksIsEmpty(SourceParser<?> parser) {
    Reading<?> reading = Examples.read(parser, " \r\n\t ");
    assertThat(reading.unreadable()).isEmpty();
    assertThat(reading.rows()).isEmpty();
  }

  @Test
  void easternTipOffsBecomeMomentsInSummerAndWinterTime() {
    // 19:30 Eastern is 23:30 UTC until 5 November 2023, and 00:30 of the next day after it.
    assertThat(scheduled("2023-10-24").gameDateEst()).isEqualTo("2023-10-24T23:30:00Z");
    assertThat(scheduled("2023-11-06").gameDateEst()).isEqualTo("2023-11-07T00:30:00Z");
    assertThat(scheduled("2023-11-06").gameDate()).isEqualTo("2023-11-06");
  }

  @Test
  void theStaticFeedSaysAsMuchAsTheFetcher() {
    ScheduleRow row = scheduled("2023-10-24");
    assertThat(row.seasonNbaFormat()).isEqualTo("2023-24");
    assertThat(row.season()).isEqualTo("2023");
    assertThat(row.dataSource()).isEqualTo("cdn_static");
    assertThat(row.isRegularSeason()).isTrue();
    assertThat(row.isPlayoffs()).isFalse();
    assertThat(row.dayOfWeek()).isEqualTo("tuesday");
    assertThat(row.timeSlot()).isEqualTo("early_evening");
    assertThat(row.arenaTimezone()).isEqualTo("America/Denver");
    assertThat(row.homeTeamScore()).as("not final yet").isNull();
  }

  @Test
  void preseasonAllStarAndOpenPlacesAreNoGames() {
    String text = feed("2023-10-24");
    LeagueSchedule parser = new LeagueSchedule();
    assertThat(Examples.read(parser, text.replace("0022300061", "0012300061")).rows()).isEmpty();
    assertThat(Examples.read(parser, text.replace("0022300061", "0032300061")).rows()).isEmpty();
    Reading<ScheduleRow> open = Examples.read(parser, text.replace("1610612747", "0"));
    assertThat(open.rows()).isEmpty();
    assertThat(open.rejected()).isZero();
  }

  @Test
  void anInactivePlayersSurnameIsResolvedByTheReportsOfHisGame() {
    assertThat(Examples.read(new GamebookPlayers()).rows())
        .filteredOn(row -> row.playerStatus().equals("inactive"))
        .extracting(GamebookPlayerRow::playerNameOriginal, GamebookPlayerRow::playerLookup)
        .contains(org.assertj.core.groups.Tuple.tuple("Mušić", "omermusic"));
    assertThat(
            Examples.KNOWN.fullNames(
                org.backcourt.id.GameId.parse("20231024_BOS_DEN"),
                org.backcourt.id.TeamCode.DEN,
                "Mušić"))
        .as("the other team's")
        .isEmpty();
  }

  @Test
  void aGamebookWithoutActivePlayersWasMadeTooEarly() {
    String text = Examples.text("nba-gamebook").replace("\"active_players\"", "\"other\"");
    assertThat(Examples.read(new GamebookPlayers(), text).unreadable()).isPresent();
  }

  @Test
  void theReportsNamesAreTurnedRoundAtTheirOnlyComma() {
    assertThat(injured("Porter Jr., Michael").playerFullName()).isEqualTo("Michael Porter Jr.");
    assertThat(injured("Porter Jr., Michael").playerLookup()).isEqualTo("michaelporterjr");
    assertThat(injured("Porter, Jr., Michael").playerFullName()).isEqualTo("Porter, Jr., Michael");
    assertThat(injured("Porter Jr., Michael").reasonCategory()).isEqualTo("injury");
  }

  @Test
  void overtimeBeginsAfterFortyEightMinutes() {
    // Four and a half minutes left of five: 2,880 + 30 seconds since the tip.
    String text =
        "{\"game\":{\"gameId\":\"0022300001\",\"actions\":[{\"actionNumber\":7,\"period\":5,"
            + "\"clock\":\"PT04M30.00S\",\"actionType\":\"3pt\",\"shotResult\":\"Missed\","
            + "\"personId\":9,\"teamTricode\":\"DEN\",\"blockPersonId\":8,"
            + "\"blockPlayerName\":\"Holiday\"}]}}";
    LeagueEventRow row = Examples.read(new LeaguePlayByPlay(), text).rows().get(0);
    assertThat(row.timeElapsedSeconds()).isEqualTo(2910.0);
    assertThat(row.gameClock()).isEqualTo("04:30");
    assertThat(row.shotMade()).isFalse();
    assertThat(row.gameId()).isEqualTo("20231024_BOS_DEN");
    assertThat(row.player2Lookup()).isEqualTo("holiday");
    assertThat(row.player2TeamAbbr()).as("a block is the other side's").isEqualTo("BOS");
  }

  @Test
  void aGameThatTheScheduleLacksSaysWhatToDoFirst() {
    String text = Examples.text("nba-play-by-play").replace("0022300001", "0022300999");
    assertThat(Examples.read(new LeaguePlayByPlay(), text).unreadable())
        .hasValueSatisfying(
            why ->
                assertThat(why)
                    .contains("0022300999")
                    .endsWith("first: backcourt ingest --source nba-schedule PATH"));
  }

  @Test
  void oddsAreTurnedIntoTheNearestAmericanOnes() {
    // 1.87: 100 / 0.87 = 114.9, so -115; 2.1: 1.1 * 100 = 110. Tipped 19:40 Eastern the day before.
    PointsPropRow row = Examples.read(new OddsPlayerProps(), props("Celtics")).rows().get(0);
    assertThat(row.overPriceAmerican()).isEqualTo(-115);
    assertThat(row.underPriceAmerican()).isEqualTo(110);
    assertThat(row.gameDate()).isEqualTo("2024-01-17");
    assertThat(row.minutesBeforeTipoff()).isEqualTo(100);
    assertThat(row.snapshotTag()).isEqualTo("snap-1500");
    assertThat(row.captureTimestamp()).isEqualTo("2023-10-24T15:00:20Z");
    assertThat(row.gameId()).as("not in the schedule").isEqualTo("20240117_BOS_DEN");
  }

  @Test
  void aTeamOutsideTheLeagueIsRefusedAndNotShortened() {
    assertThat(Examples.read(new OddsPlayerProps(), props("Bruins")).unreadable())
        .hasValue("data.away_team names none of the 30 teams: Boston Bruins");
  }

  @Test
  void aSubstitutionInOneLineNamesBothPlayers() {
    String text =
        "game_id,date,period,play_id,team,event_type,entered,left,player,remaining_time,"
            + "description\n22300001,10/24/2023,2,11,DEN,substitution,Reggie Jackson,Jamal Murray,,"
            + "0:00:11.5,\"SUB: Jackson, R. FOR Murray\"\n";
    BigDataBallEventRow row = Examples.read(new BigDataBallEvents(), text).rows().get(0);
    assertThat(row.player1Lookup()).isEqualTo("reggiejackson");
    assertThat(row.player2Role()).isEqualTo("substitution_in");
    assertThat(row.player3Lookup()).isEqualTo("jamalmurray");
    assertThat(row.eventDescription()).isEqualTo("SUB: Jackson, R. FOR Murray");
    assertThat(row.clock().gameClockSeconds()).isCloseTo(11.5, within(1e-9));
    assertThat(row.csvRowNumber()).isEqualTo(2);
    assertThat(row.bdbGameId()).isEqualTo(22300001L);
    assertThat(row.onFloor()).isNull();
  }

  @Test
  void aLineOfAnotherDateOrWidthIsRefused() {
    String header = "game_id,date,period,play_id,event_type,player,description\n";
    Reading<BigDataBallEventRow> reading =
        Examples.read(
            new BigDataBallEvents(),
            header
                + "22300001,2023-10-24,1,1,rebound,Jamal Murray,REBOUND\n"
                + "22300001,2023-10-25,1,2,rebound,Jamal Murray,REBOUND\n"
                + "22300001,2023-10-24,1,3,rebound,Murray, Jamal,REBOUND\n");
    assertThat(reading.rows()).hasSize(1);
    assertThat(reading.rejections())
        .extracting(Rejection::position, Rejection::reason)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                2L, "is not the date in the file's name: 2023-10-25"),
            org.assertj.core.groups.Tuple.tuple(3L, "has 8 values, the header has 7"));
  }

  @Test
  void aMissingReboundStaysUnknown() {
    String text = Examples.text("ball-dont-lie").replaceAll("\"reb\": \\d+", "\"reb\": null");
    assertThat(Examples.read(new BallDontLieBoxscore(), text).rows())
        .isNotEmpty()
        .allSatisfy(row -> assertThat(row.rebounds()).isNull());
  }

  @Test
  void pathsSayDateAndMomentOfCapture() {
    assertThat(PathClues.date("a/2024-01-16/2024-01-17/x.json"))
        .hasValue(LocalDate.of(2024, 1, 17));
    assertThat(PathClues.date("a/20240117-BOSDEN/x.json")).hasValue(LocalDate.of(2024, 1, 17));
    assertThat(PathClues.date("a/2024-13-17/x.json")).isEmpty();
    assertThat(PathClues.captured("a/20240117_183005-snap-1830.json"))
        .hasValue(Instant.parse("2024-01-17T18:30:05Z"));
    assertThat(PathClues.captured("a/20240117_996005.json")).isEmpty();
  }

  @Test
  void anUnknownSourceIsAnsweredWithTheNearest() {
    assertThatThrownBy(() -> Sources.named("nba-shedule"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("there is no source 'nba-shedule'; did you mean nba-schedule?");
  }

  private static InjuryReportRow injured(String printed) {
    String text =
        "{\"metadata\":{\"gamedate\":\"20240104\",\"hour24\":17},\"records\":[{\"date\":"
            + "\"01/04/2024\",\"matchup\":\"MIL@SAS\",\"team\":\"San Antonio Spurs\",\"player\":\""
            + printed
            + "\",\"status\":\"Out\",\"reason\":\"Injury/Illness - Left Knee; Soreness\"}]}";
    return Examples.read(new InjuryReportEdition(), text).rows().get(0);
  }

  private static String props(String awayNickname) {
    return "{\"timestamp\":\"2024-01-17T23:00:00Z\",\"data\":{\"id\":\"abc\",\"commence_time\":"
        + "\"2024-01-18T00:40:00Z\",\"home_team\":\"Denver Nuggets\",\"away_team\":\"Boston "
        + awayNickname
        + "\",\"bookmakers\":[{\"key\":\"draftkings\",\"markets\":[{\"key\":\"player_points\","
        + "\"outcomes\":[{\"name\":\"Over\",\"description\":\"Jamal Murray\",\"price\":1.87,"
        + "\"point\":21.5},{\"name\":\"Under\",\"description\":\"Jamal Murray\",\"price\":2.1,"
        + "\"point\":21.5}]}]}]}}";
  }

  private static ScheduleRow scheduled(String date) {
    return Examples.read(new LeagueSchedule(), feed(date)).rows().get(0);
  }

  private static String feed(String date) {
    return "{\"leagueSchedule\":{\"seasonYear\":\"2023-24\",\"gameDates\":[{\"gameDate\":\"x\","
        + "\"games\":[{\"gameId\":\"0022300061\",\"gameStatus\":1,\"gameDateEst\":\""
        + date
        + "T00:00:00Z\",\"gameDateTimeEst\":\""
        + date
        + "T19:30:00Z\",\"isNeutral\":false,\"homeTeam\":{\"teamId\":1610612743,\"teamCity\":"
        + "\"Denver\",\"teamName\":\"Nuggets\",\"teamTricode\":\"DEN\",\"score\":0},\"awayTeam\":"
        + "{\"teamId\":1610612747,\"teamCity\":\"Los Angeles\",\"teamName\":\"Lakers\","
        + "\"teamTricode\":\"LAL\",\"score\":0}}]}]}}";
  }
}
