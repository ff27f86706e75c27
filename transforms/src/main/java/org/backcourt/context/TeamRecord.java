package org.backcourt.context;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.backcourt.calendar.Chronology;
import org.backcourt.id.GameId;
import org.backcourt.id.TeamCode;
import org.backcourt.row.analytics.OpponentForm;
import org.jspecify.annotations.Nullable;

/** The teams' games of a season, as far as they are published or being computed. */
final class TeamRecord {

  private static final int LAST = 10;

  private final Map<TeamCode, List<TeamOuting>> byTeam = new EnumMap<>(TeamCode.class);
  private final Map<GameId, Map<TeamCode, TeamOuting>> byGame = new HashMap<>();

  TeamRecord(Collection<TeamOuting> outings) {
    for (TeamOuting outing : outings) {
      byTeam.computeIfAbsent(outing.teamAbbr(), team -> new ArrayList<>()).add(outing);
      byGame
          .computeIfAbsent(outing.gameId(), game -> new EnumMap<>(TeamCode.class))
          .put(outing.teamAbbr(), outing);
    }
    byTeam.values().forEach(of -> of.sort(Comparator.comparing(TeamOuting::gameDate)));
  }

  boolean has(GameId game, TeamCode team) {
    return byGame.getOrDefault(game, Map.of()).containsKey(team);
  }

  List<LocalDate> dates(TeamCode team, LocalDate date) {
    return before(team, date).stream().map(TeamOuting::gameDate).toList();
  }

  private List<TeamOuting> before(TeamCode team, LocalDate date) {
    return Chronology.before(byTeam.getOrDefault(team, List.of()), TeamOuting::gameDate, date);
  }

  private List<TeamOuting> last(TeamCode team, LocalDate date) {
    List<TeamOuting> before = before(team, date);
    return before.subList(Math.max(0, before.size() - LAST), before.size());
  }

  /** How the opponent has played of late; null before its first game. */
  @Nullable OpponentForm opponent(TeamCode team, TeamCode opponent, LocalDate date) {
    List<TeamOuting> theirs = last(opponent, date);
    if (theirs.isEmpty()) {
      return null;
    }
    List<TeamOuting> ours = last(team, date);
    List<TeamOuting> against =
        theirs.stream()
            .map(
                o -> byGame.getOrDefault(o.gameId(), Map.of()).get(o.gameId().opponentOf(opponent)))
            .filter(o -> o != null)
            .toList();
    if (against.isEmpty()) {
      return null;
    }
    double pace = mean(theirs, TeamOuting::pace);
    return new OpponentForm(
        ours.isEmpty() ? null : mean(ours, TeamOuting::pace) - pace,
        pace,
        mean(against, o -> 100.0 * o.ftAttempts() / o.possessions()),
        mean(against, TeamOuting::offensiveRating),
        mean(theirs, TeamOuting::offensiveRating));
  }

  private static double mean(List<TeamOuting> outings, ToDoubleFunction<TeamOuting> figure) {
    return outings.stream().mapToDouble(figure).average().orElseThrow();
  }
}
