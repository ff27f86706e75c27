package org.backcourt.zones;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.backcourt.calendar.SeasonCalendar;
import org.backcourt.id.TeamCode;
import org.backcourt.row.precompute.DefenseForm;
import org.backcourt.row.precompute.ScoringZone;
import org.backcourt.row.precompute.TeamDefenseZones;
import org.backcourt.row.precompute.ZoneDefense;
import org.jspecify.annotations.Nullable;

/** How teams defend by zone before a date, against the league as of that date. */
public final class DefenseByZone {

  private static final String TABLE = "team_defense_game_summary";

  /** A team's window, in games. */
  public static final int GAMES = 15;

  private static final int LEAGUE_DAYS = 30;
  private static final int LEAGUE_GAMES = 30;

  private final LocalDate date;
  private final SeasonCalendar seasons;
  private final ZonesAllowed league;

  /**
   * Works out the league as of a date.
   *
   * @param before all teams' games of the season before the date
   */
  public DefenseByZone(LocalDate date, SeasonCalendar seasons, List<DefenseLine> before) {
    this.date = date;
    this.seasons = seasons;
    LocalDate first = date.minusDays(LEAGUE_DAYS);
    List<DefenseLine> month =
        before.stream().filter(game -> !game.gameDate().isBefore(first)).toList();
    this.league = ZonesAllowed.of(month.size() < LEAGUE_GAMES ? before : month);
  }

  /**
   * A team's row.
   *
   * @param before its games of the season before the date, oldest first
   * @param expected how many of its last {@link #GAMES} games by the schedule there can be
   * @param found how many of those there are
   */
  public TeamDefenseZones row(TeamCode team, List<DefenseLine> before, int expected, int found) {
    List<DefenseLine> last = before.subList(Math.max(0, before.size() - GAMES), before.size());
    int minimum = WarmUp.TEAM.minimum(seasons, date);
    boolean warmUp = last.size() < minimum;
    ZonesAllowed allowed = ZonesAllowed.of(last);
    boolean shown = !warmUp && allowed.isKnown();
    Map<ScoringZone, ZoneDefense> zones = new TreeMap<>();
    if (shown) {
      zones.put(ScoringZone.PAINT, against(allowed.paint(), league.paint()));
      zones.put(ScoringZone.MID_RANGE, against(allowed.midRange(), league.midRange()));
      zones.put(ScoringZone.PERIMETER, against(allowed.three(), league.three()));
    }
    Account account =
        new Account(
            expected,
            found,
            warmUp,
            WarmUp.TEAM.isLowered(seasons, date),
            warmUp ? last.size() + " games, needs " + minimum : null);
    return new TeamDefenseZones(
        team,
        date,
        SeasonCalendar.season(date),
        zones.get(ScoringZone.PAINT),
        shown ? (double) allowed.paintPoints() / allowed.paint().games() : null,
        zones.get(ScoringZone.MID_RANGE),
        zones.get(ScoringZone.PERIMETER),
        warmUp
            ? null
            : new DefenseForm(
                mean(last, DefenseLine::defensiveRating),
                mean(last, DefenseLine::pointsAllowed),
                mean(last, DefenseLine::opponentPace)),
        last.size(),
        extreme(zones, -1),
        extreme(zones, 1),
        warmUp ? null : notes(allowed),
        account.completeness(seasons, date, last.stream().map(DefenseLine::gameDate).toList()),
        account.provenance(TABLE, List.of()));
  }

  private static ZoneDefense against(ZoneSums team, ZoneSums all) {
    Double own = team.share();
    Double league = all.share();
    return new ZoneDefense(
        own,
        team.attemptsPerGame(),
        team.blocksPerGame(),
        own == null || league == null ? null : 100 * (own - league));
  }

  /** The zone with the lowest figure against the league, or the highest for side 1. */
  private static @Nullable ScoringZone extreme(Map<ScoringZone, ZoneDefense> zones, int side) {
    ScoringZone best = null;
    double most = Double.NEGATIVE_INFINITY;
    for (ScoringZone zone :
        List.of(ScoringZone.PAINT, ScoringZone.MID_RANGE, ScoringZone.PERIMETER)) {
      ZoneDefense of = zones.get(zone);
      Double figure = of == null ? null : of.defenseVsLeagueAvg();
      if (figure != null && side * figure > most) {
        most = side * figure;
        best = zone;
      }
    }
    return best;
  }

  private static @Nullable String notes(ZonesAllowed allowed) {
    if (!allowed.isKnown()) {
      return "No zones known";
    }
    List<String> notes = new ArrayList<>();
    note(notes, allowed.paint(), "paint");
    note(notes, allowed.midRange(), "mid-range");
    note(notes, allowed.three(), "three-point");
    return notes.isEmpty() ? null : String.join("; ", notes);
  }

  private static void note(List<String> notes, ZoneSums zone, String name) {
    if (zone.attempts() == 0) {
      notes.add("No " + name + " attempts");
    }
  }

  private static double mean(List<DefenseLine> games, ToDoubleFunction<DefenseLine> of) {
    return games.stream().mapToDouble(of).average().orElseThrow();
  }
}
