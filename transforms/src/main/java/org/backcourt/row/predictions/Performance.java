package org.backcourt.row.predictions;

import java.io.Serializable;
import org.backcourt.contract.Column;
import org.backcourt.contract.Embedded;
import org.jspecify.annotations.Nullable;

/** What came of a system's predictions; no share counts what cannot be graded. */
public record Performance(
    @Column("All predictions.") int predictionsCount,
    @Column("Those of players who played.") int gradedCount,
    @Column("Those of players who did not: void.") int voidedCount,
    @Column("Those without a grade: withdrawn, or of players in no box score.") int notGradedCount,
    @Column("Those that said OVER or UNDER.") int recommendationsCount,
    @Column("Of these, the right ones.") int correctCount,
    @Column("Of these, the wrong ones.") int incorrectCount,
    @Column("Of these, those whose player scored exactly the line.") int pushCount,
    @Column("Those that said PASS.") int passCount,
    @Column("Those without a line.") int noLineCount,
    @Column(
            "100 * correct_count / (correct_count + incorrect_count); NULL where there are neither.")
        @Nullable Double winRate,
    @Embedded(prefix = "over_") SideFigures over,
    @Embedded(prefix = "under_") SideFigures under,
    @Embedded(prefix = "high_confidence_") SideFigures highConfidence,
    @Embedded ErrorFigures errors)
    implements Serializable {}
