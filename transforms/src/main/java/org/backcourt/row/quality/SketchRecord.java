package org.backcourt.row.quality;

import java.time.LocalDate;
import org.backcourt.contract.Column;
import org.jspecify.annotations.Nullable;

/**
 * A sketch of one column's values on one date, kept of those columns whose rules ask for one, or of
 * all where {@code validate --sketch-all} was asked. It belongs to the line of the same run in
 * {@code nba_quality.metrics}, and merges with others.
 */
public record SketchRecord(
    @Column("The run that measured.") String runId,
    @Column("Dataset and table.") String tableName,
    @Column("The date.") LocalDate metricDate,
    @Column("The column.") String columnName,
    @Column("A KLL sketch of the finite numbers, in Base64; NULL where none was asked for.")
        @Nullable String quantiles,
    @Column("A HyperLogLog sketch of the values, in Base64; NULL where none was asked for.")
        @Nullable String different) {}
