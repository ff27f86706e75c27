package org.backcourt.simulator.play;

/**
 * When an event happened and how things stood just after it.
 *
 * @param period 5 and more are overtimes
 * @param tenthsLeft tenths of a second left in the period
 */
public record Moment(int period, int tenthsLeft, int awayScore, int homeScore, Floor floor) {

  /** The length of a period in tenths of a second. */
  public static int length(int period) {
    return period <= 4 ? 7200 : 3000;
  }

  /** Tenths of a second since the opening tip. */
  public int tenthsGone() {
    int before = period <= 4 ? 7200 * (period - 1) : 28800 + 3000 * (period - 5);
    return before + length(period) - tenthsLeft;
  }
}
