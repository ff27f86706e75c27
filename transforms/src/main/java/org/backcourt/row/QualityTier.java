package org.backcourt.row;

/** How far a row can be trusted. Where rows are combined, the worst tier wins. */
public enum QualityTier {
  /** From the best source, nothing missing (score 95 and more). */
  GOLD,
  /** From a fallback or with small gaps (75 and more). */
  SILVER,
  /** Usable with care (50 and more). */
  BRONZE,
  /** Not fit for production (25 and more). */
  POOR,
  /** A placeholder. */
  UNUSABLE;

  /** The tier that a score from 0 to 100 earns. */
  public static QualityTier of(double score) {
    if (score >= 95) {
      return GOLD;
    }
    if (score >= 75) {
      return SILVER;
    }
    if (score >= 50) {
      return BRONZE;
    }
    return score >= 25 ? POOR : UNUSABLE;
  }
}
