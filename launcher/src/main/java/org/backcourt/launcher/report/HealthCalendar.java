package org.backcourt.launcher.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.backcourt.validation.health.DateHealth;
import org.backcourt.validation.health.Finding;
import org.backcourt.validation.health.Standing;
import org.jspecify.annotations.Nullable;

/** The health of each date as a square of its colour, with the score and what is wrong. */
public final class HealthCalendar {

  private final Html page;

  /** A page with nothing but the calendar, to be read without a network. */
  public static String page(String title, List<DateHealth> health) {
    Html page = new Html();
    PageHead.write(page, "Backcourt health", title);
    page.open("main");
    new HealthCalendar(page).write(health);
    return page.close("main").close("body").close("html").line().toString();
  }

  HealthCalendar(Html page) {
    this.page = page;
  }

  void write(List<DateHealth> health) {
    page.leaf("h2", "Health", "id", "health").open("p", "class", "key");
    for (Standing standing :
        List.of(Standing.EXCELLENT, Standing.GOOD, Standing.FAIR, Standing.POOR)) {
      page.leaf("span", "", "class", "day " + css(standing)).text(standing.toString());
    }
    page.leaf("span", "", "class", "day " + css(Standing.BOOTSTRAP));
    page.text("no score: bootstrap, postponed or not due");
    page.close("p").line();
    Map<LocalDate, DateHealth> days = new TreeMap<>();
    health.forEach(day -> days.put(day.date(), day));
    MonthGrid.write(page, days.keySet(), date -> day(date, days.get(date)));
  }

  private void day(LocalDate date, @Nullable DateHealth day) {
    if (day == null) {
      MonthGrid.dayWithoutGames(page, date);
      return;
    }
    String what =
        date
            + ": "
            + (day.score() == null ? "" : String.format(Locale.ROOT, "%.1f, ", day.score()))
            + day.standing()
            + day.findings().stream()
                .map(Finding::cause)
                .map(cause -> "; " + cause)
                .collect(Collectors.joining());
    page.leaf(
        "span",
        "",
        "class",
        "day " + css(day.standing()),
        "data-health",
        date.toString(),
        "title",
        what,
        "aria-label",
        what);
  }

  private static String css(Standing standing) {
    return standing.toString().replace(' ', '-');
  }
}
