package org.backcourt.rolling;

import java.time.LocalDate;
import java.util.List;

/** Which of the games before a date a window holds. */
public enum Span {
  LAST_5(5, 0),
  LAST_10(10, 0),
  LAST_15(15, 0),
  LAST_20(20, 0),
  LAST_7_DAYS(0, 7),
  LAST_14_DAYS(0, 14),
  LAST_30_DAYS(0, 30),
  SEASON(0, 0);

  private final int games;
  private final int days;

  Span(int games, int days) {
    this.games = games;
    this.days = days;
  }

  /** How many of the last games it holds; 0 where days or the season bound it. */
  public int games() {
    return games;
  }

  /** It in words. */
  public String words() {
    return games > 0
        ? "the last " + games + " games"
        : days > 0 ? "the last " + days + " days" : "the season to date";
  }

  /** The window's part of games that are sorted from oldest to newest, all before the date. */
  public List<GameLine> of(List<GameLine> before, LocalDate date) {
    if (games > 0) {
      return before.subList(Math.max(0, before.size() - games), before.size());
    }
    if (days == 0) {
      return before;
    }
    LocalDate first = date.minusDays(days);
    int from = before.size();
    while (from > 0 && !before.get(from - 1).gameDate().isBefore(first)) {
      from--;
    }
    return before.subList(from, before.size());
  }
}
