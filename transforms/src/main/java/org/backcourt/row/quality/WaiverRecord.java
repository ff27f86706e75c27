package org.backcourt.row.quality;

import java.time.Instant;
import java.time.LocalDate;
import org.backcourt.contract.Column;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's word that a failure is accepted, or that alarms about it keep quiet, until a day. A
 * second line of the same id ends it.
 */
public record WaiverRecord(
    @Column("Its id.") String waiverId,
    @Column("The day it was given, in UTC.") LocalDate givenOn,
    @Column("waiver: the failure does not count; mute: it counts, and no alarm is sent; ended.")
        Kind kind,
    @Column("The rule, as checks list names it.") String rule,
    @Column("The dates it is about, as ranges; NULL for all.") @Nullable String dates,
    @Column("Who answers for it.") String owner,
    @Column("Why.") String reason,
    @Column("The last day on which it holds.") LocalDate until,
    @Column("When it was given.") Instant recordedAt) {

  /** What it does. */
  public enum Kind {
    WAIVER,
    MUTE,
    ENDED
  }
}
