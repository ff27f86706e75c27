package org.backcourt.context;

import java.time.Instant;
import org.backcourt.contract.Projection;
import org.jspecify.annotations.Nullable;

/** A bookmaker's line on a player's points, at one moment. */
@Projection(of = "nba_raw.odds_api_player_points_props")
public record PointsQuote(
    String playerName,
    @Nullable Instant gameStartTime,
    Instant snapshotTimestamp,
    String bookmaker,
    double pointsLine) {}
