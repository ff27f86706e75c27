package org.backcourt.context;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.backcourt.game.CollectedLine;
import org.backcourt.id.PlayerLookup;
import org.backcourt.row.analytics.PlayerMarket;
import org.jspecify.annotations.Nullable;

/** Points lines of one date's players: bookmakers first, then what BettingPros collected. */
final class PlayerMarkets {

  private static final String PREFIX = "bettingpros_";

  private final Map<PlayerLookup, List<CollectedLine>> fallback = new HashMap<>();

  PlayerMarkets(Collection<CollectedLine> ofDate) {
    for (CollectedLine quote : ofDate) {
      PlayerLookup.ofName(quote.playerName())
          .ifPresent(player -> fallback.computeIfAbsent(player, p -> new ArrayList<>()).add(quote));
    }
  }

  PlayerMarket of(PlayerLookup player, @Nullable PreGame known, Form form) {
    PreGame.PointsLine line = known == null ? null : known.points().get(player);
    if (line == null && known != null) {
      line = collected(player, known.tipOff());
    }
    if (line == null) {
      return new PlayerMarket(false, null, null, null, null, null, null, null);
    }
    return new PlayerMarket(
        true,
        line.current(),
        line.opening(),
        line.current() - line.opening(),
        line.source(),
        line.source(),
        streak(form, line.current(), 1),
        streak(form, line.current(), -1));
  }

  private PreGame.@Nullable PointsLine collected(PlayerLookup player, Instant tipOff) {
    List<CollectedLine> inTime =
        fallback.getOrDefault(player, List.of()).stream()
            .filter(quote -> !quote.bookmakerLastUpdate().isAfter(tipOff))
            .toList();
    String best = inTime.stream().map(PlayerMarkets::key).min(Bookmakers.BEST_FIRST).orElse(null);
    if (best == null) {
      return null;
    }
    CollectedLine newest =
        inTime.stream()
            .filter(quote -> key(quote).equals(best))
            .max(Comparator.comparing(CollectedLine::bookmakerLastUpdate))
            .orElseThrow();
    double line = newest.pointsLine();
    return new PreGame.PointsLine(
        line, newest.openingLine() == null ? line : newest.openingLine(), PREFIX + best);
  }

  private static String key(CollectedLine quote) {
    return quote.bookmaker().toLowerCase(Locale.ROOT).replace(" ", "");
  }

  /** Latest games in a row on one side of a line; a push neither counts nor ends it. */
  private static int streak(Form form, double line, int side) {
    int streak = 0;
    for (int i = form.played().size() - 1; i >= 0; i--) {
      int which = (int) Math.signum(form.played().get(i).scored() - line);
      if (which == -side) {
        return streak;
      }
      streak += which == side ? 1 : 0;
    }
    return streak;
  }
}
