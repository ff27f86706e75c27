package org.backcourt.game;

import org.backcourt.contract.Embedded;
import org.backcourt.contract.Projection;
import org.jspecify.annotations.Nullable;

/** What transforms read of a player's line in the official gamebook. */
@Projection(of = "nba_raw.nbac_gamebook_player_stats")
public record GamebookLine(
    @Nullable String playerName,
    String playerNameOriginal,
    @Nullable String playerLookup,
    @Nullable String teamAbbr,
    String playerStatus,
    @Nullable String dnpReason,
    @Embedded @Nullable BoxStats stats,
    @Nullable Integer plusMinus) {}
