package org.backcourt.row.predictions;

/** How loud a feature vector's quality speaks. */
public enum AlertLevel {
  GREEN,
  /** Degraded. */
  YELLOW,
  /** Critical: not to be predicted from. */
  RED
}
