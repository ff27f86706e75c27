package org.backcourt.game;

import org.backcourt.box.BoxLine;
import org.jspecify.annotations.Nullable;

/** The counted columns of a player's line, under the names that all box-score sources share. */
public record BoxStats(
    @Nullable String minutes,
    @Nullable Integer points,
    @Nullable Integer fieldGoalsMade,
    @Nullable Integer fieldGoalsAttempted,
    @Nullable Integer threePointersMade,
    @Nullable Integer threePointersAttempted,
    @Nullable Integer freeThrowsMade,
    @Nullable Integer freeThrowsAttempted,
    @Nullable Integer offensiveRebounds,
    @Nullable Integer defensiveRebounds,
    @Nullable Integer assists,
    @Nullable Integer steals,
    @Nullable Integer blocks,
    @Nullable Integer turnovers,
    @Nullable Integer personalFouls) {

  /** The line with its playing time, which the caller has read. */
  public BoxLine line(int seconds) {
    return BoxLine.builder()
        .seconds(seconds)
        .points(count(points))
        .fieldGoals(count(fieldGoalsMade), count(fieldGoalsAttempted))
        .threes(count(threePointersMade), count(threePointersAttempted))
        .freeThrows(count(freeThrowsMade), count(freeThrowsAttempted))
        .rebounds(count(offensiveRebounds), count(defensiveRebounds))
        .assists(count(assists))
        .steals(count(steals))
        .blocks(count(blocks))
        .turnovers(count(turnovers))
        .fouls(count(personalFouls))
        .build();
  }

  /** Sources leave out zeros of players who appeared; a player who did not has no line at all. */
  private static int count(@Nullable Integer value) {
    return value == null ? 0 : value;
  }
}
