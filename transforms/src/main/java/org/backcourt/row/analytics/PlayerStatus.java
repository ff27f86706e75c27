package org.backcourt.row.analytics;

/** How the source lists a player: available, available but unused, or not available. */
public enum PlayerStatus {
  ACTIVE,
  DNP,
  INACTIVE
}
