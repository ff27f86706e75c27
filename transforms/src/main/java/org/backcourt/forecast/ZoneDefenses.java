package org.backcourt.forecast;

import java.io.Serializable;
import java.time.LocalDate;
import org.backcourt.contract.Projection;
import org.backcourt.id.TeamCode;
import org.jspecify.annotations.Nullable;

/** How a team defends as a whole and by zone, before a date; all NULL during warm-up. */
@Projection(of = "nba_precompute.team_defense_zone_analysis")
public record ZoneDefenses(
    TeamCode teamAbbr,
    LocalDate analysisDate,
    @Nullable Double paintDefenseVsLeagueAvg,
    @Nullable Double midRangeDefenseVsLeagueAvg,
    @Nullable Double threePtDefenseVsLeagueAvg,
    @Nullable Double defensiveRatingLast15)
    implements Serializable {}
