package org.backcourt.row.quality;

import java.time.LocalDate;
import java.util.List;
import org.backcourt.contract.Column;
import org.jspecify.annotations.Nullable;

/** What one rule said of one table in one run. */
public record VerdictRecord(
    @Column("The run whose staged rows were judged.") String runId,
    @Column("The day the run began, in UTC.") LocalDate runDate,
    @Column("Dataset and table.") String tableName,
    @Column("The rule, as a sentence.") String rule,
    @Column("What a failure means: error stops the publication, warning is shown.")
        Severity severity,
    @Column("pass, fail, or not_judged where there was nothing to measure.") Outcome outcome,
    @Column("What was measured, in words.") String measured,
    @Column("What the rule asks for, in words.") String limitText,
    @Column("The dates that failed, as ranges.") @Nullable String dates,
    @Column("Up to ten keys that failed.") List<String> evidence,
    @Column("The command that mends it.") @Nullable String mend) {

  /** How bad a failure is. */
  public enum Severity {
    WARNING,
    ERROR
  }

  /** Three-valued: what could not be judged has not passed. */
  public enum Outcome {
    PASS,
    FAIL,
    NOT_JUDGED
  }
}
