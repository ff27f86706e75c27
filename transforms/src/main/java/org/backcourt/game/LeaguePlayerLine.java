package org.backcourt.game;

import org.backcourt.contract.Embedded;
import org.backcourt.contract.Projection;
import org.jspecify.annotations.Nullable;

/** What transforms read of a player's line in the league's live box score. */
@Projection(of = "nba_raw.nbac_player_boxscores")
public record LeaguePlayerLine(
    @Nullable String gameStatus,
    String teamAbbr,
    long nbaPlayerId,
    String playerFullName,
    @Nullable Boolean starter,
    @Embedded @Nullable BoxStats stats,
    @Nullable Integer plusMinus) {}
