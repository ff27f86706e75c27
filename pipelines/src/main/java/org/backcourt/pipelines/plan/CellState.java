package org.backcourt.pipelines.plan;

/** What a table's date needs. */
public enum CellState {
  /** Published, from inputs as they are now. */
  PRESENT,
  /** Never published. */
  MISSING,
  /** Published with fewer keys than the schedule asks for. */
  SHORT,
  /** Published, but an input or the code has changed since. */
  STALE,
  /** Not present, and the last attempt at it broke or was refused by an audit. */
  FAILED
}
