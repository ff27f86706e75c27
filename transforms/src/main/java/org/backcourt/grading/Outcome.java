package org.backcourt.grading;

import java.time.LocalDate;
import org.backcourt.contract.Projection;
import org.backcourt.id.PlayerLookup;
import org.backcourt.id.TeamCode;
import org.jspecify.annotations.Nullable;

/** What grading reads of a player's game. */
@Projection(of = "nba_analytics.player_game_summary")
public record Outcome(
    PlayerLookup playerLookup,
    LocalDate gameDate,
    TeamCode teamAbbr,
    TeamCode opponentTeamAbbr,
    boolean isActive,
    @Nullable Integer points,
    @Nullable Double minutesPlayed) {}
