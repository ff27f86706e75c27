package org.backcourt.features;

/** What a feature speaks about; quality is also measured per category. */
public enum FeatureCategory {
  /** How the game's circumstances suit the player. */
  MATCHUP,
  /** The player's own games. */
  PLAYER_HISTORY,
  /** His team's games. */
  TEAM_CONTEXT,
  /** The betting market. */
  VEGAS,
  /** The game itself, and his state before it. */
  GAME_CONTEXT
}
