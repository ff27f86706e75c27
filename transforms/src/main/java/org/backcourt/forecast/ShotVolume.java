package org.backcourt.forecast;

import java.time.LocalDate;
import org.backcourt.contract.Projection;
import org.backcourt.id.PlayerLookup;
import org.jspecify.annotations.Nullable;

/** How often a player shoots from each zone, before a date; all NULL during warm-up. */
@Projection(of = "nba_precompute.player_shot_zone_analysis")
public record ShotVolume(
    PlayerLookup playerLookup,
    LocalDate analysisDate,
    @Nullable Double paintAttemptsPerGame,
    @Nullable Double midRangeAttemptsPerGame,
    @Nullable Double threePtAttemptsPerGame) {}
