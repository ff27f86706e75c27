package org.backcourt.row.predictions;

/** How much a player scores. */
public enum ScoringTier {
  /** Season average from 25. */
  STAR,
  /** From 15. */
  STARTER,
  /** From 5. */
  ROLE,
  /** Below. */
  BENCH
}
