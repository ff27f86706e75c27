package org.backcourt.row.quality;

import java.time.LocalDate;
import org.backcourt.contract.Column;
import org.jspecify.annotations.Nullable;

/**
 * What was measured of one column on one date: a state that merges with others, not a finished
 * figure. The newest line of a table, date and column describes what is published.
 */
public record MetricRecord(
    @Column("The run that measured.") String runId,
    @Column("Dataset and table.") String tableName,
    @Column("The date.") LocalDate metricDate,
    @Column("The column; * for the rows themselves.") String columnName,
    @Column("All rows.") long rows,
    @Column("Rows with a value; of the rows themselves, different keys.") long known,
    @Column("Rows of players who played; all rows where the table lists no others.")
        long activeRows,
    @Column("Those of them with a value.") long activeKnown,
    @Column("Values that are exactly 0.") long zeros,
    @Column("Numbers that are not finite.") long notFinite,
    @Column("Mean of the finite numbers; NULL where there is none.") @Nullable Double mean,
    @Column("Sum of their squared distances from the mean.") @Nullable Double squares,
    @Column("The least of them.") @Nullable Double minimum,
    @Column("The greatest of them.") @Nullable Double maximum,
    @Column("Some value, as text, to tell whether another date has another.")
        @Nullable String sample,
    @Column("Whether there are two different values.") boolean varied,
    @Column("Why nothing could be measured; NULL where something was.") @Nullable String failure) {}
