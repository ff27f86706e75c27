package org.backcourt.row.predictions;

import java.io.Serializable;
import java.time.LocalDate;
import org.backcourt.contract.Column;
import org.backcourt.contract.Embedded;
import org.backcourt.id.GameId;
import org.backcourt.id.PlayerLookup;
import org.backcourt.id.TeamCode;
import org.backcourt.row.Provenance;
import org.jspecify.annotations.Nullable;

/** One prediction and what came of it. */
public record GradedPrediction(
    @Column("The player's name as a key.") PlayerLookup playerLookup,
    @Column("The game as YYYYMMDD_AWAY_HOME.") GameId gameId,
    @Column("The sports date of the game.") LocalDate gameDate,
    @Column("The system, such as moving_average.") String systemId,
    @Column("The player's team.") TeamCode teamAbbr,
    @Column("The other team.") TeamCode opponentTeamAbbr,
    @Column("Points expected.") double predictedPoints,
    @Column("The prediction's confidence as a fraction from 0 to 1.") double confidenceScore,
    @Column("min(10, floor(10 * confidence_score) + 1).") int confidenceDecile,
    @Column("OVER, UNDER, PASS or NO_LINE.") Recommendation recommendation,
    @Embedded GradedLine line,
    @Embedded @Nullable Grade grade,
    @Embedded Voiding voiding,
    @Embedded GradedEvidence evidence,
    @Embedded Provenance provenance)
    implements Serializable {}
