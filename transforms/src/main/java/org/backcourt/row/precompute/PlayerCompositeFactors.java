package org.backcourt.row.precompute;

import java.io.Serializable;
import java.time.LocalDate;
import org.backcourt.contract.Column;
import org.backcourt.contract.Embedded;
import org.backcourt.id.GameId;
import org.backcourt.id.PlayerLookup;
import org.backcourt.id.TeamCode;
import org.backcourt.row.Completeness;
import org.backcourt.row.Provenance;
import org.jspecify.annotations.Nullable;

/** Fatigue, match-up, pace and usage of one player in one game, and their sum. */
public record PlayerCompositeFactors(
    @Column("The player's name as a key.") PlayerLookup playerLookup,
    @Column(
            "The player's key after known aliases of his name are resolved; player_lookup "
                + "where none is known.")
        PlayerLookup universalPlayerId,
    @Column("The sports date of the game.") LocalDate gameDate,
    @Column("The game as YYYYMMDD_AWAY_HOME.") GameId gameId,
    @Column("The date the factors are valid for: the game's.") LocalDate analysisDate,
    @Column("The team he is expected to play for.") TeamCode teamAbbr,
    @Column("The other team.") TeamCode opponentTeamAbbr,
    @Column("The year the season started in.") int seasonYear,
    @Embedded Factors factors,
    @Embedded FactorInputs inputs,
    @Column("Which definition of the factors this is, such as v1_4factors.")
        String calculationVersion,
    @Column(
            "Share (0-1) of five inputs that are there: rest, projected usage, the paces of "
                + "both teams and the league, his zones, the opponent's zones.")
        double dataCompletenessPct,
    @Column(
            "Those of the five that are missing, of days_rest, projected_usage_rate, pace, "
                + "player_shot_zone and team_defense_zone, joined by commas; NULL when none is.")
        @Nullable String missingDataFields,
    @Column(
            "Whether a factor is extreme: fatigue_score below 50, a mismatch beyond 8 or a total "
                + "beyond 12 either way.")
        boolean hasWarnings,
    @Column(
            "EXTREME_FATIGUE, EXTREME_MATCHUP or EXTREME_ADJUSTMENT, joined by semicolons; "
                + "NULL without warnings.")
        @Nullable String warningDetails,
    @Embedded UpstreamReadiness upstreams,
    @Embedded Completeness completeness,
    @Embedded Provenance provenance)
    implements Serializable {}
