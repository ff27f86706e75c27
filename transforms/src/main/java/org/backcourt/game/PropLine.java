package org.backcourt.game;

import java.time.Instant;
import org.backcourt.contract.Projection;
import org.jspecify.annotations.Nullable;

/** What transforms read of a bookmaker's line on a player's points. */
@Projection(of = "nba_raw.odds_api_player_points_props")
public record PropLine(
    String playerName,
    @Nullable Instant gameStartTime,
    Instant snapshotTimestamp,
    String bookmaker,
    double pointsLine) {}
