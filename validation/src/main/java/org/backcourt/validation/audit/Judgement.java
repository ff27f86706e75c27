package org.backcourt.validation.audit;

import java.util.List;
import org.backcourt.calendar.DateSet;
import org.backcourt.row.quality.VerdictRecord.Outcome;

/** What a rule found: the outcome, the figure behind it and the keys that prove it. */
public record Judgement(Outcome outcome, String measured, DateSet dates, List<String> evidence) {

  static Judgement passed(String measured) {
    return new Judgement(Outcome.PASS, measured, DateSet.none(), List.of());
  }

  static Judgement failed(String measured, DateSet dates, List<String> evidence) {
    return new Judgement(Outcome.FAIL, measured, dates, evidence);
  }

  static Judgement notJudged(String why) {
    return new Judgement(Outcome.NOT_JUDGED, why, DateSet.none(), List.of());
  }
}
