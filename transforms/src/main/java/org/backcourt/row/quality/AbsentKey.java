package org.backcourt.row.quality;

import java.io.Serializable;
import java.time.LocalDate;
import org.backcourt.contract.Column;

/**
 * An expected key that by design has no row: what a table lacks is accounted for key by key, and
 * whatever is neither there nor here is missing.
 */
public record AbsentKey(
    @Column("Dataset and table.") String tableName,
    @Column("The date on which a row was to be expected.") LocalDate absentDate,
    @Column(
            "The key's other parts: the player's or the team's, and the system's where there are many.")
        String entity,
    @Column("Why there is none: a class that the table's contract excepts, such as BOOTSTRAP.")
        String reason,
    @Column("The reason in words, with its figures.") String detail)
    implements Serializable {}
