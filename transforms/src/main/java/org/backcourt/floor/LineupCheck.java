package org.backcourt.floor;

import java.util.ArrayList;
import java.util.List;
import org.backcourt.id.TeamCode;

/**
 * Whether line-ups can be relied on: at each shot, free throw and turnover, five different players
 * of each side, and the one who acts among his side's five.
 *
 * @param plays how many events were looked at
 * @param notFiveOnFive the sequence numbers of those without five against five
 * @param actorNotOnFloor the sequence numbers of those whose player was not among the five
 */
public record LineupCheck(int plays, List<Integer> notFiveOnFive, List<Integer> actorNotOnFloor) {

  public LineupCheck {
    notFiveOnFive = List.copyOf(notFiveOnFive);
    actorNotOnFloor = List.copyOf(actorNotOnFloor);
  }

  /** Looks at a game's plays. */
  public static LineupCheck of(GameLog log) {
    int plays = 0;
    List<Integer> notFive = new ArrayList<>();
    List<Integer> notOnFloor = new ArrayList<>();
    for (PlayEvent event : log.events()) {
      if (!event.kind().usesPossession()) {
        continue;
      }
      plays++;
      TeamCode team = event.team();
      if (!event.hasFiveOnFive()) {
        notFive.add(event.sequence());
      } else if (team != null
          && event.player() != null
          && !log.onFloor(event, team).contains(event.player())) {
        notOnFloor.add(event.sequence());
      }
    }
    return new LineupCheck(plays, notFive, notOnFloor);
  }

  /** Share of plays that are in order, 0-1; one when there was nothing to look at. */
  public double shareInOrder() {
    int wrong = notFiveOnFive.size() + actorNotOnFloor.size();
    return plays == 0 ? 1 : 1 - (double) wrong / plays;
  }
}
