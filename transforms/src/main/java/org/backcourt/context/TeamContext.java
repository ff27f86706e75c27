package org.backcourt.context;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.backcourt.calendar.SeasonCalendar;
import org.backcourt.game.GameQuality;
import org.backcourt.id.TeamCode;
import org.backcourt.row.analytics.AheadSchedule;
import org.backcourt.row.analytics.ContextMode;
import org.backcourt.row.analytics.TeamForm;
import org.backcourt.row.analytics.TeamInjuryCounts;
import org.backcourt.row.analytics.TeamRest;
import org.backcourt.row.analytics.TravelLoad;
import org.backcourt.row.analytics.UpcomingTeamGame;
import org.backcourt.row.analytics.UpcomingTeamWindows;
import org.backcourt.row.analytics.WinLoss;
import org.jspecify.annotations.Nullable;

/** What is known of a team before a game, from the schedule, the market and the injury report. */
final class TeamContext {

  private static final int FORTNIGHT = 14;
  private static final int WEEK = 7;

  private final Calendar calendar;
  private final SeasonCalendar seasons;
  private final TeamRecord record;

  TeamContext(Calendar calendar, SeasonCalendar seasons, TeamRecord record) {
    this.calendar = calendar;
    this.seasons = seasons;
    this.record = record;
  }

  UpcomingTeamGame row(Fixture game, TeamCode team, @Nullable PreGame known) {
    LocalDate date = game.gameDate();
    TravelLoad travel = travel(game, team);
    Windows windows = windows(team, date);
    return new UpcomingTeamGame(
        team,
        game.game(),
        date,
        game.seasonYear(),
        game.game().opponentOf(team),
        team == game.game().home(),
        game.isFinal() ? ContextMode.AFTER_GAME : ContextMode.BEFORE_GAME,
        travel.travelMiles(),
        rest(team, date),
        known == null ? null : known.side(team),
        injuries(known, team),
        form(team, date),
        windows.completeness(seasons, date, record.dates(team, date)),
        new UpcomingTeamWindows(
            windows.share(date, WEEK),
            windows.share(date, WEEK) == 1,
            windows.share(date, FORTNIGHT),
            windows.share(date, FORTNIGHT) == 1,
            windows.share(date, WEEK) == 1 && windows.share(date, FORTNIGHT) == 1),
        quality(known, team, windows.share(date, FORTNIGHT)).provenance());
  }

  /** The team's games against those of which a row was published. */
  private Windows windows(TeamCode team, LocalDate date) {
    Windows windows = new Windows();
    for (Fixture game : calendar.before(team, date)) {
      windows.expect(game.gameDate(), record.has(game.game(), team));
    }
    return windows;
  }

  private static GameQuality quality(@Nullable PreGame known, TeamCode team, double share) {
    double score = 100 * share;
    GameQuality quality = new GameQuality("nbac_schedule", score);
    if (known == null || known.side(team) == null) {
      quality.issue("missing_lines", 0);
    } else {
      quality.with("odds_api");
    }
    if (known == null || !known.reports().containsKey(team)) {
      quality.issue("missing_injury_report", 0);
    } else {
      quality.with("nbac_injury_report");
    }
    return quality;
  }

  private TeamRest rest(TeamCode team, LocalDate date) {
    Integer rest = calendar.rest(team, date);
    boolean backToBack = rest != null && rest == 1;
    return new TeamRest(
        backToBack,
        rest,
        calendar.before(team, date).size() + 1,
        rest,
        backToBack,
        calendar.inLastDays(team, date, WEEK),
        calendar.inLastDays(team, date, FORTNIGHT));
  }

  private static @Nullable TeamInjuryCounts injuries(@Nullable PreGame known, TeamCode team) {
    PreGame.InjuryReport report = known == null ? null : known.reports().get(team);
    if (report == null) {
      return null;
    }
    int out = 0;
    int doubtful = 0;
    for (PreGame.Injury injury : report.players().values()) {
      out += injury.status().equals("out") ? 1 : 0;
      boolean uncertain =
          injury.status().equals("questionable") || injury.status().equals("doubtful");
      doubtful += uncertain ? 1 : 0;
    }
    return new TeamInjuryCounts(out, doubtful);
  }

  private TeamForm form(TeamCode team, LocalDate date) {
    List<Fixture> before = calendar.before(team, date);
    Fixture last = before.isEmpty() ? null : before.get(before.size() - 1);
    if (last == null) {
      return new TeamForm(0, 0, null, null);
    }
    WinLoss result = Calendar.result(last, team);
    int streak = 0;
    for (int i = before.size() - 1;
        result != null && i >= 0 && Calendar.result(before.get(i), team) == result;
        i--) {
      streak++;
    }
    return new TeamForm(
        result == WinLoss.W ? streak : 0,
        result == WinLoss.L ? streak : 0,
        last.margin(team),
        result);
  }

  /** The trips up to a game; what rests on a place that is not known is null. */
  TravelLoad travel(Fixture game, TeamCode team) {
    List<Fixture> route = new ArrayList<>(calendar.before(team, game.gameDate()));
    route.add(game);
    int last = route.size() - 1;
    LocalDate first = game.gameDate().minusDays(FORTNIGHT);
    int roadGames = 0;
    for (int i = last; i >= 0 && Calendar.isAway(route.get(i), team); i--) {
      roadGames++;
    }
    Trip fortnight = Trip.NONE;
    for (int i = last; i > 0 && !route.get(i).gameDate().isBefore(first); i--) {
      fortnight = Trip.both(fortnight, trip(route.get(i - 1), route.get(i)));
    }
    Trip trip = last == 0 ? Trip.NONE : trip(route.get(last - 1), game);
    return new TravelLoad(
        trip == null ? null : (Integer) (int) Math.round(trip.miles()),
        trip == null ? null : (Integer) trip.zones(),
        roadGames,
        fortnight == null ? null : (Integer) (int) Math.round(fortnight.miles()),
        fortnight == null ? null : (Integer) fortnight.zones());
  }

  private static @Nullable Trip trip(Fixture from, Fixture to) {
    Arena there = Calendar.place(from);
    Arena here = Calendar.place(to);
    return here == null || there == null
        ? null
        : new Trip(there.milesTo(here), there.hoursTo(here, to.gameDate()));
  }

  /** From one arena to another, or several such in a row. */
  private record Trip(double miles, int zones) {

    static final Trip NONE = new Trip(0, 0);

    /** Null when one of them is not known. */
    static @Nullable Trip both(@Nullable Trip one, @Nullable Trip other) {
      return one == null || other == null
          ? null
          : new Trip(one.miles + other.miles, one.zones + other.zones);
    }
  }

  AheadSchedule ahead(TeamCode team, TeamCode opponent, LocalDate date) {
    List<Fixture> coming = calendar.after(team, date);
    List<Fixture> ofOpponent = calendar.after(opponent, date);
    Fixture next = coming.isEmpty() ? null : coming.get(0);
    return new AheadSchedule(
        next == null ? null : Calendar.days(date, next.gameDate()),
        calendar.inNextDays(team, date, WEEK),
        next == null ? null : calendar.winShare(next.game().opponentOf(team), date),
        next == null ? null : next.isPrimetime(),
        calendar.rest(opponent, date),
        calendar.inNextDays(opponent, date, WEEK),
        ofOpponent.isEmpty() ? null : Calendar.days(date, ofOpponent.get(0).gameDate()));
  }
}
