package org.backcourt.game;

import org.backcourt.contract.Projection;
import org.jspecify.annotations.Nullable;

/** What transforms read of a team's box score line. */
@Projection(of = "nba_raw.nbac_team_boxscore")
public record TeamBox(
    String teamAbbr,
    boolean isHome,
    @Nullable String minutes,
    @Nullable Integer fgMade,
    @Nullable Integer fgAttempted,
    @Nullable Integer threePtMade,
    @Nullable Integer threePtAttempted,
    @Nullable Integer ftMade,
    @Nullable Integer ftAttempted,
    @Nullable Integer offensiveRebounds,
    @Nullable Integer defensiveRebounds,
    @Nullable Integer assists,
    @Nullable Integer steals,
    @Nullable Integer blocks,
    @Nullable Integer turnovers,
    @Nullable Integer personalFouls,
    @Nullable Integer points) {}
