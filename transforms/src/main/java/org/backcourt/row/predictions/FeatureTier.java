package org.backcourt.row.predictions;

/** How good a feature vector is; its limits are stricter than those of other rows. */
public enum FeatureTier {
  /** Score 95 and more. */
  GOLD,
  /** 85 and more. */
  SILVER,
  /** 70 and more. */
  BRONZE,
  /** 50 and more. */
  POOR,
  /** Below 50. */
  CRITICAL
}
