package org.backcourt.simulator.roster;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A player's place on a roster: what he can do today, on what terms he is there, and if he is fit.
 */
final class Contract {

  /** The terms a player is hired on. */
  enum Terms {
    STANDARD,
    TWO_WAY,
    TEN_DAY
  }

  final Player player;
  Ability ability;
  Terms terms;
  @Nullable LocalDate until;
  @Nullable Absence absence;

  Contract(Player player, Ability ability, Terms terms) {
    this.player = player;
    this.ability = ability;
    this.terms = terms;
  }

  @Nullable Absence absenceOn(LocalDate day) {
    return absence != null && absence.covers(day) ? absence : null;
  }
}
