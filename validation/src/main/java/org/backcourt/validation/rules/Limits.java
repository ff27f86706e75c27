package org.backcourt.validation.rules;

import org.backcourt.validation.metric.Measured;
import org.jspecify.annotations.Nullable;

/** How little and how much a figure may be. */
record Limits(@Nullable Double atLeast, @Nullable Double atMost) {

  boolean hold(double figure) {
    return (atLeast == null || figure >= atLeast) && (atMost == null || figure <= atMost);
  }

  /** How far a figure lies outside, to tell the worst of several. */
  double distance(double figure) {
    double below = atLeast == null ? 0 : atLeast - figure;
    double above = atMost == null ? 0 : figure - atMost;
    return Math.max(0, Math.max(below, above));
  }

  @Override
  public String toString() {
    if (atLeast != null && atMost != null) {
      return Measured.of(atLeast) + " to " + Measured.of(atMost);
    }
    return atLeast != null
        ? "at least " + Measured.of(atLeast)
        : atMost != null ? "at most " + Measured.of(atMost) : "any";
  }
}
