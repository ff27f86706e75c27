package org.backcourt.player;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.backcourt.game.CollectedLine;
import org.backcourt.game.Game;
import org.backcourt.game.PropLine;
import org.backcourt.game.ScheduledGame;
import org.backcourt.id.PlayerLookup;
import org.jspecify.annotations.Nullable;

/**
 * The lines on players' points as they stood at tip-off: bookmakers' by the Odds API, and for a
 * player who has none there, what BettingPros collected.
 */
final class PointsLines {

  private record Asked(PropLine line) implements LineChoice.Offer {
    @Override
    public String book() {
      return LineChoice.book(line.bookmaker());
    }

    @Override
    public Instant at() {
      return line.snapshotTimestamp();
    }
  }

  private record Collected(CollectedLine line) implements LineChoice.Offer {
    @Override
    public String book() {
      return LineChoice.book(line.bookmaker());
    }

    @Override
    public Instant at() {
      return line.bookmakerLastUpdate();
    }
  }

  private final Map<PlayerLookup, List<Asked>> asked = new HashMap<>();
  private final Map<PlayerLookup, List<Collected>> collected = new HashMap<>();
  private final @Nullable Instant tipOff;

  /** The lines of a game among those collected on its date; those after tip-off are left out. */
  PointsLines(Game game, Collection<CollectedLine> ofDate) {
    for (PropLine line : game.props()) {
      if (isBefore(line.snapshotTimestamp(), line.gameStartTime())) {
        add(asked, line.playerName(), new Asked(line));
      }
    }
    tipOff = game.played().map(ScheduledGame::gameDateEst).orElse(null);
    for (CollectedLine line : ofDate) {
      if (isBefore(line.bookmakerLastUpdate(), tipOff)) {
        add(collected, line.playerName(), new Collected(line));
      }
    }
  }

  private static <T> void add(Map<PlayerLookup, List<T>> lines, String name, T line) {
    PlayerLookup.ofName(name)
        .ifPresent(player -> lines.computeIfAbsent(player, p -> new ArrayList<>()).add(line));
  }

  /** A line whose game has no known start cannot be shown to be from before it. */
  private static boolean isBefore(@Nullable Instant moment, @Nullable Instant start) {
    return moment != null && start != null && !moment.isAfter(start);
  }

  /** The player's line, or null where nobody offered one. */
  @Nullable PointsLine of(PlayerLookup player) {
    List<Asked> bookmakers = asked.getOrDefault(player, List.of());
    return bookmakers.isEmpty()
        ? ofCollected(collected.getOrDefault(player, List.of()))
        : ofBookmakers(LineChoice.ofBestBook(bookmakers));
  }

  private static PointsLine ofBookmakers(List<Asked> best) {
    PropLine closing = best.get(best.size() - 1).line();
    boolean moved = best.size() > 1;
    return new PointsLine(
        PropSource.ODDS_API,
        closing.pointsLine(),
        closing.bookmaker(),
        moved ? best.get(0).line().pointsLine() : null,
        moved ? closing.bookmaker() : null);
  }

  private @Nullable PointsLine ofCollected(List<Collected> all) {
    if (all.isEmpty()) {
      return null;
    }
    List<Collected> best = LineChoice.ofBestBook(all);
    CollectedLine closing = best.get(best.size() - 1).line();
    Double opening = isBefore(closing.openingTimestamp(), tipOff) ? closing.openingLine() : null;
    return new PointsLine(
        PropSource.BETTING_PROS,
        closing.pointsLine(),
        named(LineChoice.book(closing.bookmaker())),
        opening,
        opening == null ? null : named(bookOf(closing.openingBookId(), all)));
  }

  private static String named(String book) {
    return PropSource.BETTING_PROS.label() + "_" + book;
  }

  /** Books are numbered, and named only where they have a line of their own on the player. */
  private static String bookOf(@Nullable Long number, List<Collected> all) {
    return all.stream()
        .filter(offer -> Objects.equals(offer.line().bookId(), number))
        .map(Collected::book)
        .findFirst()
        .orElse(number == null ? "unknown" : "book" + number);
  }
}
