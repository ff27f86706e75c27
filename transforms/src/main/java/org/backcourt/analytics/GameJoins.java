package org.backcourt.analytics;

import static java.util.Collections.nCopies;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.backcourt.game.Game;
import org.backcourt.game.GameEvents;
import org.backcourt.game.GameSheet;
import org.backcourt.game.PlayByPlay;
import org.backcourt.game.PlayerBox;
import org.backcourt.game.PlayerLine;
import org.backcourt.game.PropLine;
import org.backcourt.id.PlayerLookup;
import org.backcourt.row.quality.JoinMeter;
import org.jspecify.annotations.Nullable;

/**
 * The joins between a game's sources, on each side whose rows have to find a partner. Not every
 * player has a points line, so that this join is metered from the line's side alone.
 */
final class GameJoins {

  static final String FROM_SCHEDULE = "final games of the schedule to box scores";
  static final String FROM_TEAMS = "the game's teams to box-score players";
  static final String FROM_PLAYERS = "box-score players who played to play-by-play players";
  static final String TO_SCHEDULE = "box scores to final games of the schedule";
  static final String TO_TEAMS = "box-score players to the game's teams";
  static final String EVENTS = "play-by-play players to box-score players";
  static final String LINES = "players with points lines to box-score players";

  /** Whoever comes on for the last seconds may see no event. */
  private static final int GARBAGE_TIME = 60;

  private GameJoins() {}

  /**
   * The meters of a game; a join of which no row came in has none.
   *
   * @param sheet null where the game has none
   */
  static List<JoinMeter> of(Game game, @Nullable GameSheet sheet) {
    List<JoinMeter> meters = new ArrayList<>();
    List<String> boxes = boxes(game);
    if (!boxes.isEmpty() && isPossible(game)) {
      meters.add(
          JoinMeter.of(
              TO_SCHEDULE,
              game.gameId(),
              boxes.size(),
              0,
              game.played().isPresent() ? List.of() : boxes));
    }
    if (game.played().isPresent()) {
      List<String> without = boxes.isEmpty() ? List.of(game.gameId().toString()) : List.of();
      meters.add(JoinMeter.of(FROM_SCHEDULE, game.gameId(), 1, 0, without));
    }
    PlayerBox players = sheet == null ? null : sheet.players();
    if (sheet == null || players == null) {
      return meters;
    }
    int rows = players.lines().size() + players.folded() + players.unread().size();
    meters.add(JoinMeter.of(TO_TEAMS, game.gameId(), rows, players.folded(), players.unread()));
    meters.add(
        JoinMeter.of(
            FROM_TEAMS,
            game.gameId(),
            2,
            0,
            Stream.of(game.gameId().away(), game.gameId().home())
                .filter(team -> players.played(team).isEmpty())
                .map(team -> game.gameId() + " " + team)
                .toList()));
    events(sheet, players, meters);
    lines(game, players, meters);
    return meters;
  }

  /** A game that is not in the schedule at all may be of a kind that does not count. */
  private static boolean isPossible(Game game) {
    return game.schedule().isEmpty() || game.played().isPresent();
  }

  private static List<String> boxes(Game game) {
    // Counted and not looked at: what only a fallback reads need not be fetched for this.
    List<String> boxes = new ArrayList<>();
    boxes.addAll(nCopies(game.teamBoxes().size(), game.gameId() + " team box score"));
    boxes.addAll(nCopies(game.gamebook().size(), game.gameId() + " gamebook"));
    boxes.addAll(nCopies(game.leaguePlayers().size(), game.gameId() + " league box score"));
    boxes.addAll(nCopies(game.bdl().size(), game.gameId() + " balldontlie"));
    return boxes;
  }

  private static void events(GameSheet sheet, PlayerBox players, List<JoinMeter> meters) {
    GameEvents events = sheet.events();
    if (events == null) {
      return;
    }
    List<String> lost = List.copyOf(events.lostKeys());
    meters.add(JoinMeter.of(EVENTS, sheet.gameId(), events.matchedKeys() + lost.size(), 0, lost));
    PlayByPlay counted = sheet.playByPlay();
    if (counted != null && counted.hasLineUps()) {
      List<PlayerLookup> played =
          players.lines().stream()
              .filter(line -> line.played().filter(box -> box.seconds() > GARBAGE_TIME).isPresent())
              .map(PlayerLine::player)
              .toList();
      meters.add(
          JoinMeter.of(
              FROM_PLAYERS,
              sheet.gameId(),
              played.size(),
              0,
              played.stream()
                  .filter(player -> !counted.wasOnTheFloor(player))
                  .map(PlayerLookup::toString)
                  .toList()));
    }
  }

  private static void lines(Game game, PlayerBox players, List<JoinMeter> meters) {
    Set<PlayerLookup> known =
        players.lines().stream().map(PlayerLine::player).collect(Collectors.toSet());
    Set<String> names =
        game.props().stream()
            .map(PropLine::playerName)
            .collect(Collectors.toCollection(TreeSet::new));
    if (!names.isEmpty()) {
      meters.add(JoinMeter.ofNames(LINES, game.gameId(), names, known));
    }
  }
}
