package org.backcourt.row.analytics;

import org.backcourt.contract.UpperCase;

/** A game's result for one team. */
@UpperCase
public enum WinLoss {
  W,
  L
}
