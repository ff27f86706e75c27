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
    /** A run, which computes what is missing between two dates. */
    RUN,
    /** A run over dates that the ledger calls published, which computes each of them anew. */
    FORCED_RUN,
    /** Files that only somebody else has. */
    FILES
  }

  static Finding ofRun(String cause, String options) {
    return new Finding(true, cause, Mender.RUN, "backcourt backfill " + options);
  }

  static Finding ofForcedRun(String cause, String options) {
    return new Finding(true, cause, Mender.FORCED_RUN, "backcourt backfill --force " + options);
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
    List<DateSet.Range> ranges = dates.rangesIn(calendar);
    return command
        + switch (mender) {
          case RUN -> options(new DateSet.Range(dates.first(), dates.last()));
          // One range at a time, so that whole dates between two are not computed again.
          case FORCED_RUN -> options(ranges.get(0));
          case FILES ->
              ranges.stream()
                  .limit(RANGES_NAMED)
                  .map(DateSet.Range::toString)
                  .collect(
                      Collectors.joining(
                          ",", " ", ranges.size() > RANGES_NAMED ? " and more" : ""));
        };
  }

  private static String options(DateSet.Range range) {
    return range.first().equals(range.last())
        ? " --dates " + range.first()
        : " --from " + range.first() + " --to " + range.last();
  }
}
