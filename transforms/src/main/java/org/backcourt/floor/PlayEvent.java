package org.backcourt.floor;

import java.io.Serializable;
import java.util.List;
import org.backcourt.id.PlayerLookup;
import org.backcourt.id.TeamCode;
import org.backcourt.shots.ShotSpot;
import org.jspecify.annotations.Nullable;

/**
 * One event of a game, whatever source it came from.
 *
 * @param sequence the source's own numbering: the order in which events were entered, which is not
 *     always that in which they happened
 * @param period 1-4, overtimes from 5
 * @param secondsLeft on the clock of the period
 * @param team whose event it is; null for neutral ones
 * @param player who did it; null where it is the team's, such as a shot-clock violation
 * @param secondary who else had a part in it
 * @param made whether a shot or free throw went in; false for everything else
 * @param points what it brought
 * @param shot where a shot came from; null for all other kinds
 * @param freeThrow which free throw of its trip; null for all other kinds
 * @param home the home players on the floor; empty where the source does not say
 * @param away the visitors on the floor; empty where the source does not say
 */
public record PlayEvent(
    int sequence,
    int period,
    double secondsLeft,
    EventKind kind,
    @Nullable TeamCode team,
    @Nullable PlayerLookup player,
    @Nullable PlayerLookup secondary,
    @Nullable SecondaryRole secondaryRole,
    boolean made,
    int points,
    @Nullable ShotSpot shot,
    @Nullable FreeThrow freeThrow,
    List<PlayerLookup> home,
    List<PlayerLookup> away)
    implements Serializable {

  private static final int ON_THE_FLOOR = 5;

  public PlayEvent {
    home = List.copyOf(home);
    away = List.copyOf(away);
  }

  /** A shot that went in. */
  public boolean isMadeShot() {
    return kind == EventKind.SHOT && made;
  }

  /** Whether two events share one instant of the game clock. */
  public boolean isSimultaneousWith(PlayEvent other) {
    return period == other.period && secondsLeft == other.secondsLeft;
  }

  /** Whether five different players of each side are named as being on the floor. */
  public boolean hasFiveOnFive() {
    return isFive(home) && isFive(away);
  }

  /** Ten comparisons, because millions of events are asked and a set for each costs more. */
  private static boolean isFive(List<PlayerLookup> side) {
    if (side.size() != ON_THE_FLOOR) {
      return false;
    }
    for (int i = 1; i < ON_THE_FLOOR; i++) {
      for (int j = 0; j < i; j++) {
        if (side.get(i).equals(side.get(j))) {
          return false;
        }
      }
    }
    return true;
  }

  PlayEvent asKind(EventKind other) {
    return new PlayEvent(
        sequence,
        period,
        secondsLeft,
        other,
        team,
        player,
        secondary,
        secondaryRole,
        made,
        points,
        shot,
        freeThrow,
        home,
        away);
  }
}
