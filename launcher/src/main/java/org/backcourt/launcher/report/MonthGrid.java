package org.backcourt.launcher.report;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.backcourt.calendar.SeasonCalendar;

/** Dates as seasons of months, a square a day. */
final class MonthGrid {

  private MonthGrid() {}

  /** Writes the months that have one of the dates; {@code day} writes each square of them. */
  static void write(Html page, Collection<LocalDate> dates, Consumer<LocalDate> day) {
    Map<Integer, TreeSet<YearMonth>> seasons = new TreeMap<>();
    for (LocalDate date : dates) {
      seasons
          .computeIfAbsent(SeasonCalendar.season(date), season -> new TreeSet<>())
          .add(YearMonth.from(date));
    }
    seasons.forEach(
        (season, months) -> {
          page.leaf("h3", SeasonCalendar.nameOf(season)).open("div", "class", "months");
          months.forEach(month -> month(page, month, day));
          page.close("div").line();
        });
  }

  private static void month(Html page, YearMonth month, Consumer<LocalDate> day) {
    page.open("div", "class", "month");
    page.leaf(
        "b",
        month.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH) + " " + month.getYear());
    int blank = month.atDay(1).getDayOfWeek().getValue() - 1;
    if (blank > 0) {
      page.leaf("i", "", "style", "grid-column: span " + blank);
    }
    for (int n = 1; n <= month.lengthOfMonth(); n++) {
      day.accept(month.atDay(n));
    }
    page.close("div").line();
  }

  /** The square of a day on which nothing is played. */
  static void dayWithoutGames(Html page, LocalDate date) {
    page.leaf("span", "", "class", "day", "title", date + ": no games");
  }
}
