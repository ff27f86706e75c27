package org.backcourt.simulator.play;

import org.backcourt.simulator.roster.Ability;
import org.backcourt.simulator.roster.Player;
import org.backcourt.simulator.roster.Sheet;

/** A player in uniform during a game. */
final class Man {

  private static final int FOULS_TO_LEAVE = 6;

  final Player player;
  final Ability ability;
  final double plannedTenths;
  int tenthsPlayed;
  int fouls;

  Man(Sheet.Candidate candidate) {
    player = candidate.player();
    ability = candidate.ability();
    plannedTenths = candidate.minutes() * 600;
  }

  boolean hasFouledOut() {
    return fouls >= FOULS_TO_LEAVE;
  }

  /** Tenths of a second by which he has played less than planned so far. */
  double owed(int tenthsGone) {
    return plannedTenths * tenthsGone / 28800.0 - tenthsPlayed;
  }
}
