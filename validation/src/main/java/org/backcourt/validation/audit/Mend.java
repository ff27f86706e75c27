package org.backcourt.validation.audit;

import java.time.LocalDate;
import java.util.stream.Collectors;
import org.backcourt.calendar.DateSet;
import org.backcourt.contract.PhaseName;

/** Which command mends rows that a rule found wrong. */
public final class Mend {

  /** More dates than these are named by the first and the last; what is whole is left alone. */
  private static final int NAMED = 10;

  private Mend() {}

  /** The command for staged rows of the dates that failed, which are not published. */
  static String ofStaged(JudgedTable judged, Judgement judgement) {
    return of(judged, judgement, "");
  }

  /** The command for published rows: the ledger calls them complete, so they must be forced. */
  public static String ofPublished(JudgedTable judged, Judgement judgement) {
    return of(judged, judgement, " --force");
  }

  private static String of(JudgedTable judged, Judgement judgement, String force) {
    DateSet dates = judgement.dates().isEmpty() ? judged.dates() : judgement.dates();
    return judged.table().phase() == PhaseName.RAW
        ? "load corrected rows of "
            + (dates.size() <= NAMED ? dates : dates.first() + ".." + dates.last())
            + " with: backcourt import DIR"
        : "look at the inputs with: backcourt gaps"
            + option(dates)
            + "; then: backcourt backfill"
            + force
            + " --table "
            + judged.table().name().table()
            + option(dates);
  }

  private static String option(DateSet dates) {
    return dates.size() <= NAMED
        ? " --dates "
            + dates.dates().stream().map(LocalDate::toString).collect(Collectors.joining(","))
        : " --from " + dates.first() + " --to " + dates.last();
  }
}
