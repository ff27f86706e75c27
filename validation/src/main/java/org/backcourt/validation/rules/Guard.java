package org.backcourt.validation.rules;

import org.backcourt.contract.TableContract;
import org.backcourt.row.quality.VerdictRecord.Severity;
import org.backcourt.validation.audit.Rule;
import org.jspecify.annotations.Nullable;

/**
 * A rule that stands guard over a table.
 *
 * @param severity what a failure means here, which a file of rules may have changed
 * @param why what it is good for
 * @param mend what mends a failure, where it is not what usually does
 */
public record Guard(
    TableContract<?> table, Rule rule, Severity severity, String why, @Nullable String mend) {

  /** Its name among all rules. */
  public String id() {
    return table.name().table() + "." + rule.id();
  }
}
