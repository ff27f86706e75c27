package org.backcourt.vector;

import org.backcourt.row.analytics.UpcomingPlayerGame;
import org.backcourt.row.precompute.PlayerCompositeFactors;
import org.backcourt.row.precompute.PlayerDailyCache;
import org.backcourt.row.precompute.PlayerShotZones;
import org.backcourt.row.precompute.TeamDefenseZones;
import org.jspecify.annotations.Nullable;

/**
 * What a player's features are taken and calculated from, all of it as of the game's date.
 *
 * @param context what is known about him before the game
 * @param cache his averages; null where he has no row
 * @param shotZones where he shoots; null where he has no row
 * @param opponentDefense how the opponent defends; null where it has no row
 * @param factors his composite factors
 * @param season the games he played this season before the date
 * @param team his team's games this season before the date
 */
public record FeatureInputs(
    UpcomingPlayerGame context,
    @Nullable PlayerDailyCache cache,
    @Nullable PlayerShotZones shotZones,
    @Nullable TeamDefenseZones opponentDefense,
    PlayerCompositeFactors factors,
    SeasonSoFar season,
    TeamSoFar team) {}
