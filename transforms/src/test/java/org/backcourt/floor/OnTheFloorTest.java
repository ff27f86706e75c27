package org.backcourt.floor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.backcourt.floor.Scorebook.AWAY;
import static org.backcourt.floor.Scorebook.HOME;

import java.util.List;
import org.backcourt.box.BoxLine;
import org.backcourt.id.PlayerLookup;
import org.backcourt.shots.CoarseZone;
import org.backcourt.shots.ShotZone;
import org.backcourt.shots.ZoneTally;
import org.junit.jupiter.api.Test;

class OnTheFloorTest {

  private static final PlayerLookup STARTER = new PlayerLookup("h1");
  private static final PlayerLookup SUBSTITUTE = new PlayerLookup("h6");

  private final Scorebook book = new Scorebook();

  @Test
  void onCourtTotalsCountOnlyWhileHeIsOnAndIncludeTurnoversOfNoPlayer() {
    book.at(1, 700).basket(HOME, "h1", 2);
    book.at(1, 650).turnover(HOME, null);
    book.at(1, 640).miss(AWAY, "a1", 2);
    book.homeFive("h2", "h3", "h4", "h5", "h6");
    book.at(1, 600).freeThrow(HOME, "h6", "Free Throw 1 of 2", true);
    book.freeThrow(HOME, "h6", "Free Throw 2 of 2", true);

    var totals = OnCourtTotals.tally(book.log());
    assertThat(totals.get(STARTER)).isEqualTo(new OnCourtTotals(HOME, 1, 0, 1));
    assertThat(totals.get(SUBSTITUTE)).isEqualTo(new OnCourtTotals(HOME, 0, 2, 0));
    assertThat(totals.get(new PlayerLookup("h2"))).isEqualTo(new OnCourtTotals(HOME, 1, 2, 1));
    assertThat(totals.get(new PlayerLookup("a1"))).isEqualTo(new OnCourtTotals(AWAY, 1, 0, 0));

    // One shot of the team's two possessions used.
    BoxLine line = BoxLine.builder().seconds(120).fieldGoals(1, 1).build();
    assertThat(totals.get(STARTER).usageRate(line).orElseThrow()).isCloseTo(50, within(1e-9));
  }

  @Test
  void timeBelongsToThoseWhoWereOnWhenTheClockStopped() {
    book.at(1, 600).foul(AWAY, "a1");
    book.homeFive("h2", "h3", "h4", "h5", "h6");
    book.freeThrow(HOME, "h2", "Free Throw 1 of 1", true);
    book.at(1, 450).miss(HOME, "h6", 2);
    book.at(4, 700).miss(HOME, "h6", 2);
    book.at(5, 300).turnover(HOME, "h6");

    FloorTime time = FloorTime.of(book.log());
    assertThat(time.secondsIn(STARTER, 1)).isEqualTo(120);
    assertThat(time.secondsIn(SUBSTITUTE, 1)).isEqualTo(600);
    assertThat(time.secondsIn(SUBSTITUTE, 4)).isEqualTo(720);
    assertThat(time.secondsIn(STARTER, 4)).isZero();
    assertThat(time.seconds(SUBSTITUTE)).isEqualTo(600 + 720 + 300);
    assertThat(time.seconds(new PlayerLookup("nobody"))).isZero();
    assertThat(time.players()).hasSize(11);
  }

  @Test
  void fiveDifferentPlayersOnEachSideAndTheActorAmongThem() {
    book.at(1, 700).basket(HOME, "h1", 2);
    book.homeFive("h1", "h2", "h3", "h4", "h4");
    book.at(1, 690).turnover(HOME, "h1");
    book.homeFive("h2", "h3", "h4", "h5", "h6");
    book.at(1, 680).miss(HOME, "h1", 2);
    book.at(1, 670).foul(HOME, "h1");

    assertThat(LineupCheck.of(book.log())).isEqualTo(new LineupCheck(3, List.of(2), List.of(3)));
    assertThat(LineupCheck.of(book.log()).shareInOrder()).isCloseTo(1 / 3.0, within(1e-9));
    assertThat(LineupCheck.of(new Scorebook().log()).shareInOrder()).isEqualTo(1);
  }

  @Test
  void pointsFallInTheirPeriods() {
    book.at(1, 700).basket(HOME, "h1", 3);
    book.at(4, 700).freeThrow(AWAY, "a1", "technical Free Throw 1 of 1", true);
    book.at(5, 10).basket(AWAY, "a1", 2);

    PointsByPeriod points = PointsByPeriod.of(book.log());
    assertThat(points.home()).containsExactly(3, 0, 0, 0, 0);
    assertThat(points.away()).containsExactly(0, 0, 0, 1, 2);
    assertThat(points.homeTotal()).isEqualTo(3);
    assertThat(points.awayTotal()).isEqualTo(3);
  }

  @Test
  void halfASecondOfTenthsIsRoundedUp() {
    // 663.8 + 0.9 + 34.8 seconds; as sums of doubles go, a hair below 699.5.
    book.at(4, 56.2).miss(HOME, "h1", 2);
    book.at(4, 55.3).rebound(AWAY, "a1");
    book.at(4, 20.5).miss(AWAY, "a1", 2);
    book.homeFive("h2", "h3", "h4", "h5", "h6");
    book.at(4, 10).miss(HOME, "h6", 2);

    assertThat(FloorTime.of(book.log()).secondsIn(STARTER, 4)).isEqualTo(700);
  }

  @Test
  void secondChancePointsFollowAReboundOfOnesOwnLiveMiss() {
    book.at(1, 700).miss(HOME, "h1", 3);
    book.at(1, 698).rebound(HOME, "h5").basket(HOME, "h5", 2);
    book.freeThrow(HOME, "h5", "Free Throw 1 of 1", true);
    book.at(1, 680).miss(AWAY, "a1", 2);
    book.at(1, 678).rebound(HOME, "h2").basket(HOME, "h2", 2);

    assertThat(SecondChancePoints.of(book.log())).isEqualTo(new SecondChancePoints(3, 0));
  }

  @Test
  void theDeadBallBetweenTwoFreeThrowsIsNoSecondChance() {
    book.at(1, 700).freeThrow(HOME, "h1", "Free Throw 1 of 2", false).rebound(HOME, null);
    book.freeThrow(HOME, "h1", "Free Throw 2 of 2", true);

    assertThat(SecondChancePoints.of(book.log())).isEqualTo(new SecondChancePoints(0, 0));
  }

  @Test
  void aSecondChanceEndsWithThePeriod() {
    book.at(3, 1).miss(HOME, "h1", 3).rebound(HOME, null);
    book.at(4, 695).basket(HOME, "h5", 2);

    assertThat(SecondChancePoints.of(book.log())).isEqualTo(new SecondChancePoints(0, 0));
  }

  @Test
  void aTechnicalFreeThrowIsNoSecondChancePointAndEndsNone() {
    book.at(1, 700).miss(HOME, "h1", 3).rebound(HOME, "h5");
    book.freeThrow(HOME, "h1", "technical Free Throw 1 of 1", true);
    book.at(1, 690).basket(HOME, "h5", 2);

    assertThat(SecondChancePoints.of(book.log())).isEqualTo(new SecondChancePoints(2, 0));
  }

  @Test
  void aJumpBallEndsASecondChance() {
    book.at(1, 700).miss(HOME, "h1", 3);
    book.at(1, 698).rebound(HOME, "h5");
    book.at(1, 690).miss(AWAY, "a1", 2);
    book.at(1, 688).rebound(AWAY, null).basket(AWAY, "a1", 2);

    assertThat(SecondChancePoints.of(book.log())).isEqualTo(new SecondChancePoints(0, 2));
  }

  @Test
  void shotsAreTalliedByZoneWithPassesBlocksAndFreeThrows() {
    book.at(1, 700).basket(HOME, "h1", 2, "h2");
    book.freeThrow(HOME, "h1", "Free Throw 1 of 1", true);
    book.at(1, 680).basket(HOME, "h1", 3);
    book.at(1, 660).blocked(HOME, "h1", 2, "a5");

    GameShots shots = GameShots.of(book.log());
    assertThat(shots.of(STARTER).in(CoarseZone.PAINT)).isEqualTo(new ZoneTally(2, 1, 1, 1, 0));
    assertThat(shots.of(STARTER).in(ShotZone.ABOVE_BREAK_THREE))
        .isEqualTo(new ZoneTally(1, 1, 0, 0, 0));
    // Blocked shots count for a blocker who never shot himself.
    assertThat(shots.of(new PlayerLookup("a5")).in(ShotZone.RESTRICTED_AREA))
        .isEqualTo(ZoneTally.BLOCK);
    assertThat(shots.of(AWAY).total()).isEqualTo(ZoneTally.BLOCK);
    assertThat(shots.of(HOME).total().attempts()).isEqualTo(3);
    assertThat(shots.of(new PlayerLookup("a1")).total()).isEqualTo(ZoneTally.NONE);
  }
}
