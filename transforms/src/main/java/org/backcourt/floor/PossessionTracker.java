package org.backcourt.floor;

import org.backcourt.id.TeamCode;
import org.jspecify.annotations.Nullable;

/** Follows the ball through a game, event by event; see {@link PossessionCount} for the rules. */
final class PossessionTracker {
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

  /** Whether the attackers have rebounded a live miss of their own in this possession. */
  private boolean secondChance;

  PossessionTracker(GameLog log) {
    this.log = log;
    this.andOnes = AndOnes.of(log);
  }

  /** Takes in the next event, in playing order. */
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
      case OFFENSIVE_REBOUND -> {
        attack(team);
        secondChance |= missedBy == team;
      }
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
    // A jump ball may change hands without any other trace.
    secondChance &= attacking == team;
    attacking = team;
    begun = true;
  }

  private void endPossession(TeamCode team, PlayEvent event) {
    count(team);
    attacking = log.opponentOf(team);
    begun = event.secondsLeft() > 0;
    missedBy = null;
    secondChance = false;
  }

  /** The clock ran out: an attack that had time to go on counts. */
  void endPeriod() {
    if (attacking != null && begun) {
      count(attacking);
    }
    attacking = null;
    begun = false;
    missedBy = null;
    secondChance = false;
  }

  private void count(TeamCode team) {
    if (team == log.home()) {
      homeCount++;
    } else {
      awayCount++;
    }
  }

  /** Possessions of a team that have ended so far. */
  int ended(TeamCode team) {
    return team == log.home() ? homeCount : awayCount;
  }

  /** Whether the next event is of a team that has the ball because it rebounded its own miss. */
  boolean isSecondChance(PlayEvent next) {
    return secondChance && next.period() == period && attacking == next.team();
  }
}
