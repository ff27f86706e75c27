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
 * @param waiver who has accepted the failure, and why
 * @param mute who has silenced alarms about it
 */
public record Ruling(
    String rule,
    VerdictRecord verdict,
    @Nullable WaiverRecord waiver,
    @Nullable WaiverRecord mute) {

  /** Whether it makes the validation fail: an error that is no pass, and that nobody accepted. */
  public boolean isFailure() {
    return isError() && verdict.outcome() != Outcome.PASS && waiver == null;
  }

  /** Whether it is shown among what is wrong, though it fails nothing. */
  public boolean isWarning() {
    return !isError() && verdict.outcome() == Outcome.FAIL && waiver == null;
  }

  private boolean isError() {
    return verdict.severity() == Severity.ERROR;
  }
}
