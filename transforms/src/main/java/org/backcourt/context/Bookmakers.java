package org.backcourt.context;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Whose line is taken when several are offered. */
final class Bookmakers {

  private static final List<String> PREFERRED = List.of("draftkings", "fanduel");

  /** DraftKings, FanDuel, the others by name, and what is no bookmaker but a consensus last. */
  static final Comparator<String> BEST_FIRST =
      Comparator.comparingInt(Bookmakers::rank).thenComparing(Comparator.naturalOrder());

  private Bookmakers() {}

  private static int rank(String name) {
    String key = name.toLowerCase(Locale.ROOT).replace(" ", "");
    int at = PREFERRED.indexOf(key);
    return at >= 0 ? at : PREFERRED.size() + (key.contains("consensus") ? 1 : 0);
  }
}
