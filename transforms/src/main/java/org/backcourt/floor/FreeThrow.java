package org.backcourt.floor;

import java.io.Serializable;

/**
 * Which free throw of which trip.
 *
 * @param award why it was given
 * @param number its number in the trip, from 1
 * @param of how many the trip has
 */
public record FreeThrow(Award award, int number, int of) implements Serializable {

  /** Why free throws are given; it decides who has the ball afterwards. */
  public enum Award {
    /** For a foul in play: the ball is live after the last one. */
    ORDINARY(false),
    TECHNICAL(true),
    FLAGRANT(true),
    CLEAR_PATH(true),
    /** For a foul far from the ball. */
    AWAY_FROM_PLAY(true),
    /** For stopping a fast break on purpose. */
    TRANSITION_TAKE(true);

    private final boolean keepsTheBall;

    Award(boolean keepsTheBall) {
      this.keepsTheBall = keepsTheBall;
    }

    /** Whether play goes on, after the last free throw, with the ball where it was before. */
    public boolean keepsTheBall() {
      return keepsTheBall;
    }
  }

  public FreeThrow {
    if (number < 1 || of < number) {
      throw new IllegalArgumentException("free throw " + number + " of " + of + " cannot be");
    }
  }

  /** Whether a miss is live, and a make hands the ball over. */
  public boolean isLive() {
    return number == of && !award.keepsTheBall();
  }
}
