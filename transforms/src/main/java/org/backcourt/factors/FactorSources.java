package org.backcourt.factors;

import org.backcourt.row.analytics.UpcomingPlayerGame;
import org.backcourt.row.precompute.PlayerShotZones;
import org.backcourt.row.precompute.TeamDefenseZones;
import org.jspecify.annotations.Nullable;

/**
 * What a player's factors are computed from, all of it as of the game's date.
 *
 * @param context what is known about the player before the game
 * @param shotZones where he shoots; null where he has no row
 * @param opponentDefense where the opponent defends; null where it has no row
 * @param pace how fast both teams and the league play
 * @param opponentContextReady whether the opponent's context row is fit for production; false where
 *     it has none
 */
public record FactorSources(
    UpcomingPlayerGame context,
    @Nullable PlayerShotZones shotZones,
    @Nullable TeamDefenseZones opponentDefense,
    GamePace pace,
    boolean opponentContextReady) {}
