package org.backcourt.features;

import java.util.Locale;

/** Where a feature's value came from, and how much that is worth. */
public enum FeatureSource {
  /** A precompute table. */
  PRECOMPUTE(100),
  /** An analytics table: as it stands there, or because the better source lacked it. */
  ANALYTICS(87),
  /** Calculated for the vector from inputs that were all there. */
  CALCULATED(100),
  /** Nothing: the feature's default stands in, or nothing at all. */
  DEFAULT(40);

  // An object, which all the vectors that list it share.
  private final Double quality;
  private final String word = name().toLowerCase(Locale.ROOT);

  FeatureSource(double quality) {
    this.quality = quality;
  }

  /** The quality of a feature from this source, 0 to 100. */
  public Double quality() {
    return quality;
  }

  /** As tables have it. */
  public String word() {
    return word;
  }
}
