package org.backcourt.context;

import java.time.LocalDate;
import org.backcourt.contract.Projection;
import org.jspecify.annotations.Nullable;

/** A player's line in one edition of the injury report. */
@Projection(of = "nba_raw.nbac_injury_report")
public record InjuryNote(
    LocalDate reportDate,
    @Nullable Integer reportHour,
    @Nullable String team,
    @Nullable String playerFullName,
    @Nullable String injuryStatus,
    @Nullable String reason,
    @Nullable String reasonCategory) {}
