package org.backcourt.contract;

import java.util.Locale;

/** The steps from raw rows to graded predictions, in their order. */
public enum PhaseName {
  RAW,
  ANALYTICS,
  PRECOMPUTE,
  /** Models learnt from published tables; trained by a command of its own. */
  TRAINING,
  PREDICTIONS,
  GRADING,
  /** What backcourt records about its own work; published by no phase. */
  QUALITY;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
