package org.backcourt.row.quality;

import java.time.LocalDate;
import org.backcourt.contract.Column;
import org.jspecify.annotations.Nullable;

/** A row that could not be loaded, kept with the reason and its text. */
public record RejectedRow(
    @Column("The run that refused it.") String runId,
    @Column("The day the run began, in UTC.") LocalDate runDate,
    @Column("The table it was meant for.") String tableName,
    @Column("The file it came in.") String sourceFile,
    @Column("Its number in that file, from 1; NULL where the file has no order.")
        @Nullable Long rowNumber,
    @Column("The column at fault.") @Nullable String columnName,
    @Column("What is wrong with it.") String reason,
    @Column("The row as text.") @Nullable String rawText) {}
