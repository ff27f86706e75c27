package org.backcourt.validation.health;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How healthy a date is.
 *
 * @param score the mean of the parts that count; NULL where the standing says why there is none
 * @param findings what is wrong, what is missing first and in the order of the phases, which is the
 *     order of mending
 */
public record DateHealth(
    LocalDate date,
    Standing standing,
    @Nullable Double score,
    List<Part> parts,
    List<Finding> findings,
    LegacyDay legacy) {

  /** Whether the date is below good, or anything that is expected is not there. */
  public boolean needsMending() {
    return standing.isTrouble() || findings.stream().anyMatch(Finding::missing);
  }
}
