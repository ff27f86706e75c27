package org.backcourt.floor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.backcourt.floor.Scorebook.AWAY;
import static org.backcourt.floor.Scorebook.HOME;

import org.junit.jupiter.api.Test;

class PossessionCountTest {

  private final Scorebook book = new Scorebook();

  @Test
  void theBallChangesHandsAtABasketADefensiveReboundAndATurnover() {
    book.at(1, 700).basket(HOME, "h1", 2);
    book.at(1, 680).miss(AWAY, "a1", 3);
    book.at(1, 678).rebound(HOME, "h2");
    book.at(1, 660).turnover(HOME, "h1");
    book.at(1, 640).turnover(AWAY, null);
    book.at(1, 0).basket(HOME, "h1", 3);

    assertCount(3, 2);
  }

  @Test
  void anOffensiveReboundKeepsThePossession() {
    book.at(1, 700).miss(HOME, "h1", 2);
    book.at(1, 698).rebound(HOME, "h5").miss(HOME, "h5", 2);
    book.at(1, 696).rebound(HOME, null);
    book.at(1, 0).basket(HOME, "h1", 2);

    assertCount(1, 0);
  }

  @Test
  void aBasketWithAFreeThrowIsOnePossession() {
    book.at(1, 700).basket(HOME, "h1", 2).foul(AWAY, "a1");
    book.freeThrow(HOME, "h1", "Free Throw 1 of 1", true);
    book.at(1, 0).turnover(AWAY, "a1");

    assertCount(1, 1);
  }

  @Test
  void aMissedAndOneThatTheDefenceReboundsIsOnePossession() {
    book.at(1, 700).basket(HOME, "h1", 2).foul(AWAY, "a1");
    book.freeThrow(HOME, "h1", "Free Throw 1 of 1", false);
    book.at(1, 698).rebound(AWAY, "a4");
    book.at(1, 0).turnover(AWAY, "a1");

    assertCount(1, 1);
  }

  @Test
  void onlyTheLastFreeThrowOfATripEndsThePossession() {
    book.at(1, 700).foul(AWAY, "a1");
    book.freeThrow(HOME, "h1", "Free Throw 1 of 3", true);
    book.freeThrow(HOME, "h1", "Free Throw 2 of 3", false).rebound(HOME, null);
    book.freeThrow(HOME, "h1", "Free Throw 3 of 3", true);
    book.at(1, 0).turnover(AWAY, "a1");

    assertCount(1, 1);
  }

  @Test
  void anOffensiveReboundAfterAMissedFreeThrowKeepsThePossession() {
    book.at(1, 700).freeThrow(HOME, "h1", "Free Throw 1 of 2", true);
    book.freeThrow(HOME, "h1", "Free Throw 2 of 2", false);
    book.at(1, 698).rebound(HOME, "h5");
    book.at(1, 0).basket(HOME, "h5", 2);

    assertCount(1, 0);
  }

  @Test
  void aTechnicalFreeThrowInterruptsNobodysPossession() {
    book.at(1, 700).rebound(HOME, "h1");
    book.freeThrow(AWAY, "a1", "technical Free Throw 1 of 1", true);
    book.at(1, 0).basket(HOME, "h1", 2);

    assertCount(1, 0);
  }

  @Test
  void flagrantAndClearPathFreeThrowsLeaveTheBallWhereItWas() {
    book.at(1, 700).freeThrow(HOME, "h1", "flagrant Free Throw 1 of 2", true);
    book.freeThrow(HOME, "h1", "flagrant Free Throw 2 of 2", true);
    book.at(1, 690).basket(HOME, "h1", 2);
    book.at(1, 680).turnover(AWAY, "a1");
    book.at(1, 678).freeThrow(HOME, "h2", "clear-path Free Throw 1 of 2", true);
    book.freeThrow(HOME, "h2", "clear-path Free Throw 2 of 2", false);
    book.at(1, 0).miss(HOME, "h1", 2);

    assertCount(2, 1);
  }

  @Test
  void aPossessionThatBeganWithTimeOnTheClockCountsAtTheEndOfThePeriod() {
    book.at(1, 2).basket(HOME, "h1", 2);
    book.at(2, 0.5).miss(HOME, "h1", 2);
    book.at(2, 0).rebound(AWAY, null);

    // The visitors had two seconds in the first period and none in the second.
    assertCount(2, 1);
  }

  @Test
  void anUnreboundedMissAtTheBuzzerIsAPossession() {
    book.at(1, 0).miss(HOME, "h1", 3);
    book.at(2, 0).basket(AWAY, "a1", 2);

    assertCount(1, 1);
  }

  @Test
  void overtimeIsAPeriodLikeAnyOther() {
    book.at(5, 10).turnover(AWAY, "a1");
    book.at(5, 0).basket(HOME, "h1", 2);

    assertCount(1, 1);
  }

  @Test
  void anEventEnteredLateCountsWhereTheClockPutsIt() {
    book.at(1, 700).basket(HOME, "h1", 2);
    book.at(1, 640).basket(HOME, "h2", 2);
    book.at(1, 0).turnover(AWAY, "a1");
    book.at(1, 670).turnover(AWAY, "a2");

    assertCount(2, 2);
  }

  @Test
  void aReboundWithoutAMissIsBookkeeping() {
    book.at(1, 700).basket(HOME, "h1", 2);
    book.at(1, 690).plain(EventKind.DEFENSIVE_REBOUND, AWAY, null);
    book.at(1, 0).turnover(AWAY, "a1");

    assertCount(1, 1);
  }

  private void assertCount(int home, int away) {
    assertThat(PossessionCount.of(book.log())).isEqualTo(new PossessionCount(home, away));
  }
}
