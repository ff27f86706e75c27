package org.backcourt.validation.health;

import org.backcourt.contract.PhaseName;
import org.jspecify.annotations.Nullable;

/**
 * One phase's share in a date's health.
 *
 * @param score from 0 to 100; NULL where the phase does not count
 * @param excluded why it does not count, such as bootstrap or not built; empty where it does
 */
public record Part(PhaseName phase, @Nullable Double score, String excluded) {

  static Part scored(PhaseName phase, double score) {
    return new Part(phase, score, "");
  }

  static Part excluded(PhaseName phase, String why) {
    return new Part(phase, null, why);
  }
}
