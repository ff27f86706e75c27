package org.backcourt.row.predictions;

import org.backcourt.contract.UpperCase;

/** The occasion of a prediction. */
@UpperCase
public enum RunMode {
  FIRST,
  RETRY,
  FINAL_RETRY,
  LAST_CALL,
  LINE_CHECK,
  LINE_UPDATE,
  BACKFILL,
  OVERNIGHT,
  EARLY
}
