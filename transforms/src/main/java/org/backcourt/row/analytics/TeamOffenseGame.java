package org.backcourt.row.analytics;

import java.io.Serializable;
import java.time.LocalDate;
import org.backcourt.contract.Column;
import org.backcourt.contract.Embedded;
import org.backcourt.id.GameId;
import org.backcourt.id.LeagueGameId;
import org.backcourt.id.TeamCode;
import org.backcourt.row.Provenance;
import org.jspecify.annotations.Nullable;

/** One team's offence in one game. */
public record TeamOffenseGame(
    @Column("The game as YYYYMMDD_AWAY_HOME.") GameId gameId,
    @Column("The league's ten-digit id; NULL where the schedule has none.")
        @Nullable LeagueGameId nbaGameId,
    @Column("The sports date: US Eastern date of the scheduled tip-off.") LocalDate gameDate,
    @Column("The team.") TeamCode teamAbbr,
    @Column("The other team.") TeamCode opponentTeamAbbr,
    @Column("The year the season started in.") int seasonYear,
    @Embedded TeamGameResult result,
    @Embedded TeamBoxLine box,
    @Embedded TeamEfficiency efficiency,
    @Embedded(prefix = "team_") @Nullable ShotZones zones,
    @Embedded(prefix = "team_") @Nullable FineShotZones fineZones,
    @Embedded @Nullable ScoringByKind scoring,
    @Embedded TeamZoneSource zoneSource,
    @Column("Players the team listed as inactive; NULL when no source lists players.")
        @Nullable Integer playersInactive,
    @Embedded GameCoverage coverage,
    @Embedded Provenance provenance)
    implements Serializable {}
