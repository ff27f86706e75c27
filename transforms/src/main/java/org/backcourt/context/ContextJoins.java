package org.backcourt.context;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.backcourt.game.CollectedLine;
import org.backcourt.id.GameId;
import org.backcourt.id.PlayerLookup;
import org.backcourt.row.quality.JoinMeter;

/**
 * The joins between what is said before games and the games, by the side whose rows have to find a
 * partner. That a game or a player is not spoken of at all is no loss.
 */
final class ContextJoins {

  static final String BOARDS = "markets and injury reports to games of the schedule";
  static final String LINES = "players with collected lines to players of their date";

  private final Set<GameId> scheduled;
  private final PlayerRecord players;

  ContextJoins(Collection<Fixture> fixtures, PlayerRecord players) {
    this.scheduled =
        fixtures.stream()
            .flatMap(game -> Stream.ofNullable(game.canonicalGameId()))
            .collect(Collectors.toSet());
    this.players = players;
  }

  /**
   * The meters of a date, whose games are over: before them nobody can say who is a stranger.
   *
   * @param over the final games of the date
   */
  List<JoinMeter> of(
      LocalDate date,
      List<Fixture> over,
      Map<GameId, PreGame> known,
      Collection<CollectedLine> collected) {
    List<JoinMeter> meters = new ArrayList<>();
    for (PreGame board : new TreeMap<>(known).values()) {
      GameId game = board.gameId();
      if (game.date().equals(date)) {
        List<String> lost = scheduled.contains(game) ? List.of() : List.of(game.toString());
        meters.add(JoinMeter.of(BOARDS, game, 1, 0, lost));
      }
    }
    for (Fixture game : over) {
      PreGame board = known.get(game.game());
      if (board != null) {
        reported(board, date).ifPresent(meters::add);
      }
    }
    if (!over.isEmpty()) {
      lines(over, collected).ifPresent(meters::add);
    }
    return meters;
  }

  /** Whoever is reported must have been listed in some game of the season by then. */
  private Optional<JoinMeter> reported(PreGame board, LocalDate date) {
    List<String> lost = new ArrayList<>(board.unread());
    int in = lost.size();
    for (PreGame.InjuryReport report : board.reports().values()) {
      for (PlayerLookup player : report.players().keySet()) {
        in++;
        if (players.before(player, date.plusDays(1)).isEmpty()) {
          lost.add(player.toString());
        }
      }
    }
    return in == 0
        ? Optional.empty()
        : Optional.of(JoinMeter.of(JoinMeter.REPORTED_PLAYERS, board.gameId(), in, 0, lost));
  }

  /** These lines name no game: they are entered with the first of their date. */
  private Optional<JoinMeter> lines(List<Fixture> over, Collection<CollectedLine> collected) {
    Set<PlayerLookup> listed =
        over.stream()
            .flatMap(game -> players.listed(game.game()).stream())
            .map(PlayerOuting::playerLookup)
            .collect(Collectors.toSet());
    Set<String> names =
        collected.stream()
            .map(CollectedLine::playerName)
            .collect(Collectors.toCollection(TreeSet::new));
    if (names.isEmpty() || listed.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(JoinMeter.ofNames(LINES, over.get(0).game(), names, listed));
  }
}
