package org.backcourt.row.analytics;

import java.io.Serializable;
import java.time.LocalDate;
import org.backcourt.contract.Column;
import org.backcourt.contract.Embedded;
import org.backcourt.id.GameId;
import org.backcourt.id.TeamCode;
import org.backcourt.row.Provenance;
import org.jspecify.annotations.Nullable;

/** One team's defence in one game: the mirror of its opponent's offence. */
public record TeamDefenseGame(
    @Column("The game as YYYYMMDD_AWAY_HOME.") GameId gameId,
    @Column("The sports date: US Eastern date of the scheduled tip-off.") LocalDate gameDate,
    @Column("The team that defends.") TeamCode defendingTeamAbbr,
    @Column("The team that attacks.") TeamCode opponentTeamAbbr,
    @Column("The year the season started in.") int seasonYear,
    @Embedded TeamGameResult result,
    @Embedded OpponentBoxLine allowed,
    @Embedded DefensiveActions actions,
    @Embedded DefensiveEfficiency efficiency,
    @Column("Three times the opponent's three-pointers, by the box score.")
        int threePtPointsAllowed,
    @Embedded(prefix = "opp_") @Nullable ShotZones zones,
    @Embedded(prefix = "opp_") @Nullable FineShotZones fineZones,
    @Embedded @Nullable DefensiveBlocks blocks,
    @Embedded @Nullable PointsAllowedByKind allowedByKind,
    @Column("Players the team listed as inactive; NULL when no source lists players.")
        @Nullable Integer playersInactive,
    @Embedded Provenance provenance)
    implements Serializable {}
