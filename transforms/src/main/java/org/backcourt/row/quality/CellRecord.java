package org.backcourt.row.quality;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.backcourt.contract.Column;
import org.jspecify.annotations.Nullable;

/**
 * One table's rows of one date as one run published them: a line of that run's completeness
 * certificate. The newest line of a table and date describes what is published now.
 */
public record CellRecord(
    @Column("The run that published it.") String runId,
    @Column("Dataset and table.") String tableName,
    @Column("The date.") LocalDate cellDate,
    @Column("Rows published.") long rows,
    @Column("Keys that had to be there, from schedule and rosters; NULL where nothing says.")
        @Nullable Long expectedKeys,
    @Column("Distinct keys that are there.") long writtenKeys,
    @Column("Expected keys that by design have no row; absent_keys says why.") long absentKeys,
    @Column("Hash of the rows' content, whatever their order, house-keeping left out.")
        String contentHash,
    @Column("Per input table, a hash over the versions of all dates that were read.")
        List<String> inputVersions,
    @Column("Audit rules that held for this table.") long rulesPassed,
    @Column("The code that computed it.") String codeVersion,
    @Column("When it was published.") Instant recordedAt) {

  /** Keys that are accounted for: there, or absent by design. */
  public long accountedKeys() {
    return writtenKeys + absentKeys;
  }

  /** The same cell, computed from inputs of these versions. */
  public CellRecord from(List<String> versions) {
    return new CellRecord(
        runId,
        tableName,
        cellDate,
        rows,
        expectedKeys,
        writtenKeys,
        absentKeys,
        contentHash,
        versions,
        rulesPassed,
        codeVersion,
        recordedAt);
  }
}
