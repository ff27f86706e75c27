package org.backcourt.player;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.backcourt.box.BoxLine;
import org.backcourt.game.Game;
import org.backcourt.game.PlayerLine;
import org.backcourt.game.PropLine;
import org.backcourt.id.PlayerLookup;
import org.backcourt.row.analytics.OverUnder;
import org.backcourt.row.analytics.PointsResult;
import org.jspecify.annotations.Nullable;

/** The bookmakers' line on a player's points as it stood at tip-off, and how he did against it. */
final class PointsLines {

  private static final List<String> PREFERRED = List.of("draftkings", "fanduel");
  private static final Comparator<PropLine> BOOKMAKER =
      Comparator.comparingInt((PropLine line) -> rank(line.bookmaker()))
          .thenComparing(PropLine::bookmaker);

  private final Map<PlayerLookup, List<PropLine>> byPlayer = new HashMap<>();

  /** The lines of a game, those taken after tip-off left out. */
  PointsLines(Game game) {
    for (PropLine line : game.props()) {
      if (isBeforeTipOff(line)) {
        PlayerLookup.ofName(line.playerName())
            .ifPresent(
                player -> byPlayer.computeIfAbsent(player, p -> new ArrayList<>()).add(line));
      }
    }
  }

  /** The player's line, or null where nobody offered one. */
  @Nullable PointsResult of(PlayerLine player) {
    List<PropLine> before = byPlayer.getOrDefault(player.player(), List.of());
    PropLine best = before.stream().min(BOOKMAKER).orElse(null);
    if (best == null) {
      return null;
    }
    List<PropLine> ofBookmaker =
        before.stream()
            .filter(line -> line.bookmaker().equals(best.bookmaker()))
            .sorted(Comparator.comparing(PropLine::snapshotTimestamp))
            .toList();
    PropLine opening = ofBookmaker.get(0);
    PropLine closing = ofBookmaker.get(ofBookmaker.size() - 1);
    boolean moved = ofBookmaker.size() > 1;
    BoxLine box = player.box();
    return new PointsResult(
        closing.pointsLine(),
        closing.bookmaker(),
        moved ? opening.pointsLine() : null,
        moved ? opening.bookmaker() : null,
        moved ? closing.pointsLine() - opening.pointsLine() : null,
        box == null ? null : result(box.points(), closing.pointsLine()),
        box == null ? null : box.points() - closing.pointsLine());
  }

  /** A line whose game has no known start cannot be shown to be from before it. */
  private static boolean isBeforeTipOff(PropLine line) {
    Instant start = line.gameStartTime();
    return start != null && !line.snapshotTimestamp().isAfter(start);
  }

  private static OverUnder result(int points, double line) {
    return points > line ? OverUnder.OVER : points < line ? OverUnder.UNDER : OverUnder.PUSH;
  }

  private static int rank(String bookmaker) {
    int at = PREFERRED.indexOf(bookmaker);
    return at < 0 ? PREFERRED.size() : at;
  }
}
