package org.backcourt.floor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.backcourt.floor.Scorebook.AWAY;
import static org.backcourt.floor.Scorebook.HOME;

import java.util.List;
import org.junit.jupiter.api.Test;

class AndOnesTest {

  private final Scorebook book = new Scorebook();

  @Test
  void theLoneFreeThrowOfTheSameInstantBelongsToTheBasket() {
    book.at(1, 700).basket(HOME, "h1", 2).foul(AWAY, "a1");
    book.freeThrow(HOME, "h1", "Free Throw 1 of 1", false);

    assertThat(AndOnes.of(book.log()).freeThrowOf(basket(0)).map(PlayEvent::sequence)).hasValue(3);
  }

  @Test
  void anInjuredScorerIsReplacedAtTheLine() {
    book.at(1, 700).basket(HOME, "h1", 2).foul(AWAY, "a1");
    book.freeThrow(HOME, "h9", "Free Throw 1 of 1", true);

    assertThat(AndOnes.of(book.log()).includes(basket(0))).isTrue();
  }

  @Test
  void onlyAFreeThrowOfHisOwnIsTheScorers() {
    book.at(1, 700).basket(HOME, "h1", 2).foul(AWAY, "a1");
    book.freeThrow(HOME, "h1", "Free Throw 1 of 1", true);
    book.at(1, 674).basket(HOME, "h1", 3).foul(AWAY, "a1");
    book.freeThrow(HOME, "h4", "Free Throw 1 of 1", false);

    AndOnes andOnes = AndOnes.of(book.log());
    assertThat(andOnes.isOfTheScorer(basket(0))).isTrue();
    assertThat(andOnes.isOfTheScorer(basket(3))).isFalse();
  }

  @Test
  void aTeamMatesFreeThrowForAnotherFoulOfThatInstantTakesNothingFromTheScorer() {
    book.at(4, 104).basket(HOME, "h1", 2).foul(AWAY, "a1");
    book.freeThrow(HOME, "h1", "Free Throw 1 of 1", true);
    book.freeThrow(HOME, "h4", "Free Throw 1 of 1", true);

    assertThat(AndOnes.of(book.log()).isOfTheScorer(basket(0))).isTrue();
  }

  @Test
  void technicalFreeThrowsAndThoseOfLongerTripsBelongToNoBasket() {
    book.at(1, 700).basket(HOME, "h1", 2);
    book.freeThrow(HOME, "h1", "technical Free Throw 1 of 1", true);
    book.at(1, 650).basket(HOME, "h1", 2);
    book.freeThrow(HOME, "h1", "Free Throw 2 of 2", true);

    AndOnes andOnes = AndOnes.of(book.log());
    assertThat(andOnes.includes(basket(0))).isFalse();
    assertThat(andOnes.includes(basket(2))).isFalse();
  }

  @Test
  void theOtherSidesFreeThrowAndOneAtAnotherInstantBelongToNoBasket() {
    book.at(1, 700).basket(HOME, "h1", 2);
    book.freeThrow(AWAY, "a1", "Free Throw 1 of 1", true);
    book.at(1, 690).freeThrow(HOME, "h1", "Free Throw 1 of 1", true);

    assertThat(AndOnes.of(book.log()).includes(basket(0))).isFalse();
  }

  private PlayEvent basket(int at) {
    List<PlayEvent> events = book.log().events();
    assertThat(events.get(at).isMadeShot()).isTrue();
    return events.get(at);
  }
}
