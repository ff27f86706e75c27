package org.backcourt.floor;

import java.io.Serializable;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

  private static final Pattern TRIP = Pattern.compile("\\b([1-3]) ?(?:/|of) ?([1-3])\\b");

  public FreeThrow {
    if (number < 1 || of < number) {
      throw new IllegalArgumentException("free throw " + number + " of " + of + " cannot be");
    }
  }

  /** Read from a scorer's words, in which all sources agree; a lone one without numbers. */
  static FreeThrow ofWords(String text) {
    String words = text.toLowerCase(Locale.ROOT);
    Matcher trip = TRIP.matcher(words);
    boolean numbered = trip.find();
    int first = numbered ? Integer.parseInt(trip.group(1)) : 1;
    int of = numbered ? Integer.parseInt(trip.group(2)) : 1;
    return new FreeThrow(award(words), Math.min(first, of), of);
  }

  private static Award award(String words) {
    if (words.contains("technical")) {
      return Award.TECHNICAL;
    }
    if (words.contains("flagrant")) {
      return Award.FLAGRANT;
    }
    if (words.contains("clear path") || words.contains("clear-path")) {
      return Award.CLEAR_PATH;
    }
    if (words.contains("away from play") || words.contains("away-from-play")) {
      return Award.AWAY_FROM_PLAY;
    }
    return words.contains("transition take") ? Award.TRANSITION_TAKE : Award.ORDINARY;
  }

  /** Whether a miss is live, and a make hands the ball over. */
  public boolean isLive() {
    return number == of && !award.keepsTheBall();
  }
}
