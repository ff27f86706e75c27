package org.backcourt.predictions;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.backcourt.calendar.Chronology;
import org.backcourt.forecast.PastGame;

/** One player's games of a season, each as it looked before it began. */
final class PlayerPast {

  private final List<PastGame> games;

  private PlayerPast(List<PastGame> games) {
    this.games = games;
  }

  static PlayerPast of(List<PlayedLine> lines, DefenseBook defenses) {
    List<PlayedLine> played =
        lines.stream()
            .filter(line -> line.isActive() && line.points() != null)
            .sorted(Comparator.comparing(PlayedLine::gameDate).thenComparing(PlayedLine::gameId))
            .toList();
    List<PastGame> games = new ArrayList<>();
    List<Integer> scored = new ArrayList<>();
    LocalDate previous = null;
    for (PlayedLine line : played) {
      Integer points = line.points();
      if (points == null) {
        continue;
      }
      LocalDate date = line.gameDate();
      games.add(
          new PastGame(
              date,
              line.gameId().home() == line.teamAbbr(),
              previous == null ? null : (int) ChronoUnit.DAYS.between(previous, date),
              form(scored),
              defenses.rating(date, line.opponentTeamAbbr()),
              points));
      scored.add(points);
      previous = date;
    }
    return new PlayerPast(games);
  }

  private static double form(List<Integer> scored) {
    return mean(scored.subList(Math.max(0, scored.size() - 5), scored.size())) - mean(scored);
  }

  private static double mean(List<Integer> points) {
    return points.stream().mapToInt(Integer::intValue).average().orElse(0);
  }

  List<PastGame> before(LocalDate date) {
    return Chronology.before(games, PastGame::date, date);
  }
}
