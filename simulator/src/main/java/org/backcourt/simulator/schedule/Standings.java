package org.backcourt.simulator.schedule;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.backcourt.id.TeamCode;
import org.backcourt.simulator.league.Conference;
import org.backcourt.simulator.league.Franchise;

/** Wins, and margins for ties, from results as they come in. */
public final class Standings {

  private final Map<TeamCode, Integer> wins = new EnumMap<>(TeamCode.class);
  private final Map<TeamCode, Integer> margins = new EnumMap<>(TeamCode.class);
  private final List<TeamCode> teams;
  private final Predicate<Fixture> counts;

  /** A table of these teams in which only some games count. */
  public Standings(List<TeamCode> teams, Predicate<Fixture> counts) {
    this.teams = teams;
    this.counts = counts;
  }

  /** Takes in a result. */
  public void add(Fixture game, int homePoints, int awayPoints) {
    if (counts.test(game)) {
      wins.merge(homePoints > awayPoints ? game.home() : game.away(), 1, Integer::sum);
      margins.merge(game.home(), homePoints - awayPoints, Integer::sum);
      margins.merge(game.away(), awayPoints - homePoints, Integer::sum);
    }
  }

  /** The teams of a conference, best first. */
  public List<TeamCode> of(Conference conference) {
    return teams.stream()
        .filter(team -> Franchise.of(team).conference() == conference)
        .sorted(order())
        .toList();
  }

  /** Better teams first. */
  public Comparator<TeamCode> order() {
    return Comparator.<TeamCode>comparingInt(team -> -wins.getOrDefault(team, 0))
        .thenComparingInt(team -> -margins.getOrDefault(team, 0))
        .thenComparing(team -> team);
  }
}
