package org.backcourt.player;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.backcourt.game.CollectedLine;
import org.backcourt.game.Game;
import org.backcourt.game.GameSheet;
import org.backcourt.game.SampleGame;
import org.backcourt.row.analytics.LateGame;
import org.backcourt.row.analytics.OverUnder;
import org.backcourt.row.analytics.PlayerGame;
import org.backcourt.row.analytics.PointsResult;
import org.backcourt.row.analytics.ShotCreation;
import org.backcourt.row.analytics.ShotZones;
import org.backcourt.row.analytics.ZoneBlocks;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PlayerRowTest {

  private static PlayerGame row(SampleGame sample, String name, CollectedLine... collected) {
    Game game = sample.game();
    return PlayerRow.of(game, GameSheet.of(game).orElseThrow(), Arrays.asList(collected)).stream()
        .filter(row -> row.playerLookup().equals(SampleGame.player(name)))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void withLineUpsEverythingIsKnown() {
    PlayerGame violet = row(SampleGame.asPlayed(), "Vic Violet");
    assertThat(violet.zones()).isEqualTo(new ShotZones(1, 1, 0, 0, 0, 0));
    assertThat(violet.blocksByZone()).isEqualTo(new ZoneBlocks(1, 0, 1));
    assertThat(violet.creation()).isEqualTo(new ShotCreation(0, 1, 0));
    // Two free throws in the fourth quarter; nobody was ever more than five points ahead in it.
    assertThat(violet.lateGame()).isEqualTo(new LateGame(12.0, 2, 5.0));
    // 1 shot and two free throws of the team's 6 and two: 1.88 / 6.88.
    assertThat(violet.rates().usageRateOnCourt()).isEqualTo(100 * 1.88 / 6.88, within(1e-9));
    assertThat(violet.zoneSource().shotZonesSource()).isEqualTo("bigdataball");
    assertThat(violet.zoneSource().shotZonesEstimated()).isFalse();
    assertThat(violet.provenance().fallbacksUsed()).isEmpty();
  }

  @Test
  void withoutLineUpsOnlyWhatNeedsThemIsNull() {
    PlayerGame violet = row(SampleGame.asPlayed().withoutBigDataBall(), "Vic Violet");
    assertThat(violet.zones()).isEqualTo(new ShotZones(1, 1, 0, 0, 0, 0));
    assertThat(violet.blocksByZone()).isEqualTo(new ZoneBlocks(1, 0, 1));
    assertThat(violet.creation()).isEqualTo(new ShotCreation(0, 1, 0));
    assertThat(violet.lateGame()).isEqualTo(new LateGame(null, 2, null));
    assertThat(violet.rates().usageRateOnCourt()).isNull();
    // The box score's usage needs none: everybody plays 48 of 48 minutes.
    assertThat(violet.rates().usageRate()).isEqualTo(100 * 1.88 / 6.88, within(1e-9));
    assertThat(violet.zoneSource().shotZonesSource()).isEqualTo("nbac_play_by_play");
    assertThat(violet.provenance().fallbacksUsed())
        .containsExactly("bigdataball:nbac_play_by_play");
    assertThat(violet.provenance().sourcesUsed())
        .containsExactly("nbac_gamebook", "nbac_team_boxscore", "nbac_play_by_play");
  }

  @Test
  void aBasketWithItsFreeThrowIsAnAndOneInBothPlayByPlays() {
    ShotCreation assistedAndFouled = new ShotCreation(1, 0, 1);
    assertThat(row(SampleGame.asPlayed(), "Adam Ash").creation()).isEqualTo(assistedAndFouled);
    assertThat(row(SampleGame.asPlayed().withoutBigDataBall(), "Adam Ash").creation())
        .isEqualTo(assistedAndFouled);
  }

  @Test
  void withoutAnyPlayByPlayZonesAreNullAndNotZero() {
    PlayerGame ash =
        row(SampleGame.asPlayed().withoutBigDataBall().withoutLeagueEvents(), "Adam Ash");
    assertThat(ash.zones()).isNull();
    assertThat(ash.blocksByZone()).isNull();
    assertThat(ash.creation()).isNull();
    assertThat(ash.lateGame()).isNull();
    assertThat(ash.zoneSource().hasCompleteShotZones()).isFalse();
    assertThat(ash.zoneSource().shotZonesSource()).isNull();
    assertThat(ash.box().points()).isEqualTo(3);
  }

  @Test
  void namesakesWhomTheSourceCannotTellApartHaveNoZones() {
    SampleGame brothers =
        SampleGame.asPlayed().withoutBigDataBall().inTheBoxAs("Dan Elm", "Dan Birch");
    for (String brother : List.of("Ben Birch", "Dan Birch")) {
      PlayerGame row = row(brothers, brother);
      assertThat(row.zones()).isNull();
      assertThat(row.lateGame()).isNull();
      assertThat(row.provenance().dataQualityIssues()).contains("not_told_apart_in_play_by_play");
    }
    assertThat(row(brothers, "Adam Ash").zones()).isEqualTo(new ShotZones(1, 1, 1, 0, 0, 0));
  }

  @Test
  void aPlayerWhoseShotsThePlayByPlayLostDoesNotSeemToHaveTakenNone() {
    // White's four shots carry a key that no box score has.
    PlayerGame renamed =
        row(SampleGame.asPlayed().inTheBoxAs("Wes White", "Kit Green"), "Kit Green");
    assertThat(renamed.zones()).isNull();
    assertThat(renamed.box().fgAttempts()).isEqualTo(4);
  }

  @Test
  void whoDidNotPlayHasNoStatisticsFromAnySource() {
    for (SampleGame sample :
        List.of(SampleGame.asPlayed(), SampleGame.asPlayed().withoutBigDataBall())) {
      PlayerGame gray = row(sample.line("draftkings", "Gus Gray", 9.5, 30), "Gus Gray");
      assertThat(gray.appearance().isDnp()).isTrue();
      assertThat(gray.box()).isNull();
      assertThat(gray.rates()).isNull();
      assertThat(gray.zones()).isNull();
      assertThat(gray.lateGame()).isNull();
      assertThat(gray.market())
          .isEqualTo(new PointsResult(9.5, "draftkings", null, null, null, null, null));
    }
  }

  @Test
  void aRebuiltTeamLineSaysWhatOfItIsEstimated() {
    PlayerGame ash = row(SampleGame.asPlayed().withoutTeamBox(), "Adam Ash");
    assertThat(ash.provenance().dataQualityIssues()).contains("team_turnovers_estimated:1");
    assertThat(ash.provenance().fallbacksUsed()).contains("team_boxscore:rebuilt_from_players");
    // 2 shots and a free throw; of the team 6, one and the turnover that is added.
    assertThat(ash.rates().usageRate()).isEqualTo(100 * 2.44 / 7.44, within(1e-9));
  }

  private static CollectedLine collected(
      String bookmaker,
      long bookId,
      double line,
      int minutesBefore,
      @Nullable Integer openedBefore) {
    Instant tipOff = SampleGame.TIP_OFF;
    return new CollectedLine(
        SampleGame.DATE,
        "points",
        "over",
        "Wes White",
        bookId,
        bookmaker,
        line,
        true,
        tipOff.minusSeconds(60L * minutesBefore),
        3.5,
        10L,
        openedBefore == null ? null : tipOff.minusSeconds(60L * openedBefore));
  }

  @Test
  void theOddsApiComesFirst() {
    PlayerGame white =
        row(
            SampleGame.asPlayed()
                .line("fanduel", "Wes White", 5.5, 300)
                .line("fanduel", "Wes White", 4.5, 30),
            "Wes White",
            collected("DraftKings", 12, 7.5, 20, 900));
    // Five points against 4.5, which had opened at 5.5.
    assertThat(white.market())
        .isEqualTo(new PointsResult(4.5, "fanduel", 5.5, "fanduel", -1.0, OverUnder.OVER, 0.5));
    assertThat(white.provenance().sourcesUsed()).endsWith("odds_api", "bigdataball");
    assertThat(white.provenance().fallbacksUsed()).isEmpty();
  }

  @Test
  void aPlayerWhomTheOddsApiLacksHasWhatBettingProsCollected() {
    PlayerGame white =
        row(
            SampleGame.asPlayed().line("draftkings", "Vic Violet", 4.5, 30),
            "Wes White",
            collected("BettingPros Consensus", 0, 9.5, 10, 900),
            collected("FanDuel", 10, 8.5, 10, 900),
            collected("DraftKings", 12, 6.5, 200, 900),
            collected("DraftKings", 12, 5.0, 20, 900));
    assertThat(white.market())
        .isEqualTo(
            new PointsResult(
                5.0,
                "bettingpros_draftkings",
                3.5,
                "bettingpros_fanduel",
                1.5,
                OverUnder.PUSH,
                0.0));
    assertThat(white.provenance().fallbacksUsed()).containsExactly("odds_api:bettingpros");
    assertThat(white.provenance().sourcesUsed()).contains("bettingpros");
  }

  @Test
  void aLineThatChangedAfterTipOffIsNotTaken() {
    PlayerGame white =
        row(
            SampleGame.asPlayed().line("draftkings", "Wes White", 2.5, -20),
            "Wes White",
            collected("DraftKings", 12, 2.5, -1, 900),
            collected("BetMGM", 19, 4.5, 0, -1));
    // BetMGM's stood at tip-off; what it opened at is dated a minute later, and so unknown.
    assertThat(white.market())
        .isEqualTo(
            new PointsResult(4.5, "bettingpros_betmgm", null, null, null, OverUnder.OVER, 0.5));
  }

  @Test
  void otherMarketsSidesAndClosedOffersAreNoOffersOnPoints() {
    CollectedLine offer = collected("DraftKings", 12, 2.5, 20, 900);
    assertThat(offer.isOfferOnPoints()).isTrue();
    assertThat(changed(offer, "rebounds", "over", true).isOfferOnPoints()).isFalse();
    assertThat(changed(offer, "points", "under", true).isOfferOnPoints()).isFalse();
    assertThat(changed(offer, "points", "over", false).isOfferOnPoints()).isFalse();
  }

  private static CollectedLine changed(
      CollectedLine line, String market, String side, boolean active) {
    return new CollectedLine(
        line.gameDate(),
        market,
        side,
        line.playerName(),
        line.bookId(),
        line.bookmaker(),
        line.pointsLine(),
        active,
        line.bookmakerLastUpdate(),
        line.openingLine(),
        line.openingBookId(),
        line.openingTimestamp());
  }
}
