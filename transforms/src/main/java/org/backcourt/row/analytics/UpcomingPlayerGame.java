package org.backcourt.row.analytics;

import java.io.Serializable;
import java.time.LocalDate;
import org.backcourt.contract.Column;
import org.backcourt.contract.Embedded;
import org.backcourt.contract.Projection;
import org.backcourt.id.GameId;
import org.backcourt.id.PlayerLookup;
import org.backcourt.id.TeamCode;
import org.backcourt.row.Completeness;
import org.backcourt.row.Provenance;
import org.jspecify.annotations.Nullable;

/** What is known about a player before one game: line, rest, load, form, opponent, injuries. */
@Projection(of = "nba_analytics.upcoming_player_game_context")
public record UpcomingPlayerGame(
    @Column("The player's name as a key.") PlayerLookup playerLookup,
    @Column(
            "The player's key after known aliases of his name are resolved; player_lookup "
                + "where none is known.")
        PlayerLookup universalPlayerId,
    @Column("The game as YYYYMMDD_AWAY_HOME.") GameId gameId,
    @Column("The sports date: US Eastern date of the scheduled tip-off.") LocalDate gameDate,
    @Column("The team he is expected to play for.") TeamCode teamAbbr,
    @Column("The other team.") TeamCode opponentTeamAbbr,
    @Column("The year the season started in.") int seasonYear,
    @Column("Whether his team is the schedule's host, neutral courts included.") boolean homeGame,
    @Column("The part of the season: regular_season, play_in, playoffs or cup_final.")
        SeasonPhase seasonPhase,
    @Column(
            "Scheduled tip-off in the arena's zone, such as 7:30 PM ET; NULL when not "
                + "scheduled yet.")
        @Nullable String gameStartTimeLocal,
    @Column("Age in years; NULL while no source of births is loaded.") @Nullable Integer playerAge,
    @Column(
            "before_game or after_game: which sources named the players; the contract lists "
                + "what differs.")
        ContextMode contextMode,
    @Embedded PlayerMarket market,
    @Embedded @Nullable GameMarket game,
    @Embedded RestAndLoad load,
    @Embedded @Nullable TravelLoad travel,
    @Embedded RecentForm form,
    @Embedded @Nullable OpponentForm opponent,
    @Embedded AheadSchedule ahead,
    @Embedded InjuryState injuries,
    @Embedded Completeness completeness,
    @Embedded UpcomingPlayerWindows windows,
    @Embedded Provenance provenance)
    implements Serializable {}
