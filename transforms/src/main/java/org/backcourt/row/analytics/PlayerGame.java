package org.backcourt.row.analytics;

import java.io.Serializable;
import java.time.LocalDate;
import org.backcourt.contract.Column;
import org.backcourt.contract.Embedded;
import org.backcourt.id.GameId;
import org.backcourt.id.PlayerLookup;
import org.backcourt.id.TeamCode;
import org.backcourt.row.Provenance;
import org.jspecify.annotations.Nullable;

/**
 * One player in one game: his box line, its rates, his shots by zone and his line. Players who were
 * listed but did not play have a row without statistics.
 */
public record PlayerGame(
    @Column("The player's name as a key.") PlayerLookup playerLookup,
    @Column(
            "The player's key after known aliases of his name are resolved; player_lookup "
                + "where none is known.")
        PlayerLookup universalPlayerId,
    @Column("The player's name as the source prints it.") String playerFullName,
    @Column("The game as YYYYMMDD_AWAY_HOME.") GameId gameId,
    @Column("The sports date: US Eastern date of the scheduled tip-off.") LocalDate gameDate,
    @Column("The team he was listed for.") TeamCode teamAbbr,
    @Column("The other team.") TeamCode opponentTeamAbbr,
    @Column("The year the season started in.") int seasonYear,
    @Embedded Appearance appearance,
    @Embedded @Nullable PlayerBoxLine box,
    @Embedded @Nullable PlayerRates rates,
    @Embedded @Nullable ShotZones zones,
    @Embedded @Nullable FineShotZones fineZones,
    @Embedded @Nullable ZoneBlocks blocksByZone,
    @Embedded @Nullable ShotCreation creation,
    @Embedded @Nullable LateGame lateGame,
    @Embedded ShotZoneSource zoneSource,
    @Embedded @Nullable PointsResult market,
    @Embedded GameCoverage coverage,
    @Embedded Provenance provenance)
    implements Serializable {}
