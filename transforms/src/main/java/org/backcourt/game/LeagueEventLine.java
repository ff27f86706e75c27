package org.backcourt.game;

import org.backcourt.contract.Projection;
import org.jspecify.annotations.Nullable;

/** What transforms read of an event of the league's own play-by-play, which names no line-ups. */
@Projection(of = "nba_raw.nbac_play_by_play")
public record LeagueEventLine(
    int eventSequence,
    int period,
    @Nullable Double gameClockSeconds,
    @Nullable String eventType,
    @Nullable String eventActionType,
    @Nullable String eventDescription,
    @Nullable Long player1Id,
    @Nullable String player1Lookup,
    @Nullable String player1TeamAbbr,
    @Nullable Long player2Id,
    @Nullable String player2Lookup,
    @Nullable Boolean shotMade,
    @Nullable String shotType,
    @Nullable Double shotX,
    @Nullable Double shotY,
    @Nullable Double shotDistance) {}
