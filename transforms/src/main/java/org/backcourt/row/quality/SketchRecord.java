package org.backcourt.row.quality;

import java.time.LocalDate;
import org.backcourt.contract.Column;
import org.jspecify.annotations.Nullable;

/** A column's distribution in one season, as sketches that merge, and figures read from them. */
public record SketchRecord(
    @Column("The run that measured.") String runId,
    @Column("Dataset and table.") String tableName,
    @Column("The first of the season's dates that were measured.") LocalDate sketchDate,
    @Column("The year the season began in.") long season,
    @Column("The column.") String columnName,
    @Column("Values that were seen.") long known,
    @Column("About how many of them are different.") double distinctValues,
    @Column("Below it lie 5 % of the numbers.") @Nullable Double quantile05,
    @Column("Below it lie 50 % of the numbers.") @Nullable Double quantile50,
    @Column("Below it lie 95 % of the numbers.") @Nullable Double quantile95,
    @Column("DataSketches KLL sketch of doubles, in Base64.") String quantileSketch,
    @Column("DataSketches HLL union, in Base64.") String distinctSketch) {}
