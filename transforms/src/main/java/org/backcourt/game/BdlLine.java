package org.backcourt.game;

import org.backcourt.contract.Embedded;
import org.backcourt.contract.Projection;
import org.jspecify.annotations.Nullable;

/** What transforms read of a player's line from balldontlie. */
@Projection(of = "nba_raw.bdl_player_boxscores")
public record BdlLine(
    @Nullable String gameStatus,
    String teamAbbr,
    String playerFullName,
    @Embedded @Nullable BoxStats stats) {}
