package org.backcourt.vector;

import java.io.Serializable;
import org.backcourt.row.precompute.TeamTempo;
import org.jspecify.annotations.Nullable;

/**
 * A team's games of the season before a date.
 *
 * @param tempo of its last games; null before its first
 */
public record TeamSoFar(int wins, int games, @Nullable TeamTempo tempo) implements Serializable {

  /** A team that has not played yet. */
  public static final TeamSoFar NONE = new TeamSoFar(0, 0, null);

  /** Checks the counts. */
  public TeamSoFar {
    if (wins < 0 || wins > games) {
      throw new IllegalArgumentException(
          wins + " wins in " + games + " games cannot be; count both over the same games");
    }
  }
}
