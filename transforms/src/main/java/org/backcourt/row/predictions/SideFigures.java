package org.backcourt.row.predictions;

import java.io.Serializable;
import org.backcourt.contract.Column;
import org.jspecify.annotations.Nullable;

/**
 * How recommendations of one sort did: those that are void or a push are neither right nor wrong.
 */
public record SideFigures(
    @Column("Recommendations, pushes and void ones among them.") int count,
    @Column("Those that were right.") int correctCount,
    @Column("Those that were wrong.") int incorrectCount,
    @Column("Right ones in 100 right and wrong; NULL where there are neither.")
        @Nullable Double winRate)
    implements Serializable {}
