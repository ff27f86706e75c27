package org.backcourt.row.predictions;

import org.backcourt.contract.UpperCase;

/** The service a line came from. */
@UpperCase
public enum LineApi {
  ODDS_API,
  BETTINGPROS
}
