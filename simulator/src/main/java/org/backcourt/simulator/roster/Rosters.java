package org.backcourt.simulator.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.backcourt.id.TeamCode;
import org.backcourt.simulator.league.SeasonDates;
import org.backcourt.simulator.random.Rng;
import org.backcourt.simulator.schedule.Fixture;

/**
 * All teams' players, season after season and day after day. What happens to them does not depend
 * on results, so that a day's sheets are known before any game is played.
 */
public final class Rosters {

  private static final double[] QUALITY_BY_PLACE = {
    1.9, 1.3, 1.0, 0.75, 0.5, 0.25, 0.05, -0.15, -0.35, -0.55, -0.7, -0.85, -1.0, -1.1, -1.2
  };
  private static final int FREE_AGENTS_A_TEAM = 3;
  static final int STANDARD = 15;

  private final Rng rng;
  private final Scouts scouts;
  private final Map<TeamCode, List<Contract>> teams = new EnumMap<>(TeamCode.class);
  private final List<Contract> freeAgents = new ArrayList<>();
  private final Map<TeamCode, LocalDate> lastGame = new EnumMap<>(TeamCode.class);
  private SeasonDates season;
  private LocalDate today;

  /** The rosters before opening night of a first season. */
  public Rosters(List<TeamCode> codes, SeasonDates first, Rng rng) {
    this.rng = rng;
    this.scouts = new Scouts(rng);
    this.season = first;
    this.today = first.opening().minusDays(1);
    Rng draws = rng.child("beginning");
    for (TeamCode team : codes) {
      List<Contract> roster = new ArrayList<>();
      double strength = draws.normal(0, 0.58);
      for (int place = 0; place < STANDARD; place++) {
        double quality = QUALITY_BY_PLACE[place] + strength + draws.normal(0, 0.25);
        double age = Math.max(19.5, Math.min(38, draws.normal(26.5, 3.8)));
        Position position = Position.values()[place % 5 == 4 ? 2 : place % 5 % 2];
        roster.add(scouts.find(position, age, quality, today));
      }
      teams.put(team, roster);
    }
    for (int i = 0; i < codes.size() * FREE_AGENTS_A_TEAM; i++) {
      freeAgents.add(scouts.find(draws.normal(26, 3), draws.normal(-1.4, 0.2), today));
    }
    for (List<Contract> roster : teams.values()) {
      hireTwoWays(roster, draws);
    }
  }

  /** Ends the season before and prepares the next one: ageing, retirement, moves, rookies. */
  public void startSeason(SeasonDates next) {
    advanceTo(next.opening().minusDays(20));
    new OffSeason(teams, freeAgents, scouts, next.opening(), rng.child("summer").child(next.year()))
        .pass();
    teams.values().forEach(roster -> hireTwoWays(roster, rng.child("two-ways").child(next.year())));
    season = next;
    lastGame.clear();
  }

  private void hireTwoWays(List<Contract> roster, Rng draws) {
    int wanted = draws.between(1, 3);
    for (int i = 0; i < wanted; i++) {
      Contract hired = scouts.find(draws.normal(23, 1), draws.normal(-1.35, 0.2), season.opening());
      hired.terms = Contract.Terms.TWO_WAY;
      roster.add(hired);
    }
  }

  /** Lets the days pass: injuries, trades, ten-day contracts, form. */
  public void advanceTo(LocalDate day) {
    while (today.isBefore(day)) {
      today = today.plusDays(1);
      new InSeason(teams, freeAgents, season, today, rng.child(today.toEpochDay())).pass();
    }
  }

  /** The best player of every team today. */
  public List<Player> stars() {
    return teams.values().stream()
        .map(roster -> roster.stream().min(bestFirst()).orElseThrow().player)
        .toList();
  }

  /** Both teams' sheets for a game of this day: visitors, hosts. */
  public List<Sheet> sheets(Fixture game) {
    if (!game.date().equals(today)) {
      throw new IllegalStateException("it is " + today + ", the day of " + game.id() + " is not");
    }
    Rng draws = rng.child(game.leagueId().digits());
    List<Sheet> sheets = new ArrayList<>();
    for (TeamCode team : List.of(game.away(), game.home())) {
      LocalDate last = lastGame.put(team, game.date());
      boolean secondNight = last != null && last.plusDays(1).equals(game.date());
      sheets.add(
          new Coach(team, teams.getOrDefault(team, List.of()), game, secondNight, draws).sheet());
    }
    return sheets;
  }

  static Comparator<Contract> bestFirst() {
    return Comparator.<Contract>comparingDouble(c -> -c.ability.quality())
        .thenComparingLong(c -> c.player.leagueId());
  }
}
