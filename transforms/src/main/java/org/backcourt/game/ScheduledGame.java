package org.backcourt.game;

import java.time.Instant;
import java.time.LocalDate;
import org.backcourt.contract.Projection;
import org.jspecify.annotations.Nullable;

/** What transforms read of a schedule line. */
@Projection(of = "nba_raw.nbac_schedule")
public record ScheduledGame(
    String gameId,
    LocalDate gameDate,
    int seasonYear,
    @Nullable Instant gameDateEst,
    @Nullable Integer gameStatus,
    @Nullable String gameStatusText,
    @Nullable Integer homeTeamScore,
    @Nullable Integer awayTeamScore,
    @Nullable Instant sourceUpdatedAt) {}
