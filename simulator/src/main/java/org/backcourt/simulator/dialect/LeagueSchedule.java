package org.backcourt.simulator.dialect;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.backcourt.id.TeamCode;
import org.backcourt.row.raw.ScheduleRow;
import org.backcourt.simulator.league.Arena;
import org.backcourt.simulator.league.SeasonDates;
import org.backcourt.simulator.play.Moment;
import org.backcourt.simulator.schedule.Fixture;
import org.backcourt.simulator.schedule.Round;
import org.jspecify.annotations.Nullable;

/** The league's schedule: announced games without, finished games with their results. */
public final class LeagueSchedule {

  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("h:mm a 'ET'", Locale.ROOT);
  private static final String[] NETWORKS = {"ESPN", "TNT", "NBA TV", "ABC"};

  private LeagueSchedule() {}

  /** A game that is still to be played. */
  public static ScheduleRow announced(Fixture game) {
    return row(game, null);
  }

  /** A game that is over. */
  public static ScheduleRow finished(Fixture game, Moment end) {
    return row(game, end);
  }

  private static ScheduleRow row(Fixture game, @Nullable Moment end) {
    LocalDate date = game.date();
    LocalTime eastern = game.tipOff().atZone(SeasonDates.EASTERN).toLocalTime();
    Arena arena = game.arena();
    SeasonDates season = SeasonDates.of(game.seasonYear());
    Round round = game.round();
    int code = Math.floorMod(game.leagueId().digits().hashCode(), 12);
    boolean national = round != null || game.isNeutral() || code < 3;
    String network = national ? NETWORKS[code % NETWORKS.length] : null;
    Instant updated =
        end == null ? game.tipOff().minusSeconds(86_400L * 45) : game.tipOff().plusSeconds(10_800);
    return new ScheduleRow(
        game.leagueId().digits(),
        date.format(DateTimeFormatter.BASIC_ISO_DATE) + "/" + game.away() + game.home(),
        Integer.toString(season.year()),
        season.label(),
        season.year(),
        date,
        game.tipOff(),
        end == null ? 1 : 3,
        end == null ? eastern.format(CLOCK).toLowerCase(Locale.ROOT).replace("et", "ET") : "Final",
        game.home().leagueId(),
        game.home().name(),
        game.home().fullName(),
        game.away().leagueId(),
        game.away().name(),
        game.away().fullName(),
        arena.name(),
        arena.city(),
        arena.state(),
        national && eastern.getHour() >= 19,
        national,
        network,
        network == null ? "[]" : "[\"" + network + "\"]",
        "[\"NBA League Pass\"]",
        game.isRegularSeason(),
        round != null,
        false,
        game.cup(),
        round == null ? null : round.word(),
        date.getMonth() == Month.DECEMBER && date.getDayOfMonth() == 25,
        date.getMonth() == Month.JANUARY && date.getDayOfMonth() == 15,
        date.getDayOfWeek().name().toLowerCase(Locale.ROOT),
        date.getDayOfWeek().getValue() >= 5,
        eastern.getHour() < 15
            ? "afternoon"
            : eastern.getHour() < 20 ? "early_evening" : "primetime",
        game.isNeutral(),
        false,
        arena.zone().getId(),
        end == null ? null : end.homeScore(),
        end == null ? null : end.awayScore(),
        end == null ? null : winner(game, end).name(),
        "api_stats",
        updated,
        "nba-com/schedule/" + season.label() + ".json",
        updated.plusSeconds(300));
  }

  private static TeamCode winner(Fixture game, Moment end) {
    return end.homeScore() > end.awayScore() ? game.home() : game.away();
  }
}
