package org.backcourt.vector;

import java.time.LocalDate;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.backcourt.id.TeamCode;
import org.jspecify.annotations.Nullable;

/**
 * The games a player played in the season before a date, oldest first, and what the vector
 * calculates from them. What too few games cannot tell is null.
 */
public record SeasonSoFar(List<PlayedGame> games) {

  /** With fewer games than this a form of five is none. */
  private static final int FIVE = 5;

  public SeasonSoFar(List<PlayedGame> games) {
    this.games = List.copyOf(games);
    LocalDate previous = LocalDate.MIN;
    for (PlayedGame game : this.games) {
      if (game.date().isBefore(previous)) {
        throw new IllegalArgumentException(
            "game of " + game.date() + " stands after " + previous + "; sort games oldest first");
      }
      previous = game.date();
    }
  }

  /** Mean points of the last 5 games; null below five. */
  @Nullable Double pointsOfLast5() {
    return games.size() < FIVE ? null : mean(last(FIVE), PlayedGame::points);
  }

  /** Mean points of the last 10 games or as many as there are. */
  @Nullable Double pointsOfLast10() {
    return mean(last(10), PlayedGame::points);
  }

  /** Sample standard deviation of the points of the last 10 games; null below two. */
  @Nullable Double deviationOfLast10() {
    List<PlayedGame> ten = last(10);
    Double mean = mean(ten, PlayedGame::points);
    if (mean == null || ten.size() < 2) {
      return null;
    }
    double squares = sum(ten, game -> (game.points() - mean) * (game.points() - mean));
    return Math.sqrt(squares / (ten.size() - 1));
  }

  /** Mean points of all games. */
  @Nullable Double pointsOfSeason() {
    return mean(games, PlayedGame::points);
  }

  /** Mean points of the games against a team. */
  @Nullable Double pointsAgainst(TeamCode team) {
    return mean(against(team), PlayedGame::points);
  }

  /** Games against a team. */
  double gamesAgainst(TeamCode team) {
    return against(team).size();
  }

  /** Mean minutes of the last 10 games or as many as there are. */
  @Nullable Double minutesOfLast10() {
    return mean(last(10), PlayedGame::minutes);
  }

  /** Points per minute of the last 10 games: summed points over summed minutes. */
  @Nullable Double pointsPerMinute() {
    return ratio(last(10), PlayedGame::points, PlayedGame::minutes);
  }

  /** Share of points from the line in the last 10 games; null below five and without points. */
  @Nullable Double freeThrowShare() {
    return games.size() < FIVE
        ? null
        : ratio(last(10), PlayedGame::freeThrowsMade, PlayedGame::points);
  }

  /** Step from the mean points of the 3 games before the last 2 to theirs; null below five. */
  @Nullable Double recentTrend() {
    if (games.size() < FIVE) {
      return null;
    }
    List<PlayedGame> five = last(FIVE);
    double before = sum(five.subList(0, 3), PlayedGame::points) / 3;
    double now = sum(five.subList(3, FIVE), PlayedGame::points) / 2;
    return step(now - before, 2, 5);
  }

  /** Step from the season's mean minutes to those of the last 10 games. */
  @Nullable Double minutesChange() {
    Double season = mean(games, PlayedGame::minutes);
    Double now = minutesOfLast10();
    return season == null || now == null || season == 0
        ? null
        : step((now - season) / season, 0.10, 0.20);
  }

  private List<PlayedGame> last(int count) {
    return games.subList(Math.max(0, games.size() - count), games.size());
  }

  private List<PlayedGame> against(TeamCode team) {
    return games.stream().filter(game -> game.opponent() == team).toList();
  }

  /** A change as -2, -1, 0, 1 or 2; a limit belongs to the step beyond it. */
  private static double step(double change, double small, double large) {
    double size = Math.abs(change);
    double step = size >= large ? 2 : size >= small ? 1 : 0;
    return change < 0 ? 0 - step : step;
  }

  private static double sum(List<PlayedGame> games, ToDoubleFunction<PlayedGame> of) {
    return games.stream().mapToDouble(of).sum();
  }

  private static @Nullable Double mean(List<PlayedGame> games, ToDoubleFunction<PlayedGame> of) {
    return games.isEmpty() ? null : sum(games, of) / games.size();
  }

  private static @Nullable Double ratio(
      List<PlayedGame> games, ToDoubleFunction<PlayedGame> of, ToDoubleFunction<PlayedGame> to) {
    double whole = sum(games, to);
    return whole == 0 ? null : sum(games, of) / whole;
  }
}
