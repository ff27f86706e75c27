package org.backcourt.predictions;

import java.time.LocalDate;
import org.backcourt.contract.Projection;
import org.backcourt.id.GameId;
import org.backcourt.id.PlayerLookup;
import org.backcourt.id.TeamCode;
import org.jspecify.annotations.Nullable;

/** What predictions read of a player's earlier game. */
@Projection(of = "nba_analytics.player_game_summary")
public record PlayedLine(
    PlayerLookup playerLookup,
    GameId gameId,
    LocalDate gameDate,
    TeamCode teamAbbr,
    TeamCode opponentTeamAbbr,
    boolean isActive,
    @Nullable Integer points) {}
