package org.backcourt.factors;

import org.jspecify.annotations.Nullable;

/**
 * How fast the two teams of a game play, and how fast the league does, all as of its date.
 *
 * @param team mean pace of the own team's last 10 games
 * @param opponent the same of the opponent
 * @param league mean pace of the league's games
 */
public record GamePace(@Nullable Double team, @Nullable Double opponent, @Nullable Double league) {}
