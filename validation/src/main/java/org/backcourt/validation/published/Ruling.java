package org.backcourt.validation.published;

import org.backcourt.row.quality.VerdictRecord;
import org.backcourt.row.quality.VerdictRecord.Outcome;
import org.backcourt.row.quality.VerdictRecord.Severity;
import org.backcourt.row.quality.WaiverRecord;
import org.jspecify.annotations.Nullable;

/**
 * A rule's verdict on a published table.
 *
 * @param rule the rule's name among all rules
 * @param follows whether it could not be judged because of what another rule of the table found
 * @param waiver who has accepted the failure, and why
 * @param mute who has silenced alarms about it
 */
public record Ruling(
    String rule,
    VerdictRecord verdict,
    boolean follows,
    @Nullable WaiverRecord waiver,
    @Nullable WaiverRecord mute) {

  /**
   * Whether it makes the validation fail: an error that is no pass, and that nobody accepted. What
   * could not be judged because rows are missing is one failure with the rule that misses them.
   */
  public boolean isFailure() {
    return isError() && verdict.outcome() != Outcome.PASS && !follows && waiver == null;
  }

  /** Whether it is shown among what is wrong, though it fails nothing. */
  public boolean isWarning() {
    return !isError() && verdict.outcome() == Outcome.FAIL && waiver == null;
  }

  private boolean isError() {
    return verdict.severity() == Severity.ERROR;
  }
}
