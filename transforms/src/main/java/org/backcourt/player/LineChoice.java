package org.backcourt.player;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Whose line is taken when several are offered. */
final class LineChoice {

  /** A line that somebody offered at a moment. */
  interface Offer {

    /** Who offered it, in lower case without spaces. */
    String book();

    /** When it stood like this. */
    Instant at();
  }

  private static final List<String> PREFERRED = List.of("draftkings", "fanduel");

  private static final Comparator<String> BEST_FIRST =
      Comparator.comparingInt(LineChoice::rank).thenComparing(Comparator.naturalOrder());

  private LineChoice() {}

  /** All offers of the best bookmaker, the oldest first; none where there are no offers. */
  static <T extends Offer> List<T> ofBestBook(List<T> offers) {
    Optional<String> best = offers.stream().map(Offer::book).min(BEST_FIRST);
    return offers.stream()
        .filter(offer -> best.filter(offer.book()::equals).isPresent())
        .sorted(Comparator.comparing(Offer::at))
        .toList();
  }

  /** A bookmaker's name as the sources have in common. */
  static String book(String name) {
    return name.toLowerCase(Locale.ROOT).replace(" ", "");
  }

  /** DraftKings, FanDuel, the others, and what is no bookmaker but a consensus of them. */
  private static int rank(String book) {
    int at = PREFERRED.indexOf(book);
    return at >= 0 ? at : PREFERRED.size() + (book.contains("consensus") ? 1 : 0);
  }
}
