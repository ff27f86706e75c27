package org.backcourt.contract;

import java.io.Serializable;
import java.util.List;

/**
 * From which columns of a raw row its game's canonical id is built on the way in.
 *
 * @param kind how the columns are read
 * @param columns the columns, in the order the kind expects
 */
public record CanonicalGame(Kind kind, List<String> columns) implements Serializable {

  /** The ways sources name a game. */
  public enum Kind {
    /** Date, visitors' code, hosts' code. */
    DATE_AWAY_HOME,
    /** The source's own canonical-looking id, a team's code and whether it is at home. */
    ID_TEAM_SIDE,
    /** A ten-digit league id, looked up in the schedule together with the date. */
    LEAGUE_ID
  }

  /** Built from the date and both teams, whatever the source calls its games. */
  public static CanonicalGame ofTeams(String date, String away, String home) {
    return new CanonicalGame(Kind.DATE_AWAY_HOME, List.of(date, away, home));
  }

  /** Read from the source's id and turned round where the team's side contradicts it. */
  public static CanonicalGame ofIdAndSide(String id, String team, String isHome) {
    return new CanonicalGame(Kind.ID_TEAM_SIDE, List.of(id, team, isHome));
  }

  /** Found in the schedule by league id and date. */
  public static CanonicalGame ofLeagueId(String date, String leagueId) {
    return new CanonicalGame(Kind.LEAGUE_ID, List.of(date, leagueId));
  }
}
