package org.backcourt.game;

import java.util.Set;
import org.backcourt.floor.GameLog;
import org.backcourt.id.PlayerLookup;

/**
 * A game's play-by-play with the source's player keys turned into those of the box score.
 *
 * @param log the events as played
 * @param matchedKeys how many different keys of the play-by-play found their player
 * @param lostKeys keys that found none, which is a join that lost rows
 * @param unclear players who share with a team-mate the only name that the source gives them, so
 *     that nothing in it can be told to be theirs
 */
public record GameEvents(
    EventSource source,
    GameLog log,
    int matchedKeys,
    Set<String> lostKeys,
    Set<PlayerLookup> unclear) {}
