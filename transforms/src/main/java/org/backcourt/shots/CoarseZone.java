package org.backcourt.shots;

/** The three zones that shot profiles and defences are compared in. */
public enum CoarseZone {
  /** The painted area, restricted area included. */
  PAINT,
  /** Two-pointers from outside the painted area. */
  MID_RANGE,
  /** Everything that was worth three, heaves included. */
  THREE
}
