package org.backcourt.precompute;

import java.time.LocalDate;
import org.backcourt.contract.Projection;
import org.backcourt.id.TeamCode;

/** Whether a team's context of a date is fit for production. */
@Projection(of = "nba_analytics.upcoming_team_game_context")
public record TeamReadiness(LocalDate gameDate, TeamCode teamAbbr, boolean isProductionReady) {}
