package org.backcourt.row.analytics;

import org.backcourt.contract.UpperCase;

/** How points compare with the line; PUSH when they are equal. */
@UpperCase
public enum OverUnder {
  OVER,
  UNDER,
  PUSH
}
