package org.backcourt.row.predictions;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import org.backcourt.contract.Column;
import org.jspecify.annotations.Nullable;

/** The trained model behind a prediction. Absent for rule-based systems. */
public record ModelCard(
    @Column("The model's version.") String modelVersion,
    @Column("The model's id.") String mlModelId,
    @Column("The file it was loaded from.") String modelFileName,
    @Column("First date of its training set.") LocalDate modelTrainingStartDate,
    @Column("Last date of its training set.") LocalDate modelTrainingEndDate,
    @Column("Mean absolute error when it was validated; NULL when it was not.")
        @Nullable Double modelExpectedMae,
    @Column("Percentage of right sides when it was validated; NULL when it was not.")
        @Nullable Double modelExpectedHitRate,
    @Column("When it was trained.") Instant modelTrainedAt)
    implements Serializable {}
