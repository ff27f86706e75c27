package org.backcourt.floor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.backcourt.floor.Scorebook.AWAY;
import static org.backcourt.floor.Scorebook.HOME;

import org.backcourt.id.PlayerLookup;
import org.junit.jupiter.api.Test;

class ClutchTimeTest {

  private final Scorebook book = new Scorebook();

  private double seconds(String player) {
    return ClutchTime.of(book.log()).seconds(new PlayerLookup(player));
  }

  @Test
  void theLastFiveMinutesOfACloseGameCount() {
    book.at(4, 320).basket(HOME, "h1", 2).at(4, 200).basket(AWAY, "a1", 2);
    book.at(4, 0).miss(HOME, "h1", 3);
    // From 5:00, not from the event at 5:20: 100 s to the second basket, 200 s to the end.
    assertThat(seconds("h1")).isEqualTo(300);
    assertThat(seconds("a5")).isEqualTo(300);
  }

  @Test
  void fivePointsApartIsCloseAndSixIsNot() {
    book.at(4, 300).basket(HOME, "h1", 3).at(4, 290).basket(HOME, "h1", 2);
    book.at(4, 250).basket(HOME, "h1", 2).at(4, 100).basket(AWAY, "a1", 3);
    book.at(4, 0).miss(HOME, "h1", 2);
    // 0 and 3 and 5 up: 10 + 40 s; 7 up for 150 s: none; 4 up: the last 100 s.
    assertThat(seconds("h1")).isEqualTo(150);
  }

  @Test
  void whoWasNotOnTheFloorHasNone() {
    book.at(4, 200).basket(HOME, "h1", 2);
    book.homeFive("h1", "h2", "h3", "h4", "h6").at(4, 150).miss(HOME, "h1", 2);
    book.at(4, 0).miss(HOME, "h1", 2);
    assertThat(seconds("h5")).isEqualTo(100);
    assertThat(seconds("h6")).isEqualTo(200);
    assertThat(seconds("h4")).isEqualTo(300);
  }

  @Test
  void whoWasOnAtTheLastEventStaysToTheEndOfThePeriod() {
    book.at(4, 90).basket(HOME, "h1", 2).at(5, 250).basket(HOME, "h1", 2);
    book.at(5, 200).basket(HOME, "h1", 3);
    // 210 + 90 s, then 50 + 50 s; from 200 s on the hosts lead by seven.
    assertThat(seconds("h1")).isEqualTo(400);
  }

  @Test
  void overtimeCountsFromItsStartAndEarlierQuartersNever() {
    book.at(3, 60).basket(HOME, "h1", 2).at(3, 0).basket(AWAY, "a1", 2);
    book.at(5, 180).basket(HOME, "h1", 2).at(5, 0).miss(AWAY, "a1", 2);
    assertThat(seconds("h1")).isEqualTo(300);
  }

  @Test
  void withoutLineUpsNobodyHasAny() {
    book.homeFive("h1").at(4, 100).basket(HOME, "h1", 2);
    assertThat(seconds("h1")).isZero();
  }
}
