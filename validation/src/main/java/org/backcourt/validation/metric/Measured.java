package org.backcourt.validation.metric;

import java.util.Locale;

/** What came of measuring: a figure, or why there is none. Never NaN, and never a silent zero. */
public sealed interface Measured {

  /** A figure. */
  record Value(double figure) implements Measured {
    @Override
    public String toString() {
      return figure == Math.rint(figure) && Math.abs(figure) < 1e15
          ? String.valueOf((long) figure)
          : String.format(Locale.ROOT, "%.4g", figure);
    }
  }

  /** No figure, and the reason. */
  record Unknown(String why) implements Measured {
    @Override
    public String toString() {
      return why;
    }
  }

  /** A figure; one that is no number is a failure to measure. */
  static Measured of(double figure) {
    return Double.isFinite(figure) ? new Value(figure) : new Unknown("the figure is " + figure);
  }

  /** No figure. */
  static Measured unknown(String why) {
    return new Unknown(why);
  }

  /** A part of a whole, which is unknown where the whole is nothing. */
  static Measured share(long part, long whole, String ofNothing) {
    return whole == 0 ? unknown(ofNothing) : of((double) part / whole);
  }
}
