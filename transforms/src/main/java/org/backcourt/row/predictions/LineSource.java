package org.backcourt.row.predictions;

import org.backcourt.contract.UpperCase;

/** Whether a prediction was compared with a real line. */
@UpperCase
public enum LineSource {
  ACTUAL_PROP,
  NO_PROP_LINE
}
