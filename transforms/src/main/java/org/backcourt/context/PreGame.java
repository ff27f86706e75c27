package org.backcourt.context;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.backcourt.id.GameId;
import org.backcourt.id.PlayerLookup;
import org.backcourt.id.TeamCode;
import org.backcourt.row.analytics.GameMarket;
import org.backcourt.row.analytics.TeamMarket;
import org.jspecify.annotations.Nullable;

/**
 * What was known of one game at its tip-off, and nothing that came later.
 *
 * @param tipOff when it began; noon where no source says, so that nothing late slips through
 * @param unread names on injury reports whose team or player could not be told
 */
public record PreGame(
    GameId gameId,
    Instant tipOff,
    @Nullable GameMarket game,
    @Nullable TeamMarket home,
    @Nullable TeamMarket away,
    Map<PlayerLookup, PointsLine> points,
    Map<TeamCode, InjuryReport> reports,
    List<String> unread)
    implements Serializable {

  static final ZoneId EASTERN = ZoneId.of("America/New_York");

  /** A player's line: newest and oldest of one bookmaker. */
  record PointsLine(double current, double opening, String source) implements Serializable {}

  /** A reported player. */
  record Injury(String status, @Nullable String reason) implements Serializable {

    boolean isOut() {
      return status.equals("out") || status.equals("doubtful");
    }
  }

  /** A team's newest edition before tip-off: whoever is not on it is well. */
  record InjuryReport(Instant edition, Map<PlayerLookup, Injury> players) implements Serializable {}

  /** Sorts out what was said of a game before its tip-off. */
  public static PreGame of(PreGameBoard board) {
    Instant tipOff = tipOff(board);
    GameOdds odds =
        new GameOdds(board.games().stream().filter(quote -> quote.isBefore(tipOff)).toList());
    return new PreGame(
        board.gameId(),
        tipOff,
        odds.market(),
        odds.sideOf(board.gameId().home(), board.gameId()),
        odds.sideOf(board.gameId().away(), board.gameId()),
        points(board, tipOff),
        reports(board, tipOff),
        unread(board, tipOff));
  }

  /** The same game with what another element, from another date's files, says of it. */
  PreGame and(PreGame other) {
    Map<PlayerLookup, PointsLine> lines = new HashMap<>(points);
    other.points.forEach(lines::putIfAbsent);
    Map<TeamCode, InjuryReport> newest = new HashMap<>(reports);
    other.reports.forEach(
        (team, report) ->
            newest.merge(team, report, (a, b) -> a.edition().isBefore(b.edition()) ? b : a));
    return new PreGame(
        gameId,
        tipOff.isBefore(other.tipOff) ? other.tipOff : tipOff,
        game == null ? other.game : game,
        home == null ? other.home : home,
        away == null ? other.away : away,
        lines,
        newest,
        Stream.concat(unread.stream(), other.unread.stream()).distinct().sorted().toList());
  }

  @Nullable TeamMarket side(TeamCode team) {
    return team == gameId.home() ? home : away;
  }

  private static Instant tipOff(PreGameBoard board) {
    return board.fixtures().stream()
        .sorted(Comparator.comparing(Fixture::isFinal).reversed())
        .map(Fixture::gameDateEst)
        .filter(Objects::nonNull)
        .findFirst()
        .or(() -> board.games().stream().map(GameQuote::commenceTime).findFirst())
        .or(
            () ->
                board.points().stream()
                    .map(PointsQuote::gameStartTime)
                    .filter(Objects::nonNull)
                    .findFirst())
        .orElseGet(() -> board.gameId().date().atTime(LocalTime.NOON).atZone(EASTERN).toInstant());
  }

  private static Map<PlayerLookup, PointsLine> points(PreGameBoard board, Instant tipOff) {
    Map<PlayerLookup, List<PointsQuote>> byPlayer = new HashMap<>();
    for (PointsQuote quote : board.points()) {
      if (!quote.snapshotTimestamp().isAfter(tipOff)) {
        PlayerLookup.ofName(quote.playerName())
            .ifPresent(
                player -> byPlayer.computeIfAbsent(player, p -> new ArrayList<>()).add(quote));
      }
    }
    Map<PlayerLookup, PointsLine> lines = new HashMap<>();
    byPlayer.forEach((player, quotes) -> lines.put(player, line(quotes)));
    return lines;
  }

  private static PointsLine line(List<PointsQuote> quotes) {
    String best =
        quotes.stream().map(PointsQuote::bookmaker).min(Bookmakers.BEST_FIRST).orElseThrow();
    List<PointsQuote> ofBest =
        quotes.stream()
            .filter(quote -> quote.bookmaker().equals(best))
            .sorted(Comparator.comparing(PointsQuote::snapshotTimestamp))
            .toList();
    return new PointsLine(
        ofBest.get(ofBest.size() - 1).pointsLine(), ofBest.get(0).pointsLine(), best);
  }

  private static Map<TeamCode, InjuryReport> reports(PreGameBoard board, Instant tipOff) {
    Map<TeamCode, InjuryReport> reports = new HashMap<>();
    for (InjuryNote note : board.injuries()) {
      Instant edition = edition(note);
      Optional<TeamCode> team = team(note);
      if (team.isEmpty() || edition.isAfter(tipOff)) {
        continue;
      }
      InjuryReport known = reports.get(team.get());
      if (known == null || known.edition().isBefore(edition)) {
        known = new InjuryReport(edition, new HashMap<>());
        reports.put(team.get(), known);
      }
      if (known.edition().equals(edition) && note.injuryStatus() != null) {
        Injury injury =
            new Injury(
                note.injuryStatus().toLowerCase(Locale.ROOT),
                note.reason() == null ? note.reasonCategory() : note.reason());
        Map<PlayerLookup, Injury> players = known.players();
        player(note).ifPresent(player -> players.put(player, injury));
      }
    }
    return reports;
  }

  private static List<String> unread(PreGameBoard board, Instant tipOff) {
    return board.injuries().stream()
        .filter(note -> !edition(note).isAfter(tipOff) && note.injuryStatus() != null)
        .filter(note -> team(note).isEmpty() || player(note).isEmpty())
        .map(note -> note.playerFullName() + " of " + note.team())
        .distinct()
        .sorted()
        .toList();
  }

  private static Optional<TeamCode> team(InjuryNote note) {
    return Optional.ofNullable(note.team()).flatMap(TeamCode::find);
  }

  private static Optional<PlayerLookup> player(InjuryNote note) {
    return Optional.ofNullable(note.playerFullName()).flatMap(PlayerLookup::ofName);
  }

  private static Instant edition(InjuryNote note) {
    int hour = note.reportHour() == null ? 0 : note.reportHour();
    return note.reportDate().atTime(hour, 0).atZone(EASTERN).toInstant();
  }
}
