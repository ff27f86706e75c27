package org.backcourt.validation.health;

import java.util.List;
import java.util.stream.Collectors;
import org.backcourt.calendar.DateSet;

/**
 * Why a date is not at its best.
 *
 * @param missing whether something expected is not there; else it is there, and not good
 * @param cause in words
 * @param mender what mends it
 * @param command the beginning of the command, to which the dates are added
 */
public record Finding(boolean missing, String cause, Mender mender, String command) {

  private static final int RANGES_NAMED = 2;

  /** Who can mend it. */
  public enum Mender {
    /** A run of ours. */
    RUN,
    /** Files that only somebody else has. */
    FILES
  }

  static Finding ofRun(boolean missing, String cause, String options) {
    return new Finding(missing, cause, Mender.RUN, "backcourt backfill " + options);
  }

  static Finding ofFiles(boolean missing, String cause, String files) {
    return new Finding(missing, cause, Mender.FILES, "backcourt import DIR, with " + files + " of");
  }

  /**
   * The command that mends it on these dates.
   *
   * @param calendar all dates with games, between which a range has no others
   */
  public String mend(DateSet dates, DateSet calendar) {
    if (mender == Mender.RUN) {
      return command
          + (dates.size() == 1
              ? " --dates " + dates.first()
              : " --from " + dates.first() + " --to " + dates.last());
    }
    List<DateSet.Range> ranges = dates.rangesIn(calendar);
    return command
        + " "
        + ranges.stream()
            .limit(RANGES_NAMED)
            .map(DateSet.Range::toString)
            .collect(Collectors.joining(","))
        + (ranges.size() > RANGES_NAMED ? " and more" : "");
  }
}
