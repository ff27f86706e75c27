package org.backcourt.row.predictions;

import java.io.Serializable;
import org.backcourt.contract.Column;
import org.jspecify.annotations.Nullable;

/** The line a prediction was compared with. */
public record PredictionLine(
    @Column("Whether there is a real line.") boolean hasPropLine,
    @Column("The line; NULL when there is none.") @Nullable Double currentPointsLine,
    @Column("predicted_points - current_points_line; NULL without a line.")
        @Nullable Double lineMargin,
    @Column("ACTUAL_PROP or NO_PROP_LINE.") LineSource lineSource,
    @Column(
            "Mean points of the last 5 games to the nearest half, for reference only; NULL "
                + "without games.")
        @Nullable Double estimatedLineValue,
    @Column("How that was estimated; NULL with it.") @Nullable String estimationMethod,
    @Column("ODDS_API or BETTINGPROS; NULL without a line.") @Nullable LineApi lineSourceApi,
    @Column("The bookmaker in capitals; NULL without a line.") @Nullable String sportsbook,
    @Column("Whether the first choice of bookmaker had no line.") boolean wasLineFallback,
    @Column("Minutes from the line's snapshot to tip-off; NULL without a line or time.")
        @Nullable Integer lineMinutesBeforeGame,
    @Column("Which sources had a line: odds_api, bettingpros, both or none.")
        VegasLineSource vegasLineSource)
    implements Serializable {}
