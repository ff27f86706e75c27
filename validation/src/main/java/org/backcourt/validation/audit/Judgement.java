package org.backcourt.validation.audit;

import java.util.List;
import org.backcourt.calendar.DateSet;
import org.backcourt.row.quality.VerdictRecord.Outcome;

/**
 * What a rule found: the outcome, the figure behind it and the keys that prove it.
 *
 * @param isSmall whether nobody can tell because there is little to look at, such as one game
 */
public record Judgement(
    Outcome outcome, String measured, DateSet dates, List<String> evidence, boolean isSmall) {

  /** It holds. */
  public static Judgement passed(String measured) {
    return new Judgement(Outcome.PASS, measured, DateSet.none(), List.of(), false);
  }

  /** It does not, on these dates. */
  public static Judgement failed(String measured, DateSet dates, List<String> evidence) {
    return new Judgement(Outcome.FAIL, measured, dates, evidence, false);
  }

  /** Nobody can tell, and why. */
  public static Judgement notJudged(String why) {
    return notJudged(why, DateSet.none());
  }

  /** Nobody can tell of these dates, and why: a finding of its own, whatever else is wrong. */
  public static Judgement notJudged(String why, DateSet dates) {
    return new Judgement(Outcome.NOT_JUDGED, why, dates, List.of(), false);
  }

  /** There is too little to tell by, as on a night with one game; that is nobody's failure. */
  public static Judgement tooFew(String why) {
    return new Judgement(Outcome.NOT_JUDGED, why, DateSet.none(), List.of(), true);
  }
}
