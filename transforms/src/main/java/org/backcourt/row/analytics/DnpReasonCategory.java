package org.backcourt.row.analytics;

/** Why a player did not play, by the first key words that match. */
public enum DnpReasonCategory {
  INJURY,
  REST,
  PERSONAL,
  COACH_DECISION,
  OTHER
}
