package org.backcourt.simulator.schedule;

import java.util.ArrayList;
import java.util.List;
import org.backcourt.id.TeamCode;
import org.backcourt.simulator.league.Conference;
import org.backcourt.simulator.league.Franchise;

/** Who hosts whom how often: 82 games a team, by the league's formula when all thirty play. */
final class Pairings {

  static final int GAMES_A_TEAM = 82;

  /** A game without a date. */
  record Pairing(TeamCode away, TeamCode home) {}

  private final List<Pairing> games = new ArrayList<>();

  private Pairings() {}

  static List<Pairing> of(List<TeamCode> teams) {
    Pairings pairings = new Pairings();
    if (teams.size() == TeamCode.values().length) {
      pairings.byTheFormula();
    } else {
      pairings.evenly(teams);
    }
    return pairings.games;
  }

  /**
   * Four games in the division; four, or with four opponents three, in the conference; two with the
   * other conference. Turning the divisions against each other keeps home and away at 41.
   */
  private void byTheFormula() {
    List<List<TeamCode>> divisions = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      int division = i;
      divisions.add(
          List.of(TeamCode.values()).stream()
              .filter(team -> Franchise.of(team).division() == division)
              .toList());
    }
    for (int a = 0; a < 6; a++) {
      for (int b = a; b < 6; b++) {
        for (int i = 0; i < 5; i++) {
          for (int j = a == b ? i + 1 : 0; j < 5; j++) {
            between(divisions.get(a).get(i), divisions.get(b).get(j), a == b, (j - i + 5) % 5);
          }
        }
      }
    }
  }

  private void between(TeamCode first, TeamCode second, boolean division, int turn) {
    Conference conference = Franchise.of(first).conference();
    if (conference != Franchise.of(second).conference()) {
      series(first, second, 1, 1);
    } else if (division || turn > 1) {
      series(first, second, 2, 2);
    } else {
      series(first, second, turn == 0 ? 2 : 1, turn == 0 ? 1 : 2);
    }
  }

  /** Every pair as often as it goes, and the rest round a circle of the teams. */
  private void evenly(List<TeamCode> teams) {
    int n = teams.size();
    int each = GAMES_A_TEAM / (n - 1);
    int rest = GAMES_A_TEAM % (n - 1);
    for (int i = 0; i < n; i++) {
      for (int j = i + 1; j < n; j++) {
        boolean extraFirst = (i + j) % 2 == 0;
        series(
            teams.get(i),
            teams.get(j),
            each / 2 + (each % 2 == 1 && extraFirst ? 1 : 0),
            each / 2 + (each % 2 == 1 && !extraFirst ? 1 : 0));
      }
    }
    for (int step = 1; step <= rest / 2; step++) {
      for (int i = 0; i < n; i++) {
        series(teams.get(i), teams.get((i + step) % n), 1, 0);
      }
    }
    if (rest % 2 == 1) {
      for (int i = 0; i < n / 2; i++) {
        series(teams.get(i), teams.get(i + n / 2), 1, 0);
      }
    }
  }

  private void series(TeamCode first, TeamCode second, int firstHosts, int secondHosts) {
    for (int i = 0; i < firstHosts; i++) {
      games.add(new Pairing(second, first));
    }
    for (int i = 0; i < secondHosts; i++) {
      games.add(new Pairing(first, second));
    }
  }
}
