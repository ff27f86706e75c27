package org.backcourt.floor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.backcourt.floor.Scorebook.AWAY;
import static org.backcourt.floor.Scorebook.HOME;

import org.junit.jupiter.api.Test;

class FastBreakPointsTest {

  private final Scorebook book = new Scorebook();

  /** A miss of the visitors that the hosts rebound with ten minutes left. */
  private Scorebook rebounded() {
    return book.at(1, 602).miss(AWAY, "a1", 2).at(1, 600).rebound(HOME, "h1");
  }

  private FastBreakPoints counted() {
    return FastBreakPoints.of(book.log());
  }

  @Test
  void aBasketWithinEightSecondsOfADefensiveReboundCounts() {
    rebounded().at(1, 592).basket(HOME, "h2", 3);
    assertThat(counted()).isEqualTo(new FastBreakPoints(3, 0));
  }

  @Test
  void afterEightSecondsTheDefenceIsBack() {
    rebounded().at(1, 591.9).basket(HOME, "h2", 3);
    assertThat(counted()).isEqualTo(new FastBreakPoints(0, 0));
  }

  @Test
  void aStealStartsABreakAndAPlainTurnoverDoesNot() {
    book.at(1, 600).stolen(HOME, "h1", "a1").at(1, 596).basket(AWAY, "a1", 2);
    book.at(1, 500).turnover(HOME, "h1").at(1, 497).basket(AWAY, "a2", 2);
    assertThat(counted()).isEqualTo(new FastBreakPoints(0, 2));
  }

  @Test
  void anOffensiveReboundIsNoWinOfTheBall() {
    rebounded().at(1, 597).miss(HOME, "h2", 2).at(1, 596).rebound(HOME, "h3");
    book.at(1, 595).basket(HOME, "h3", 2);
    assertThat(counted()).isEqualTo(new FastBreakPoints(0, 0));
  }

  @Test
  void aFoulStopsTheBreakAndASubstitutionDoesNot() {
    rebounded().at(1, 598).foul(AWAY, "a2").at(1, 597).basket(HOME, "h2", 2);
    assertThat(counted()).isEqualTo(new FastBreakPoints(0, 0));
    book.at(1, 402).miss(AWAY, "a1", 2).at(1, 400).rebound(HOME, "h1");
    book.plain(EventKind.SUBSTITUTION, HOME, "h5").at(1, 396).basket(HOME, "h2", 2);
    assertThat(counted()).isEqualTo(new FastBreakPoints(2, 0));
  }

  @Test
  void theOtherTeamsBasketAndTheNextPeriodsAreNotOfTheBreak() {
    rebounded().at(1, 599).basket(AWAY, "a1", 2);
    book.at(1, 2).miss(AWAY, "a1", 2).at(1, 1).rebound(HOME, "h1");
    book.at(2, 720).basket(HOME, "h1", 2);
    assertThat(counted()).isEqualTo(new FastBreakPoints(0, 0));
  }
}
