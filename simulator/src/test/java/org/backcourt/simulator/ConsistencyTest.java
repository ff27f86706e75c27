package org.backcourt.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.backcourt.row.raw.BigDataBallEventRow;
import org.backcourt.row.raw.GamebookPlayerRow;
import org.backcourt.row.raw.OnFloor;
import org.backcourt.row.raw.PlayerStats;
import org.backcourt.row.raw.TeamBoxscoreRow;
import org.backcourt.simulator.dialect.GameRows;
import org.backcourt.tables.RawTables;
import org.junit.jupiter.api.Test;

/**
 * Box scores are the sums of the play-by-play, counted here once more from the raw rows alone, as
 * an outsider would.
 */
class ConsistencyTest {

  /** Figures by player key, and by team code for totals. */
  private static final class Tally {
    private final Map<String, Map<String, Integer>> figures = new HashMap<>();

    void add(String who, String what, int count) {
      figures.computeIfAbsent(who, w -> new TreeMap<>()).merge(what, count, Integer::sum);
    }

    int of(String who, String what) {
      return figures.getOrDefault(who, Map.of()).getOrDefault(what, 0);
    }
  }

  private static Tally count(GameRows game) {
    Tally tally = new Tally();
    BigDataBallEventRow before = null;
    OnFloor floor = null;
    for (BigDataBallEventRow row : game.of(RawTables.BIG_DATA_BALL_EVENTS)) {
      if (floor != null && Objects.equals(before.period(), row.period())) {
        int tenths =
            (int)
                Math.round(
                    10 * (before.clock().gameClockSeconds() - row.clock().gameClockSeconds()));
        int home = (row.scoreHome() - before.scoreHome()) - (row.scoreAway() - before.scoreAway());
        for (String player : floor.home()) {
          tally.add(player, "tenths", tenths);
          tally.add(player, "plus_minus", home);
        }
        for (String player : floor.away()) {
          tally.add(player, "tenths", tenths);
          tally.add(player, "plus_minus", -home);
        }
      }
      event(tally, row, row.player1Lookup());
      event(tally, row, row.player1TeamAbbr());
      second(tally, row);
      before = row;
      floor = row.onFloor() == null ? floor : row.onFloor();
    }
    return tally;
  }

  private static void event(Tally tally, BigDataBallEventRow row, String who) {
    if (who == null) {
      return;
    }
    switch (row.eventType()) {
      case "shot" -> {
        boolean three = row.shot().shotType().equals("3PT");
        int made = row.shot().shotMade() ? 1 : 0;
        tally.add(who, "fga", 1);
        tally.add(who, "fgm", made);
        tally.add(who, "tpa", three ? 1 : 0);
        tally.add(who, "tpm", three ? made : 0);
        tally.add(who, "points", row.shot().pointsScored());
      }
      case "free throw" -> {
        tally.add(who, "fta", 1);
        tally.add(who, "ftm", row.shot().shotMade() ? 1 : 0);
        tally.add(who, "points", row.shot().pointsScored());
      }
      case "rebound" -> {
        if (row.player1Lookup() != null) {
          tally.add(who, row.eventSubtype(), 1);
        }
      }
      case "turnover" -> tally.add(who, "turnovers", 1);
      case "foul" -> {
        if (!row.reason().equals("technical") && !row.reason().equals("defense 3 second")) {
          tally.add(who, "fouls", 1);
        }
      }
      default -> {}
    }
  }

  private static void second(Tally tally, BigDataBallEventRow row) {
    if (row.player2Role() == null) {
      return;
    }
    String own = row.player1TeamAbbr();
    String other = own.equals(row.homeTeamAbbr()) ? row.awayTeamAbbr() : row.homeTeamAbbr();
    String team = row.player2Role().equals("assist") ? own : other;
    tally.add(row.player2Lookup(), row.player2Role(), 1);
    tally.add(team, row.player2Role(), 1);
  }

  @Test
  void everyPlayersLineIsTheSumOfHisEvents() {
    int lines = 0;
    for (Simulation.Delivery delivery : SmallLeague.games()) {
      GameRows game = delivery.now();
      Tally tally = count(game);
      for (GamebookPlayerRow row : game.of(RawTables.GAMEBOOK_PLAYERS)) {
        PlayerStats stats = row.stats();
        if (stats == null) {
          assertThat(tally.of(row.playerLookup(), "tenths")).isZero();
          continue;
        }
        String who = row.playerLookup();
        assertThat(
                List.of(
                    stats.points(),
                    stats.fieldGoalsMade(),
                    stats.fieldGoalsAttempted(),
                    stats.threePointersMade(),
                    stats.threePointersAttempted(),
                    stats.freeThrowsMade(),
                    stats.freeThrowsAttempted(),
                    stats.offensiveRebounds(),
                    stats.defensiveRebounds(),
                    stats.assists(),
                    stats.steals(),
                    stats.blocks(),
                    stats.turnovers(),
                    stats.personalFouls(),
                    stats.plusMinus()))
            .as("%s in %s", who, row.gameId())
            .containsExactly(
                tally.of(who, "points"),
                tally.of(who, "fgm"),
                tally.of(who, "fga"),
                tally.of(who, "tpm"),
                tally.of(who, "tpa"),
                tally.of(who, "ftm"),
                tally.of(who, "fta"),
                tally.of(who, "rebound offensive"),
                tally.of(who, "rebound defensive"),
                tally.of(who, "assist"),
                tally.of(who, "steal"),
                tally.of(who, "block"),
                tally.of(who, "turnovers"),
                tally.of(who, "fouls"),
                tally.of(who, "plus_minus"));
        String[] minutes = stats.minutes().split(":");
        int seconds = Integer.parseInt(minutes[0]) * 60 + Integer.parseInt(minutes[1]);
        assertThat(tally.of(who, "tenths"))
            .as("%s in %s", who, row.gameId())
            .isEqualTo(seconds * 10);
        lines++;
      }
    }
    assertThat(lines).isGreaterThan(4_000);
  }

  @Test
  void everyTeamsTotalsAreTheSumOfItsEvents() {
    for (Simulation.Delivery delivery : SmallLeague.games()) {
      Tally tally = count(delivery.now());
      for (TeamBoxscoreRow row : delivery.now().of(RawTables.TEAM_BOXSCORE)) {
        String who = row.teamAbbr();
        assertThat(
                List.of(
                    row.points(),
                    row.fgMade(),
                    row.fgAttempted(),
                    row.threePtMade(),
                    row.threePtAttempted(),
                    row.ftMade(),
                    row.ftAttempted(),
                    row.offensiveRebounds(),
                    row.defensiveRebounds(),
                    row.totalRebounds(),
                    row.assists(),
                    row.steals(),
                    row.blocks(),
                    row.turnovers(),
                    row.personalFouls()))
            .as("%s in %s", who, row.gameId())
            .containsExactly(
                tally.of(who, "points"),
                tally.of(who, "fgm"),
                tally.of(who, "fga"),
                tally.of(who, "tpm"),
                tally.of(who, "tpa"),
                tally.of(who, "ftm"),
                tally.of(who, "fta"),
                tally.of(who, "rebound offensive"),
                tally.of(who, "rebound defensive"),
                tally.of(who, "rebound offensive") + tally.of(who, "rebound defensive"),
                tally.of(who, "assist"),
                tally.of(who, "steal"),
                tally.of(who, "block"),
                tally.of(who, "turnovers"),
                tally.of(who, "fouls"));
      }
    }
  }

  @Test
  void teamMinutesAre240And25MoreForEveryOvertime() {
    int overtimes = 0;
    for (Simulation.Delivery delivery : SmallLeague.games()) {
      int periods = delivery.game().box().game().end().period();
      overtimes += periods - 4;
      assertThat(delivery.now().of(RawTables.TEAM_BOXSCORE))
          .extracting(TeamBoxscoreRow::minutes)
          .containsOnly((240 + 25 * (periods - 4)) + ":00");
    }
    assertThat(overtimes).isPositive();
  }

  @Test
  void fiveDifferentPlayersOfEachTeamAreOnTheFloorAtEveryEvent() {
    for (Simulation.Delivery delivery : SmallLeague.games()) {
      for (BigDataBallEventRow row : delivery.now().of(RawTables.BIG_DATA_BALL_EVENTS)) {
        OnFloor floor = row.onFloor();
        if (floor == null) {
          assertThat(row.eventType()).isEqualTo("substitution");
          continue;
        }
        Set<String> ten = new HashSet<>(floor.home());
        ten.addAll(floor.away());
        assertThat(ten).as("event %s", row.eventId()).hasSize(10);
        boolean shooter = row.eventType().equals("shot") || row.eventType().equals("free throw");
        if (shooter) {
          assertThat(ten).as("event %s", row.eventId()).contains(row.player1Lookup());
        }
      }
    }
  }

  @Test
  void theClockNeverRunsBackwardsAndTheScoreNeverFalls() {
    for (Simulation.Delivery delivery : SmallLeague.games()) {
      BigDataBallEventRow before = null;
      for (BigDataBallEventRow row : delivery.now().of(RawTables.BIG_DATA_BALL_EVENTS)) {
        if (before != null) {
          boolean same = Objects.equals(before.period(), row.period());
          assertThat(row.period()).isBetween(before.period(), before.period() + 1);
          assertThat(same && row.clock().gameClockSeconds() > before.clock().gameClockSeconds())
              .as("event %s", row.eventId())
              .isFalse();
          assertThat(row.scoreHome()).isGreaterThanOrEqualTo(before.scoreHome());
          assertThat(row.scoreAway()).isGreaterThanOrEqualTo(before.scoreAway());
        }
        before = row;
      }
    }
  }

  @Test
  void noPlayerHasMoreThanSixFouls() {
    for (Simulation.Delivery delivery : SmallLeague.games()) {
      assertThat(delivery.now().of(RawTables.LEAGUE_PLAYERS))
          .allMatch(row -> row.stats().personalFouls() <= 6);
    }
  }
}
