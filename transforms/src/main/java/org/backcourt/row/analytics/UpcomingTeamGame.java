package org.backcourt.row.analytics;

import java.io.Serializable;
import java.time.LocalDate;
import org.backcourt.contract.Column;
import org.backcourt.contract.Embedded;
import org.backcourt.id.GameId;
import org.backcourt.id.TeamCode;
import org.backcourt.row.Completeness;
import org.backcourt.row.Provenance;
import org.jspecify.annotations.Nullable;

/** What is known about a team before one game: rest, lines, injuries, form, travel. */
public record UpcomingTeamGame(
    @Column("The team.") TeamCode teamAbbr,
    @Column("The game as YYYYMMDD_AWAY_HOME.") GameId gameId,
    @Column("The sports date: US Eastern date of the scheduled tip-off.") LocalDate gameDate,
    @Column("The year the season started in.") int seasonYear,
    @Column("The other team.") TeamCode opponentTeamAbbr,
    @Column("Whether the team is the schedule's host, neutral courts included.") boolean homeGame,
    @Column(
            "before_game or after_game, by the schedule's status; the contract lists what "
                + "differs.")
        ContextMode contextMode,
    @Column(
            "Miles from the previous game's arena to this one's, 0 for the season's first "
                + "game; NULL when an arena's place is not known.")
        @Nullable Integer travelMiles,
    @Embedded TeamRest rest,
    @Embedded @Nullable TeamMarket market,
    @Embedded @Nullable TeamInjuryCounts injuries,
    @Embedded TeamForm form,
    @Embedded Completeness completeness,
    @Embedded UpcomingTeamWindows windows,
    @Embedded Provenance provenance)
    implements Serializable {}
