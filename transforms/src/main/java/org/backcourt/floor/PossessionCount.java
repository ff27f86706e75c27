package org.backcourt.floor;

import org.backcourt.id.TeamCode;
import org.jspecify.annotations.Nullable;

/**
 * Possessions of both sides, counted where the ball changes hands: at a basket (or, for a basket
 * with a free throw, at that free throw), at the last free throw of a trip, at a defensive rebound
 * and at a turnover. After free throws that leave the ball where it was (technical, flagrant, clear
 * path, away from the play, transition take) the same possession goes on. A possession that has
 * begun with time on the clock counts when the period ends, even if nothing came of it.
 *
 * @param home the hosts' possessions
 * @param away the visitors' possessions
 */
public record PossessionCount(int home, int away) {

  /** Counts the possessions of a game. */
  public static PossessionCount of(GameLog log) {
    Counter counter = new Counter(log);
    log.events().forEach(counter::see);
    counter.endPeriod();
    return new PossessionCount(counter.homeCount, counter.awayCount);
  }

  private static final class Counter {
    private final GameLog log;
    private final AndOnes andOnes;
    private int period;
    private int homeCount;
    private int awayCount;

    /** Who has the ball; null until the first event of a period tells. */
    private @Nullable TeamCode attacking;

    /** Whether the attack has time to go on, so that it counts if the period ends now. */
    private boolean begun;

    /** Who has missed a live try since the ball last changed hands. */
    private @Nullable TeamCode missedBy;

    Counter(GameLog log) {
      this.log = log;
      this.andOnes = AndOnes.of(log);
    }

    void see(PlayEvent event) {
      if (event.period() != period) {
        endPeriod();
        period = event.period();
      }
      TeamCode team = event.team();
      if (team == null) {
        return;
      }
      switch (event.kind()) {
        case SHOT -> seeShot(event, team);
        case FREE_THROW -> seeFreeThrow(event, team);
        case TURNOVER -> endPossession(team, event);
        case OFFENSIVE_REBOUND -> attack(team);
        case DEFENSIVE_REBOUND -> {
          // A rebound without a miss is bookkeeping, such as after the first of two free throws.
          TeamCode shooters = log.opponentOf(team);
          if (missedBy == shooters) {
            endPossession(shooters, event);
          }
        }
        default -> {}
      }
    }

    private void seeShot(PlayEvent shot, TeamCode team) {
      if (shot.made() && !andOnes.includes(shot)) {
        endPossession(team, shot);
      } else {
        attack(team);
        noteMiss(shot, team);
      }
    }

    private void seeFreeThrow(PlayEvent event, TeamCode team) {
      FreeThrow freeThrow = event.freeThrow();
      if (freeThrow == null || freeThrow.award().keepsTheBall()) {
        return;
      }
      if (freeThrow.isLive() && event.made()) {
        endPossession(team, event);
      } else {
        attack(team);
        if (freeThrow.isLive()) {
          noteMiss(event, team);
        }
      }
    }

    private void noteMiss(PlayEvent event, TeamCode team) {
      if (!event.made()) {
        missedBy = team;
      }
    }

    private void attack(TeamCode team) {
      attacking = team;
      begun = true;
    }

    private void endPossession(TeamCode team, PlayEvent event) {
      count(team);
      attacking = log.opponentOf(team);
      begun = event.secondsLeft() > 0;
      missedBy = null;
    }

    private void endPeriod() {
      if (attacking != null && begun) {
        count(attacking);
      }
      attacking = null;
      begun = false;
      missedBy = null;
    }

    private void count(TeamCode team) {
      if (team == log.home()) {
        homeCount++;
      } else {
        awayCount++;
      }
    }
  }
}
