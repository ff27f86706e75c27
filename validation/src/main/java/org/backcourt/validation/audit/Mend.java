package org.backcourt.validation.audit;

import org.backcourt.contract.PhaseName;

/** Which command mends rows that a rule found wrong. */
public final class Mend {

  private Mend() {}

  /** The command, for the dates that failed. */
  public static String of(JudgedTable judged, Judgement judgement) {
    String dates =
        judgement.dates().isEmpty() ? judged.dates().toString() : judgement.dates().toString();
    return judged.table().phase() == PhaseName.RAW
        ? "load corrected rows of " + dates + " with: backcourt import DIR"
        : "look at the inputs with: backcourt gaps --dates "
            + dates.replace("..", ",")
            + "; then: backcourt backfill --table "
            + judged.table().name().table()
            + " --dates "
            + dates.replace("..", ",");
  }
}
