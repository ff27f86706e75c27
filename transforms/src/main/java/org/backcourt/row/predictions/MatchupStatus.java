package org.backcourt.row.predictions;

import org.backcourt.contract.UpperCase;

/** Whether the match-up features could be computed. */
@UpperCase
public enum MatchupStatus {
  COMPLETE,
  PARTIAL_FALLBACK,
  MATCHUP_UNAVAILABLE
}
