package org.backcourt.simulator.play;

/** The three kinds of places to shoot from. */
public enum Zone {
  PAINT,
  MID_RANGE,
  THREE
}
