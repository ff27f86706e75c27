package org.backcourt.row.precompute;

/** How many games shares of shots stand on. */
public enum SampleQuality {
  /** 10 games or more. */
  HIGH,
  /** 7 to 9 games. */
  MEDIUM,
  /** Fewer than 7 games. */
  LOW
}
