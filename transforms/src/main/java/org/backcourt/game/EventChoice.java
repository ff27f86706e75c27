package org.backcourt.game;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.backcourt.box.BoxLine;
import org.backcourt.floor.EventKind;
import org.backcourt.floor.PlayEvent;
import org.backcourt.id.TeamCode;
import org.jspecify.annotations.Nullable;

/**
 * Which play-by-play tells of a game: the first one that is complete. A part of a game would show
 * as a player with few shots, so what is incomplete is not used at all.
 *
 * @param events the play-by-play; null where none is complete
 * @param incomplete sources that have events of the game, but not all
 */
public record EventChoice(@Nullable GameEvents events, List<EventSource> incomplete) {

  /**
   * How far either team's shots, baskets and free throws may be from the box score. In whole
   * seasons of published games shots differ by at most two, where the league corrected the box, and
   * baskets and free throws not at all.
   */
  public static final int CORRECTIONS = 2;

  public EventChoice {
    incomplete = List.copyOf(incomplete);
  }

  /** No play-by-play at all. */
  static EventChoice none() {
    return new EventChoice(null, List.of());
  }

  /** Looks at the sources in order; one that is not needed is not read. */
  static EventChoice of(Game game, PlayerBox players, TeamLine home, TeamLine away) {
    List<EventSource> incomplete = new ArrayList<>();
    for (EventSource source : EventSource.values()) {
      if (isEmpty(game, source)) {
        continue;
      }
      GameEvents events = reader(source).apply(game, players);
      if (covers(events, home) && covers(events, away)) {
        return new EventChoice(events, incomplete);
      }
      incomplete.add(source);
    }
    return new EventChoice(null, incomplete);
  }

  private static boolean isEmpty(Game game, EventSource source) {
    return switch (source) {
      case BIG_DATA_BALL -> game.events().isEmpty();
      case LEAGUE -> game.leagueEvents().isEmpty();
    };
  }

  private static BiFunction<Game, PlayerBox, GameEvents> reader(EventSource source) {
    return switch (source) {
      case BIG_DATA_BALL -> BigDataBallEvents::of;
      case LEAGUE -> LeagueEvents::of;
    };
  }

  private static boolean covers(GameEvents events, TeamLine line) {
    int shots = 0;
    int baskets = 0;
    int freeThrows = 0;
    TeamCode team = line.team();
    for (PlayEvent event : events.log().events()) {
      if (event.team() == team) {
        shots += event.kind() == EventKind.SHOT ? 1 : 0;
        baskets += event.isMadeShot() ? 1 : 0;
        freeThrows += event.kind() == EventKind.FREE_THROW ? 1 : 0;
      }
    }
    BoxLine box = line.box();
    return agree(shots, box.fieldGoalsAttempted())
        && agree(baskets, box.fieldGoalsMade())
        && agree(freeThrows, box.freeThrowsAttempted());
  }

  /** Whether a count of the play-by-play is the box score's, corrections aside. */
  public static boolean agree(int counted, int inTheBox) {
    return Math.abs(counted - inTheBox) <= CORRECTIONS;
  }
}
