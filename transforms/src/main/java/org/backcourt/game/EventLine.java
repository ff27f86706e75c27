package org.backcourt.game;

import org.backcourt.contract.Projection;
import org.jspecify.annotations.Nullable;

/** What transforms read of an event of the preferred play-by-play. */
@Projection(of = "nba_raw.bigdataball_play_by_play")
public record EventLine(
    int eventSequence,
    @Nullable Integer period,
    @Nullable Double gameClockSeconds,
    @Nullable String eventType,
    @Nullable String eventSubtype,
    @Nullable String eventDescription,
    @Nullable String player1Lookup,
    @Nullable String player1TeamAbbr,
    @Nullable String player2Lookup,
    @Nullable String player2Role,
    @Nullable Boolean shotMade,
    @Nullable String shotType,
    @Nullable Double shotDistance,
    @Nullable Integer pointsScored,
    @Nullable Double originalX,
    @Nullable Double originalY,
    @Nullable Integer scoreHome,
    @Nullable Integer scoreAway,
    @Nullable String awayPlayer1Lookup,
    @Nullable String awayPlayer2Lookup,
    @Nullable String awayPlayer3Lookup,
    @Nullable String awayPlayer4Lookup,
    @Nullable String awayPlayer5Lookup,
    @Nullable String homePlayer1Lookup,
    @Nullable String homePlayer2Lookup,
    @Nullable String homePlayer3Lookup,
    @Nullable String homePlayer4Lookup,
    @Nullable String homePlayer5Lookup) {}
