package org.backcourt.floor;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.backcourt.id.PlayerLookup;
import org.backcourt.id.TeamCode;
import org.jspecify.annotations.Nullable;

/**
 * A game's events in the order in which they happened. Scorers enter some events late; the clock
 * puts them where they belong, and the order of entry decides only between those of one instant.
 */
public final class GameLog implements Serializable {

  private static final long serialVersionUID = 1L;

  private static final Comparator<PlayEvent> AS_PLAYED =
      Comparator.comparingInt(PlayEvent::period)
          .thenComparing(Comparator.comparingDouble(PlayEvent::secondsLeft).reversed())
          .thenComparingInt(PlayEvent::sequence);

  private final TeamCode home;
  private final TeamCode away;
  private final ArrayList<PlayEvent> events;

  private GameLog(TeamCode home, TeamCode away, ArrayList<PlayEvent> events) {
    this.home = home;
    this.away = away;
    this.events = events;
  }

  /** Puts the events in playing order and settles which side each rebound was on. */
  public static GameLog of(TeamCode home, TeamCode away, Collection<PlayEvent> entered) {
    List<PlayEvent> ordered = new ArrayList<>(entered);
    ordered.sort(AS_PLAYED);
    ArrayList<PlayEvent> settled = new ArrayList<>(ordered.size());
    @Nullable PlayEvent miss = null;
    for (PlayEvent event : ordered) {
      if (event.kind().usesPossession() && event.kind() != EventKind.TURNOVER && !event.made()) {
        miss = event;
      }
      settled.add(event.kind() == EventKind.REBOUND ? settleSide(event, miss) : event);
    }
    return new GameLog(home, away, settled);
  }

  private static PlayEvent settleSide(PlayEvent rebound, @Nullable PlayEvent miss) {
    boolean offensive = miss != null && miss.team() == rebound.team();
    return rebound.asKind(offensive ? EventKind.OFFENSIVE_REBOUND : EventKind.DEFENSIVE_REBOUND);
  }

  /** The hosts. */
  public TeamCode home() {
    return home;
  }

  /** The visitors. */
  public TeamCode away() {
    return away;
  }

  /** All events, as played. */
  public List<PlayEvent> events() {
    return Collections.unmodifiableList(events);
  }

  /** The other side. */
  public TeamCode opponentOf(TeamCode team) {
    return team == home ? away : home;
  }

  /** Who was on the floor for a team at an event; empty where the source does not say. */
  public List<PlayerLookup> onFloor(PlayEvent event, TeamCode team) {
    return team == home ? event.home() : event.away();
  }
}
