package org.backcourt.row.predictions;

/** Which source of the market's lines was there. */
public enum VegasLineSource {
  ODDS_API,
  BETTINGPROS,
  BOTH,
  NONE
}
