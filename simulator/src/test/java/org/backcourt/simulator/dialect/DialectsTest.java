package org.backcourt.simulator.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.backcourt.contract.TableContract;
import org.backcourt.id.GameId;
import org.backcourt.id.PlayerLookup;
import org.backcourt.row.raw.BettingProsPropRow;
import org.backcourt.row.raw.BigDataBallEventRow;
import org.backcourt.row.raw.EventShot;
import org.backcourt.row.raw.GameLineRow;
import org.backcourt.row.raw.GamebookPlayerRow;
import org.backcourt.row.raw.InjuryReportRow;
import org.backcourt.row.raw.LeagueEventRow;
import org.backcourt.row.raw.PointsPropRow;
import org.backcourt.row.raw.ScheduleRow;
import org.backcourt.simulator.SmallLeague;
import org.backcourt.simulator.roster.PersonName;
import org.backcourt.tables.RawTables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every source speaks as the real one does. */
class DialectsTest {

  private static <T> List<T> rows(TableContract<T> table) {
    List<T> all = new ArrayList<>();
    SmallLeague.games().forEach(delivery -> all.addAll(delivery.now().of(table)));
    return all;
  }

  @Test
  void theScheduleHasLeagueIdsOfAllKindsAndFinalScores() {
    List<ScheduleRow> schedule = rows(RawTables.SCHEDULE);

    assertThat(schedule).allMatch(row -> row.gameId().matches("00[246]23\\d{5}"));
    assertThat(schedule).filteredOn(row -> row.gameId().startsWith("006")).hasSize(1);
    assertThat(schedule).filteredOn(row -> row.gameId().startsWith("002")).hasSize(246);
    assertThat(schedule)
        .allMatch(row -> row.gameStatus() == 3 && row.gameStatusText().equals("Final"))
        .allMatch(row -> !row.homeTeamScore().equals(row.awayTeamScore()))
        .allMatch(
            row ->
                row.winningTeamTricode()
                    .equals(
                        row.homeTeamScore() > row.awayTeamScore()
                            ? row.homeTeamTricode()
                            : row.awayTeamTricode()));
    assertThat(schedule)
        .allMatch(
            row ->
                row.gameDateEst()
                    .atZone(ZoneId.of("America/New_York"))
                    .toLocalDate()
                    .equals(row.gameDate()))
        .allMatch(
            row ->
                row.gameCode()
                    .equals(
                        row.gameDate().toString().replace("-", "")
                            + "/"
                            + row.awayTeamTricode()
                            + row.homeTeamTricode()));
  }

  @Test
  void theCupFinalIsOnANeutralFloorAndNoRegularGame() {
    ScheduleRow cup =
        rows(RawTables.SCHEDULE).stream()
            .filter(row -> row.gameId().startsWith("006"))
            .findFirst()
            .orElseThrow();

    assertThat(cup.gameId()).isEqualTo("0062300001");
    assertThat(cup.gameDate()).isEqualTo(LocalDate.of(2023, 12, 9));
    assertThat(cup.neutralSiteFlag()).isTrue();
    assertThat(cup.isRegularSeason()).isFalse();
    assertThat(cup.arenaCity()).isEqualTo("Las Vegas");
  }

  @Test
  void theGamebookHasFiguresForWhoPlayedAndNoneForTheOthers() {
    List<GamebookPlayerRow> book = rows(RawTables.GAMEBOOK_PLAYERS);

    assertThat(book)
        .allMatch(row -> row.playerStatus().equals("active") == (row.stats() != null))
        .allMatch(row -> row.playerStatus().equals("active") == (row.dnpReason() == null));
    assertThat(book)
        .filteredOn(row -> row.stats() != null)
        .allMatch(row -> row.stats().minutes().matches("\\d\\d:[0-5]\\d"));
    assertThat(book).extracting(GamebookPlayerRow::playerStatus).contains("dnp", "inactive");
    assertThat(book)
        .filteredOn(row -> row.playerStatus().equals("dnp"))
        .anyMatch(row -> row.teamAbbr() == null);
  }

  @Test
  void inactivePlayersComeBySurnameAndSomeStayUnresolved() {
    List<GamebookPlayerRow> inactive =
        rows(RawTables.GAMEBOOK_PLAYERS).stream()
            .filter(row -> row.playerStatus().equals("inactive"))
            .toList();

    assertThat(inactive).allMatch(row -> row.playerName().endsWith(row.playerNameOriginal()));
    assertThat(inactive)
        .filteredOn(row -> row.nameResolution().nameResolutionStatus().equals("not_found"))
        .isNotEmpty()
        .allMatch(GamebookPlayerRow::requiresManualReview)
        .allMatch(
            row ->
                PlayerLookup.ofName(row.playerNameOriginal())
                    .orElseThrow()
                    .key()
                    .equals(row.playerLookup()));
  }

  @Test
  void liveBoxScoresListWhoPlayedInIsoMinutesWithFiveStartersATeam() {
    SmallLeague.games()
        .forEach(
            delivery -> {
              var box = delivery.now().of(RawTables.LEAGUE_PLAYERS);
              assertThat(box)
                  .allMatch(row -> row.stats().minutes().matches("PT\\d\\dM\\d\\d\\.00S"))
                  .allMatch(row -> row.stats().minutesDecimal() > 0)
                  .allMatch(row -> row.gameStatus().equals("Final"));
              assertThat(box).filteredOn(row -> row.starter()).hasSize(10);
            });
  }

  @Test
  void ballDontLieHasWholeMinutesAndDropsAccentedLettersFromKeys() {
    assertThat(rows(RawTables.BDL_PLAYERS)).allMatch(row -> row.minutes().matches("\\d{1,2}"));
    assertThat(BallDontLie.key("Luka Dončić")).isEqualTo("lukadoni");
    assertThat(BallDontLie.key("Dāvis Bertāns")).isEqualTo("dvisbertns");
    assertThat(BallDontLie.key("De'Aaron Fox")).isEqualTo("deaaronfox");
    assertThat(BallDontLie.key("Michael Porter Jr.")).isEqualTo("michaelporterjr");
  }

  @ParameterizedTest
  @CsvSource({
    "Luka,Dončić,'',lukadončić",
    "Michael,Porter,Jr.,michaelporter",
    "Gary,Payton,II,garypayton",
    "Karl-Anthony,Towns,'',karlanthonytowns",
  })
  void injuryReportsKeepAccentsAndCutSuffixes(
      String first, String last, String suffix, String expected) {
    assertThat(InjuryReport.key(PersonName.of(first, last, suffix))).isEqualTo(expected);
  }

  @Test
  void injuryReportsTellWhoIsMissingBeforeTheGameAndTurnNamesRound() {
    List<InjuryReportRow> reports = rows(RawTables.INJURY_REPORT);

    assertThat(reports)
        .allMatch(
            row ->
                row.playerNameOriginal().contains(", ")
                    && !row.reportDate().isAfter(row.gameDate())
                    && row.gameId()
                        .equals(
                            row.gameDate().toString().replace("-", "")
                                + "_"
                                + row.awayTeam()
                                + "_"
                                + row.homeTeam()));
    assertThat(new TreeSet<>(reports.stream().map(InjuryReportRow::injuryStatus).toList()))
        .containsExactly("available", "doubtful", "out", "probable", "questionable");
    assertThat(reports)
        .extracting(InjuryReportRow::reasonCategory)
        .contains("injury", "g_league", "rest", "personal");
  }

  @Test
  void nobodyPlaysWhomTheLastReportRuledOut() {
    SmallLeague.games()
        .forEach(
            delivery -> {
              Set<String> played = new HashSet<>();
              delivery
                  .now()
                  .of(RawTables.LEAGUE_PLAYERS)
                  .forEach(row -> played.add(row.playerFullName()));
              List<InjuryReportRow> reports = delivery.now().of(RawTables.INJURY_REPORT);
              int last =
                  reports.stream()
                      .filter(row -> row.reportDate().equals(row.gameDate()))
                      .mapToInt(InjuryReportRow::reportHour)
                      .max()
                      .orElse(-1);
              assertThat(reports)
                  .filteredOn(
                      row ->
                          row.reportDate().equals(row.gameDate())
                              && row.reportHour() == last
                              && row.injuryStatus().equals("out"))
                  .noneMatch(row -> played.contains(row.playerFullName()));
            });
  }

  @Test
  void bigDataBallSpeaksTheVendorsWords() {
    List<BigDataBallEventRow> events = rows(RawTables.BIG_DATA_BALL_EVENTS);

    assertThat(new TreeSet<>(events.stream().map(BigDataBallEventRow::eventType).toList()))
        .containsExactly(
            "end of period",
            "foul",
            "free throw",
            "jump ball",
            "rebound",
            "shot",
            "start of period",
            "substitution",
            "timeout",
            "turnover",
            "violation");
    assertThat(new TreeSet<>(roles(events)))
        .containsExactly("assist", "block", "fouled", "jump_ball_away", "steal");
    assertThat(subtypes(events, row -> row.eventType().equals("free throw")))
        .contains("free throw 1/1", "free throw 1/2", "free throw 2/2", "free throw 3/3")
        .contains("free throw technical");
    assertThat(subtypes(events, row -> row.eventType().equals("shot")))
        .contains("3pt jump shot", "driving layup", "dunk", "turnaround hook");
    assertThat(events).allMatch(row -> row.clock().gameClock().matches("0:\\d\\d:\\d\\d"));
    assertThat(events.get(0).csvFilename())
        .matches("\\[2023-10-\\d\\d]-00223\\d{5}-[A-Z]{3}@[A-Z]{3}\\.csv");
  }

  private static List<String> roles(List<BigDataBallEventRow> events) {
    return events.stream().map(BigDataBallEventRow::player2Role).filter(Objects::nonNull).toList();
  }

  private static Set<String> subtypes(
      List<BigDataBallEventRow> events, Predicate<BigDataBallEventRow> which) {
    return new TreeSet<>(
        events.stream().filter(which).map(BigDataBallEventRow::eventSubtype).toList());
  }

  @Test
  void threesAreExactlyTheShotsFromBeyondTheArc() {
    for (BigDataBallEventRow row : rows(RawTables.BIG_DATA_BALL_EVENTS)) {
      EventShot shot = row.shot();
      if (shot == null || shot.originalX() == null) {
        continue;
      }
      double x = shot.originalX();
      double y = shot.originalY();
      double distance = Math.sqrt(x * x + y * y);
      boolean beyond = y <= 92.5 ? Math.abs(x) >= 220 : distance >= 237.5;
      boolean lane = Math.abs(x) <= 80 && y <= 137.5;
      assertThat(shot.shotType()).as("%s", row.eventId()).isEqualTo(beyond ? "3PT" : "2PT");
      assertThat(beyond && lane).isFalse();
      assertThat(shot.shotDistance()).as("%s", row.eventId()).isEqualTo(Math.floor(distance / 10));
      assertThat(shot.pointsScored()).isEqualTo(shot.shotMade() ? (beyond ? 3 : 2) : 0);
    }
  }

  @Test
  void theLeaguesPlayByPlayHasIdsSurnamesAndTeamsInNoOrder() {
    List<LeagueEventRow> events = rows(RawTables.LEAGUE_EVENTS);

    assertThat(events)
        .filteredOn(row -> row.player1Id() != null)
        .allMatch(row -> row.player1Id() > 1_600_000 && row.player1Lookup() != null);
    assertThat(new TreeSet<>(events.stream().map(LeagueEventRow::eventType).toList()))
        .contains("2pt", "3pt", "freethrow", "rebound", "foul", "turnover", "substitution")
        .contains("timeout", "block", "steal", "jumpball", "violation", "period");
    assertThat(events)
        .filteredOn(row -> row.shotX() != null)
        .allMatch(row -> row.shotX() >= 0 && row.shotX() <= 100)
        .allMatch(row -> row.shotY() >= 0 && row.shotY() <= 100);
    long turned =
        SmallLeague.games().stream()
            .filter(
                delivery ->
                    !delivery
                        .now()
                        .of(RawTables.LEAGUE_EVENTS)
                        .get(0)
                        .homeTeamAbbr()
                        .equals(delivery.now().game().home().name()))
            .count();
    assertThat(turned).isBetween(80L, 180L);
  }

  @Test
  void bothPlayByPlaysTellTheSameGame() {
    SmallLeague.games()
        .forEach(
            delivery -> {
              List<BigDataBallEventRow> vendor = delivery.now().of(RawTables.BIG_DATA_BALL_EVENTS);
              List<LeagueEventRow> league = delivery.now().of(RawTables.LEAGUE_EVENTS);
              assertThat(league)
                  .filteredOn(row -> "3PT".equals(row.shotType()))
                  .hasSize(
                      (int)
                          vendor.stream()
                              .filter(
                                  row -> row.shot() != null && row.shot().shotType().equals("3PT"))
                              .count());
              assertThat(league.get(league.size() - 1).scoreHome())
                  .isEqualTo(vendor.get(vendor.size() - 1).scoreHome());
            });
  }

  @Test
  void gameLinesComeInPairsAndSomeAfterTheTipOff() {
    List<GameLineRow> lines = rows(RawTables.GAME_LINES);

    assertThat(lines).allMatch(row -> row.gameId().matches("[0-9a-f]{32}"));
    assertThat(lines).anyMatch(row -> row.snapshotTimestamp().isAfter(row.commenceTime()));
    assertThat(lines)
        .filteredOn(row -> !row.snapshotTimestamp().isAfter(row.commenceTime()))
        .hasSizeGreaterThan(lines.size() * 9 / 10);
    for (int i = 0; i < lines.size(); i += 4) {
      assertThat(lines.get(i).outcomePoint() + lines.get(i + 1).outcomePoint()).isZero();
      assertThat(lines.get(i + 2).outcomePoint()).isEqualTo(lines.get(i + 3).outcomePoint());
    }
  }

  @Test
  void pointsLinesAreHalfPointsInTheSaneRangeFromSeveralBooks() {
    List<PointsPropRow> props = rows(RawTables.POINTS_PROPS);

    assertThat(props)
        .allMatch(row -> row.pointsLine() % 1 == 0.5)
        .filteredOn(row -> row.minutesBeforeTipoff() >= 0)
        .allMatch(row -> row.pointsLine() >= 4.5 && row.pointsLine() <= 50.5);
    assertThat(props).extracting(PointsPropRow::bookmaker).contains("draftkings", "fanduel");
    assertThat(props).anyMatch(row -> row.minutesBeforeTipoff() < 0);
    assertThat(props)
        .allMatch(
            row ->
                row.playerLookup()
                    .equals(PlayerLookup.ofName(row.playerName()).orElseThrow().key()));
  }

  @Test
  void bettingProsMixesItsMarkets() {
    List<BettingProsPropRow> props = rows(RawTables.BETTING_PROS_PROPS);

    assertThat(props).extracting(BettingProsPropRow::marketType).contains("points", "rebounds");
    assertThat(props)
        .filteredOn(row -> row.marketType().equals("points"))
        .allMatch(row -> row.marketId() == 156);
    assertThat(props).extracting(BettingProsPropRow::bookmaker).contains("DraftKings", "FanDuel");
    assertThat(props).filteredOn(row -> row.betSide().equals("over")).hasSize(props.size() / 2);
  }

  @Test
  void teamBoxesNameTheirGamesVisitorsFirst() {
    SmallLeague.games()
        .forEach(
            delivery ->
                assertThat(delivery.now().of(RawTables.TEAM_BOXSCORE))
                    .allMatch(
                        row -> GameId.parse(row.gameId()).equals(delivery.now().game().id())));
  }
}
