package org.backcourt.simulator.schedule;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.backcourt.id.GameId;
import org.backcourt.id.LeagueGameId;
import org.backcourt.id.TeamCode;
import org.backcourt.simulator.league.Franchise;
import org.backcourt.simulator.league.SeasonDates;
import org.backcourt.simulator.random.Rng;
import org.backcourt.simulator.schedule.Pairings.Pairing;

/** The 82 games of every team, and the cup final that two of them are allowed to add. */
public final class RegularSeason {

  private RegularSeason() {}

  /** All games of the regular season, in order of tip-off. */
  public static List<Fixture> fixtures(SeasonDates season, List<TeamCode> teams, Rng rng) {
    Map<LocalDate, List<Pairing>> days =
        Calendar.of(season, Pairings.of(teams), rng.child("calendar"));
    Rng tipOffs = rng.child("tip-offs");
    List<Draft> drafts = new ArrayList<>();
    days.forEach(
        (date, games) -> {
          for (Pairing game : games) {
            Instant tipOff =
                TipOff.of(date, Franchise.of(game.home()).arena(season.year()), tipOffs);
            drafts.add(new Draft(new GameId(date, game.away(), game.home()), tipOff));
          }
        });
    drafts.sort(Comparator.comparing(Draft::tipOff).thenComparing(Draft::id));
    List<Fixture> fixtures = new ArrayList<>();
    for (Draft draft : drafts) {
      fixtures.add(
          new Fixture(
              leagueId('2', season.year(), fixtures.size() + 1),
              draft.id(),
              season.year(),
              draft.tipOff(),
              null,
              isCupNight(season, draft.id().date())));
    }
    return fixtures;
  }

  /** The cup final: one game on a neutral floor that counts for no table. */
  public static Fixture cupFinal(SeasonDates season, LocalDate date, TeamCode east, TeamCode west) {
    return new Fixture(
        leagueId('6', season.year(), 1),
        new GameId(date, east, west),
        season.year(),
        date.atTime(20, 30).atZone(SeasonDates.EASTERN).toInstant(),
        null,
        true);
  }

  /** Cup games are the Tuesdays and Fridays of November. */
  private static boolean isCupNight(SeasonDates season, LocalDate date) {
    boolean night =
        date.getDayOfWeek() == DayOfWeek.TUESDAY || date.getDayOfWeek() == DayOfWeek.FRIDAY;
    return season.cupFinal().isPresent() && date.getMonth() == Month.NOVEMBER && night;
  }

  static LeagueGameId leagueId(char kind, int seasonYear, int number) {
    return new LeagueGameId(
        String.format(Locale.ROOT, "00%c%02d%05d", kind, seasonYear % 100, number));
  }

  private record Draft(GameId id, Instant tipOff) {}
}
