package org.backcourt.floor;

/** What the second player of an event did. */
public enum SecondaryRole {
  ASSIST,
  BLOCK,
  STEAL,
  FOULED,
  OTHER
}
