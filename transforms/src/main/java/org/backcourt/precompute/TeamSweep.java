package org.backcourt.precompute;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.backcourt.calendar.Chronology;
import org.backcourt.calendar.SeasonCalendar;
import org.backcourt.id.GameId;
import org.backcourt.id.TeamCode;
import org.backcourt.row.precompute.TeamDefenseZones;
import org.backcourt.row.precompute.TeamTempo;
import org.backcourt.vector.TeamSoFar;
import org.backcourt.zones.DefenseByZone;
import org.backcourt.zones.DefenseLine;
import org.jspecify.annotations.Nullable;

/** One season's teams, swept date by date: each date sees what came before it and nothing else. */
final class TeamSweep {

  private static final int TEMPO_GAMES = 10;
  private static final int LEAGUE_DAYS = 30;
  private static final int LEAGUE_GAMES = 30;

  private final SeasonCalendar seasons;
  private final List<DefenseLine> defenses;
  private final List<OffenseLine> offenses;
  private final Map<LocalDate, Set<TeamCode>> ready = new HashMap<>();
  private final Map<TeamCode, NavigableSet<GameId>> scheduled = new EnumMap<>(TeamCode.class);

  TeamSweep(
      SeasonCalendar seasons,
      Collection<DefenseLine> defenses,
      Collection<OffenseLine> offenses,
      Collection<TeamReadiness> contexts,
      Collection<ScheduledLine> schedule) {
    this.seasons = seasons;
    this.defenses =
        once(defenses, DefenseLine::gameDate, DefenseLine::gameId, DefenseLine::defendingTeamAbbr);
    this.offenses =
        once(offenses, OffenseLine::gameDate, OffenseLine::gameId, OffenseLine::teamAbbr);
    for (TeamReadiness context : contexts) {
      if (context.isProductionReady()) {
        ready.computeIfAbsent(context.gameDate(), d -> new HashSet<>()).add(context.teamAbbr());
      }
    }
    for (ScheduledLine line : schedule) {
      GameId game = line.canonicalGameId();
      if (game != null && line.isFinal()) {
        scheduled.computeIfAbsent(game.home(), team -> new TreeSet<>()).add(game);
        scheduled.computeIfAbsent(game.away(), team -> new TreeSet<>()).add(game);
      }
    }
  }

  /** Fills a book with every team's page before each of the dates. */
  TeamBook book(Iterable<LocalDate> dates) {
    TeamBook book = new TeamBook();
    for (LocalDate date : dates) {
      write(book, date);
    }
    return book;
  }

  private void write(TeamBook book, LocalDate date) {
    List<DefenseLine> before = Chronology.before(defenses, DefenseLine::gameDate, date);
    List<OffenseLine> attacks = Chronology.before(offenses, OffenseLine::gameDate, date);
    Map<TeamCode, List<DefenseLine>> defenseOf = new EnumMap<>(TeamCode.class);
    before.forEach(
        game ->
            defenseOf.computeIfAbsent(game.defendingTeamAbbr(), t -> new ArrayList<>()).add(game));
    Map<TeamCode, List<OffenseLine>> offenseOf = new EnumMap<>(TeamCode.class);
    attacks.forEach(
        game -> offenseOf.computeIfAbsent(game.teamAbbr(), t -> new ArrayList<>()).add(game));
    DefenseByZone zones = new DefenseByZone(date, seasons, before);
    for (TeamCode team : TeamCode.values()) {
      List<OffenseLine> games = offenseOf.getOrDefault(team, List.of());
      book.write(
          date,
          team,
          new TeamBook.Page(
              defense(zones, team, defenseOf.getOrDefault(team, List.of()), date),
              soFar(games),
              ready.getOrDefault(date, Set.of()).contains(team)));
    }
    LocalDate first = date.minusDays(LEAGUE_DAYS);
    List<OffenseLine> month =
        attacks.stream().filter(game -> !game.gameDate().isBefore(first)).toList();
    (month.size() < LEAGUE_GAMES ? attacks : month)
        .stream()
            .mapToDouble(OffenseLine::pace)
            .average()
            .ifPresent(pace -> book.writeLeaguePace(date, pace));
  }

  /** Complete is a row whose team's latest games by the schedule are all there. */
  private TeamDefenseZones defense(
      DefenseByZone zones, TeamCode team, List<DefenseLine> before, LocalDate date) {
    // The newest first: a game's id begins with its date.
    Set<GameId> due =
        scheduled.getOrDefault(team, Collections.emptyNavigableSet()).descendingSet().stream()
            .filter(game -> game.date().isBefore(date))
            .limit(DefenseByZone.GAMES)
            .collect(Collectors.toSet());
    int found = (int) before.stream().map(DefenseLine::gameId).filter(due::contains).count();
    return zones.row(team, before, due.size(), found);
  }

  /** Lines from the oldest to the newest; one that is delivered twice is one. */
  private static <T> List<T> once(
      Collection<T> lines,
      Function<T, LocalDate> date,
      Function<T, GameId> game,
      Function<T, TeamCode> team) {
    TreeSet<T> sorted =
        new TreeSet<>(Comparator.comparing(date).thenComparing(game).thenComparing(team));
    sorted.addAll(lines);
    return List.copyOf(sorted);
  }

  private static TeamSoFar soFar(List<OffenseLine> games) {
    int wins = (int) games.stream().filter(OffenseLine::winFlag).count();
    return new TeamSoFar(wins, games.size(), tempo(games));
  }

  private static @Nullable TeamTempo tempo(List<OffenseLine> games) {
    List<OffenseLine> last = games.subList(Math.max(0, games.size() - TEMPO_GAMES), games.size());
    return last.isEmpty()
        ? null
        : new TeamTempo(
            last.stream().mapToDouble(OffenseLine::pace).average().orElseThrow(),
            last.stream().mapToDouble(OffenseLine::offensiveRating).average().orElseThrow());
  }
}
