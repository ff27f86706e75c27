package org.backcourt.floor;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The baskets that came with a free throw because the scorer was fouled while he scored. */
public final class AndOnes {

  private final Map<Integer, PlayEvent> freeThrowByBasket;

  private AndOnes(Map<Integer, PlayEvent> freeThrowByBasket) {
    this.freeThrowByBasket = freeThrowByBasket;
  }

  /** Pairs each free throw that is alone in its trip with the basket of the same instant. */
  public static AndOnes of(GameLog log) {
    Map<Integer, PlayEvent> pairs = new HashMap<>();
    List<PlayEvent> events = log.events();
    for (int i = 0; i < events.size(); i++) {
      PlayEvent event = events.get(i);
      if (isLoneFreeThrow(event)) {
        PlayEvent basket = basketOfTheSameInstant(events, i);
        if (basket != null) {
          pairs.merge(basket.sequence(), event, (known, next) -> preferred(basket, known, next));
        }
      }
    }
    return new AndOnes(pairs);
  }

  /** The scorer's own: a team-mate can be sent to the line for another foul of that instant. */
  private static PlayEvent preferred(PlayEvent basket, PlayEvent known, PlayEvent next) {
    return Objects.equals(known.player(), basket.player()) ? known : next;
  }

  private static boolean isLoneFreeThrow(PlayEvent event) {
    FreeThrow freeThrow = event.freeThrow();
    return freeThrow != null
        && freeThrow.of() == 1
        && (freeThrow.award() == FreeThrow.Award.ORDINARY
            || freeThrow.award() == FreeThrow.Award.FLAGRANT);
  }

  /** The scorer's own basket, else one of his team's: an injured scorer is replaced at the line. */
  private static @Nullable PlayEvent basketOfTheSameInstant(List<PlayEvent> events, int at) {
    PlayEvent freeThrow = events.get(at);
    PlayEvent teamMates = null;
    int first = at;
    while (first > 0 && events.get(first - 1).isSimultaneousWith(freeThrow)) {
      first--;
    }
    for (int i = first; i < events.size() && events.get(i).isSimultaneousWith(freeThrow); i++) {
      PlayEvent event = events.get(i);
      if (event.isMadeShot() && event.team() == freeThrow.team()) {
        if (event.player() != null && event.player().equals(freeThrow.player())) {
          return event;
        }
        teamMates = event;
      }
    }
    return teamMates;
  }

  /** Whether the basket came with a free throw. */
  public boolean includes(PlayEvent basket) {
    return freeThrowByBasket.containsKey(basket.sequence());
  }

  /**
   * Whether the scorer himself shot that free throw. One of a team-mate was given for another foul
   * of the same instant, away from the ball.
   */
  public boolean isOfTheScorer(PlayEvent basket) {
    PlayEvent freeThrow = freeThrowByBasket.get(basket.sequence());
    return freeThrow != null
        && freeThrow.player() != null
        && freeThrow.player().equals(basket.player());
  }

  /** The free throw that came with a basket. */
  public Optional<PlayEvent> freeThrowOf(PlayEvent basket) {
    return Optional.ofNullable(freeThrowByBasket.get(basket.sequence()));
  }
}
