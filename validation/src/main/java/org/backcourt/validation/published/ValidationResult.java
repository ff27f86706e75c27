package org.backcourt.validation.published;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.backcourt.row.quality.RunRecord;
import org.backcourt.row.quality.VerdictRecord.Outcome;
import org.backcourt.row.quality.WaiverRecord;

/**
 * What a validation found.
 *
 * @param byDesign what was expected to be absent and is, by reason, in keys
 * @param expired waivers and mutes whose day has passed
 * @param absent sources that were never loaded, whose rules have nothing to judge
 */
public record ValidationResult(
    RunRecord run,
    List<Ruling> rulings,
    Map<String, Long> byDesign,
    List<WaiverRecord> expired,
    List<String> absent) {

  /** Failures first, then warnings, what could not be judged, what is waived, and what holds. */
  public List<Ruling> ranked() {
    return rulings.stream().sorted(Comparator.comparingInt(ValidationResult::rank)).toList();
  }

  private static int rank(Ruling ruling) {
    if (ruling.isFailure()) {
      return ruling.verdict().outcome() == Outcome.FAIL ? 0 : 1;
    }
    if (ruling.isWarning()) {
      return 2;
    }
    return ruling.waiver() != null ? 3 : ruling.verdict().outcome() == Outcome.NOT_JUDGED ? 4 : 5;
  }

  /** Rulings that make it fail. */
  public List<Ruling> failures() {
    return rulings.stream().filter(Ruling::isFailure).toList();
  }

  /** Whether nothing failed, and no waiver has run out. */
  public boolean holds() {
    return failures().isEmpty() && expired.isEmpty();
  }

  /** How many rulings have that outcome. */
  public long count(Outcome outcome) {
    return rulings.stream().filter(ruling -> ruling.verdict().outcome() == outcome).count();
  }
}
