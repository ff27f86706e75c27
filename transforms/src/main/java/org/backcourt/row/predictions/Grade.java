package org.backcourt.row.predictions;

import java.io.Serializable;
import org.backcourt.contract.Column;
import org.jspecify.annotations.Nullable;

/** How good a prediction was. Absent when it is void, because the player did not play. */
public record Grade(
    @Column("Points he scored.") int actualPoints,
    @Column("Minutes he played, unrounded.") double minutesPlayed,
    @Column("The error without its sign.") double absoluteError,
    @Column("predicted - actual, positive = too high.") double signedError,
    @Column("Whether the recommended side was right; NULL for PASS, NO_LINE and pushes.")
        @Nullable Boolean predictionCorrect,
    @Column("predicted - line; NULL without a line.") @Nullable Double predictedMargin,
    @Column("actual - line; NULL without a line.") @Nullable Double actualMargin,
    @Column(value = "absolute_error at most 3.", name = "within_3_points") boolean within3Points,
    @Column(value = "absolute_error at most 5.", name = "within_5_points") boolean within5Points,
    @Column("Whether actual_points lie in the predicted interval; NULL where there was none.")
        @Nullable Boolean withinInterval)
    implements Serializable {}
