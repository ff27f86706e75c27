package org.backcourt.validation.health;

import java.util.Locale;

/** What a date's score amounts to, or why it has none. */
public enum Standing {
  /** 90 and more. */
  EXCELLENT,
  /** 70 and more. */
  GOOD,
  /** 50 and more. */
  FAIR,
  /** Below 50. */
  POOR,
  /** No score: in a season's first two weeks nothing is built on earlier games, by design. */
  BOOTSTRAP,
  /** No score: every game of the date was moved. */
  POSTPONED,
  /** No score: later than the newest final game. */
  NOT_DUE,
  /** No score: all that was asked for is absent by design. */
  NOT_EXPECTED;

  /** The bucket of a score, unrounded, from 0 on; the legacy score may exceed 100. */
  public static Standing ofScore(double score) {
    if (score >= 90) {
      return EXCELLENT;
    }
    if (score >= 70) {
      return GOOD;
    }
    return score >= 50 ? FAIR : POOR;
  }

  /** Whether somebody has to look at such a date. */
  public boolean isTrouble() {
    return this == FAIR || this == POOR;
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
