package org.backcourt.validation.prove;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.backcourt.calendar.DateSet;
import org.backcourt.validation.published.Ruling;

/**
 * What became of a corruption.
 *
 * @param errors rules that failed as errors, and did not before
 * @param warnings rules that failed as warnings, and did not before
 * @param millis how long it took to say so
 */
public record Proof(
    Corruption corruption, List<Ruling> errors, List<Ruling> warnings, long millis) {

  /** Whether anything noticed. */
  public boolean isCaught() {
    return !errors.isEmpty() || !warnings.isEmpty();
  }

  /** The dates that those rules name. */
  public DateSet dates() {
    return Stream.concat(errors.stream(), warnings.stream())
        .map(ruling -> ruling.verdict().dates())
        .filter(Objects::nonNull)
        .map(DateSet::parse)
        .reduce(DateSet.none(), DateSet::union);
  }
}
