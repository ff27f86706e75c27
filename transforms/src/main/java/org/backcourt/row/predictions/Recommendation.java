package org.backcourt.row.predictions;

import org.backcourt.contract.UpperCase;

/** What a prediction says against the line. */
@UpperCase
public enum Recommendation {
  OVER,
  UNDER,
  /** Too close or too uncertain. */
  PASS,
  /** There is no line to compare with. */
  NO_LINE
}
