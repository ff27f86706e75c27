package org.backcourt.accuracy;

import java.util.Locale;

/** How many of how many. */
final class Share {

  private long hits;
  private long all;

  void add(boolean hit) {
    add(hit ? 1 : 0, 1);
  }

  void add(long more, long of) {
    hits += more;
    all += of;
  }

  double percent() {
    return 100.0 * hits / all;
  }

  String summary() {
    return String.format(
        Locale.ROOT, "%.3f %% (%,d of %,d; %,d not)", percent(), hits, all, all - hits);
  }
}
