package org.backcourt.context;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.backcourt.id.PlayerLookup;
import org.backcourt.id.TeamCode;
import org.backcourt.row.analytics.InjuryState;
import org.jspecify.annotations.Nullable;

/** A team's players before one game: their form, who is out, and who takes up what those leave. */
final class Squad {

  private static final int USAGE_GAMES = 10;
  private static final int STAR_GAMES = 10;
  private static final double STAR_POINTS = 18;
  private static final double BUSY_STAR_POINTS = 12;
  private static final double BUSY_STAR_MINUTES = 28;

  private final TeamCode team;
  private final PreGame.@Nullable InjuryReport report;
  private final Map<PlayerLookup, Form> forms = new HashMap<>();
  private final PlayerRecord record;
  private final LocalDate date;
  private final double freedUsage;
  private final double availableWork;

  Squad(
      TeamCode team,
      LocalDate date,
      PlayerRecord record,
      Calendar calendar,
      @Nullable PreGame known) {
    this.team = team;
    this.date = date;
    this.record = record;
    this.report = known == null ? null : known.reports().get(team);
    double freed = 0;
    double available = 0;
    for (Map.Entry<PlayerLookup, PlayerOuting> each :
        record.roster(team, date, calendar).entrySet()) {
      Form form = form(each.getKey());
      Double usage = form.usage(USAGE_GAMES);
      if (usage == null) {
        continue;
      }
      if (isOut(each.getKey())) {
        freed += hasJustPlayed(form, calendar) ? usage : 0;
      } else {
        available += usage * form.minutesOfLast(USAGE_GAMES);
      }
    }
    freedUsage = freed;
    availableWork = available;
  }

  Form form(PlayerLookup player) {
    return forms.computeIfAbsent(player, p -> Form.of(date, record.before(p, date)));
  }

  /** What a long absent player leaves has been taken up already, and is in the others' figures. */
  private boolean hasJustPlayed(Form form, Calendar calendar) {
    List<Fixture> games = calendar.before(team, date);
    if (games.isEmpty() || form.played().isEmpty()) {
      return false;
    }
    LocalDate first = games.get(Math.max(0, games.size() - USAGE_GAMES)).gameDate();
    return !form.played().get(form.played().size() - 1).gameDate().isBefore(first);
  }

  boolean isOut(PlayerLookup player) {
    PreGame.Injury injury = report == null ? null : report.players().get(player);
    return injury != null && injury.isOut();
  }

  /**
   * Usage expected of a player: his own of late, and of what the absent leave the share that his
   * usage times minutes has in that of all who are not out.
   */
  @Nullable Double projectedUsage(PlayerLookup player) {
    Form form = form(player);
    Double usage = form.usage(USAGE_GAMES);
    if (usage == null || isOut(player) || availableWork == 0) {
      return usage;
    }
    double share = usage * form.minutesOfLast(USAGE_GAMES) / availableWork;
    return usage + freedUsage * Math.min(1, share);
  }

  /** What the newest report says of a player and of those beside him. */
  InjuryState injuries(PlayerLookup player) {
    if (report == null) {
      return new InjuryState(null, null, null, null, null);
    }
    int stars = 0;
    int questionable = 0;
    int probable = 0;
    for (Map.Entry<PlayerLookup, PreGame.Injury> each : report.players().entrySet()) {
      if (each.getKey().equals(player)) {
        continue;
      }
      stars += each.getValue().isOut() && isStar(each.getKey()) ? 1 : 0;
      questionable += each.getValue().status().equals("questionable") ? 1 : 0;
      probable += each.getValue().status().equals("probable") ? 1 : 0;
    }
    PreGame.Injury own = report.players().get(player);
    return new InjuryState(
        own == null ? null : own.status(),
        own == null ? null : own.reason(),
        stars,
        questionable,
        probable);
  }

  private boolean isStar(PlayerLookup player) {
    List<PlayerOuting> games =
        form(player).played().stream().filter(game -> game.teamAbbr() == team).toList();
    if (games.size() < STAR_GAMES) {
      return false;
    }
    double points = games.stream().mapToInt(PlayerOuting::scored).average().orElseThrow();
    double minutes = games.stream().mapToDouble(PlayerOuting::minutes).average().orElseThrow();
    return points >= STAR_POINTS || (minutes >= BUSY_STAR_MINUTES && points >= BUSY_STAR_POINTS);
  }
}
