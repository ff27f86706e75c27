package org.backcourt.id;

import java.io.Serializable;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One game, in the one form that every table of ours uses: US Eastern date, visitors, hosts, such
 * as {@code 20240117_DAL_LAL}.
 */
public record GameId(LocalDate date, TeamCode away, TeamCode home)
    implements Serializable, Comparable<GameId> {

  private static final Pattern FORM = Pattern.compile("(\\d{8})_([A-Za-z]{2,4})_([A-Za-z]{2,4})");
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);

  public GameId {
    if (away == home) {
      throw new IllegalArgumentException("game of " + date + " has " + home + " on both sides");
    }
  }

  /** Reads the canonical form; a code of another source's dialect is understood too. */
  public static GameId parse(String text) {
    return find(text)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "'" + text + "' is no game id of the form YYYYMMDD_AWAY_HOME"));
  }

  /** As {@link #parse}, but empty when the text has another form. */
  public static Optional<GameId> find(String text) {
    GameId plain = plain(text);
    if (plain != null) {
      return Optional.of(plain);
    }
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      return Optional.empty();
    }
    Optional<TeamCode> away = TeamCode.find(form.group(2));
    Optional<TeamCode> home = TeamCode.find(form.group(3));
    if (away.isEmpty() || home.isEmpty() || away.equals(home)) {
      return Optional.empty();
    }
    try {
      return Optional.of(new GameId(LocalDate.parse(form.group(1), DAY), away.get(), home.get()));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Our own form, which is read millions of times, without a pattern; null for any other. */
  private static @Nullable GameId plain(String text) {
    if (text.length() != 16 || text.charAt(8) != '_' || text.charAt(12) != '_') {
      return null;
    }
    TeamCode away = TeamCode.ofCode(text.substring(9, 12));
    TeamCode home = TeamCode.ofCode(text.substring(13, 16));
    if (away == null || home == null || away == home) {
      return null;
    }
    try {
      int day = Integer.parseInt(text, 0, 8, 10);
      return new GameId(LocalDate.of(day / 10_000, day / 100 % 100, day % 100), away, home);
    } catch (NumberFormatException | DateTimeException e) {
      return null;
    }
  }

  /** The same game with hosts and visitors the wrong way round, as some sources have it. */
  public GameId reversed() {
    return new GameId(date, home, away);
  }

  /** Whether the team plays in this game. */
  public boolean has(TeamCode team) {
    return team == home || team == away;
  }

  /** The other side's team. */
  public TeamCode opponentOf(TeamCode team) {
    if (!has(team)) {
      throw new IllegalArgumentException(team + " does not play in " + this);
    }
    return team == home ? away : home;
  }

  @Override
  public int compareTo(GameId other) {
    int byDate = date.compareTo(other.date);
    if (byDate != 0) {
      return byDate;
    }
    int byVisitors = away.compareTo(other.away);
    return byVisitors != 0 ? byVisitors : home.compareTo(other.home);
  }

  /** Without a formatter, which would take longer than all else that is done with a row's key. */
  @Override
  public String toString() {
    int day = date.getYear() * 10_000 + date.getMonthValue() * 100 + date.getDayOfMonth();
    return String.valueOf(100_000_000 + day).substring(1) + "_" + away + "_" + home;
  }
}
