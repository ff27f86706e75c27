package org.backcourt.launcher.report;

import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.backcourt.calendar.DateSet;
import org.backcourt.calendar.SeasonCalendar;
import org.backcourt.contract.TableContract;
import org.backcourt.pipelines.plan.CellState;
import org.backcourt.pipelines.plan.Gap;
import org.backcourt.pipelines.plan.Plan;
import org.backcourt.row.quality.RunRecord;
import org.backcourt.validation.health.DateHealth;
import org.backcourt.warehouse.Warehouse;
import org.jspecify.annotations.Nullable;

/**
 * One page that needs no network: coverage by table and season, a calendar of every season with the
 * reason of each gap, another with the health of each date, how key figures are spread, failures
 * with what mends them, and the runs.
 */
public final class Report {

  private static final int RUNS_SHOWN = 50;
  private static final int CHART_WIDTH = 200;
  private static final int CHART_HEIGHT = 90;

  private final Plan plan;
  private final List<Gap> gaps;
  private final List<RunRecord> runs;
  private final List<Distribution> distributions;
  private final List<DateHealth> health;
  private final Html page = new Html();

  private Report(
      Plan plan,
      List<Gap> gaps,
      List<RunRecord> runs,
      List<Distribution> distributions,
      List<DateHealth> health) {
    this.plan = plan;
    this.gaps = gaps;
    this.runs = runs;
    this.distributions = distributions;
    this.health = health;
  }

  /** The page as HTML. */
  public static String of(
      String title,
      Plan plan,
      List<Gap> gaps,
      List<RunRecord> runs,
      List<DateHealth> health,
      Warehouse warehouse) {
    List<Distribution> distributions =
        List.of(Distribution.Figure.values()).stream()
            .map(figure -> Distribution.of(warehouse, figure))
            .filter(distribution -> !distribution.bins().isEmpty())
            .toList();
    return new Report(plan, gaps, runs, distributions, health).build(title);
  }

  private String build(String title) {
    PageHead.write(page, "Backcourt report", title);
    page.open("nav");
    for (String part :
        List.of("failures", "coverage", "calendars", "health", "distributions", "runs")) {
      page.leaf("a", part, "href", "#" + part);
    }
    page.close("nav").open("main").line();
    failures();
    coverage();
    calendars();
    new HealthCalendar(page).write(health);
    distributions();
    runs();
    return page.close("main").close("body").close("html").line().toString();
  }

  private void failures() {
    page.leaf("h2", "Failures", "id", "failures");
    if (gaps.isEmpty()) {
      page.leaf("p", "None: every asked table has every date with final games.").line();
      return;
    }
    page.open("ol", "class", "failures");
    for (int i = 0; i < gaps.size(); i++) {
      Gap gap = gaps.get(i);
      page.open("li", "id", "gap-" + i);
      page.leaf("strong", gap.table().name().table());
      page.text(
          " is %s on %d dates (%s), because %s. Mend: ",
          CssClass.of(gap.state()), gap.dates().size(), ranges(gap), gap.reason());
      page.leaf("code", gap.mend()).close("li").line();
    }
    page.close("ol");
  }

  private String ranges(Gap gap) {
    return String.join(
        ", ", gap.dates().rangesIn(plan.calendar()).stream().map(DateSet.Range::toString).toList());
  }

  private void coverage() {
    page.leaf("h2", "Coverage", "id", "coverage").open("div", "class", "scroll").open("table");
    TreeSet<Integer> seasons = new TreeSet<>();
    Map<TableContract<?>, Map<Integer, int[]>> cells = new LinkedHashMap<>();
    for (Plan.Step step : plan.steps()) {
      for (LocalDate date : step.dates()) {
        int season = SeasonCalendar.season(date);
        seasons.add(season);
        int[] counts =
            cells
                .computeIfAbsent(step.table(), table -> new TreeMap<>())
                .computeIfAbsent(season, s -> new int[2]);
        counts[0] += step.state() == CellState.PRESENT ? 1 : 0;
        counts[1]++;
      }
    }
    page.open("thead").open("tr").leaf("th", "complete dates of dates with final games");
    seasons.forEach(season -> page.leaf("th", SeasonCalendar.nameOf(season)));
    page.close("tr").close("thead").open("tbody").line();
    cells.forEach(
        (table, bySeason) -> {
          page.open("tr").leaf("td", table.name().toString());
          for (int season : seasons) {
            int[] counts = bySeason.getOrDefault(season, new int[2]);
            page.leaf(
                "td",
                counts[0] + "/" + counts[1],
                "class",
                counts[0] == counts[1] ? "number whole" : "number gappy");
          }
          page.close("tr").line();
        });
    page.close("tbody").close("table").close("div");
  }

  private void calendars() {
    page.leaf("h2", "Calendars", "id", "calendars").open("p", "class", "key");
    for (CellState state : CellState.values()) {
      page.leaf("span", "", "class", "day " + CssClass.of(state)).text(CssClass.of(state));
    }
    page.leaf("span", "", "class", "day").text("no games").close("p").line();
    Map<LocalDate, DayState> days = DayState.of(plan, gaps);
    MonthGrid.write(page, days.keySet(), date -> day(date, days.get(date)));
  }

  private void day(LocalDate date, @Nullable DayState day) {
    if (day == null) {
      MonthGrid.dayWithoutGames(page, date);
      return;
    }
    String css = "day " + CssClass.of(day.worst());
    if (day.troubles().isEmpty()) {
      page.leaf("span", "", "class", css, "data-date", date.toString(), "title", date + ": whole");
      return;
    }
    String why = date + ": " + String.join("; ", day.troubles());
    page.leaf(
        "a",
        "",
        "class",
        css,
        "data-date",
        date.toString(),
        "href",
        "#gap-" + gapOf(date),
        "title",
        why,
        "aria-label",
        why);
  }

  private int gapOf(LocalDate date) {
    for (int i = 0; i < gaps.size(); i++) {
      if (gaps.get(i).dates().contains(date)) {
        return i;
      }
    }
    return 0;
  }

  private void distributions() {
    page.leaf("h2", "Distributions", "id", "distributions");
    for (Distribution distribution : distributions) {
      page.leaf("h3", distribution.figure().title()).open("div", "class", "charts");
      distribution.bins().forEach((season, bins) -> chart(distribution.figure(), season, bins));
      page.close("div").line();
    }
  }

  private void chart(Distribution.Figure figure, int season, Map<Long, Long> bins) {
    long first = bins.keySet().stream().min(Long::compare).orElse(0L);
    long last = bins.keySet().stream().max(Long::compare).orElse(0L);
    long most = bins.values().stream().max(Long::compare).orElse(1L);
    long all = bins.values().stream().mapToLong(Long::longValue).sum();
    double width = CHART_WIDTH / (double) ((last - first) / figure.width() + 1);
    page.open("figure");
    page.open(
        "svg",
        "viewBox",
        "0 0 " + CHART_WIDTH + " " + CHART_HEIGHT,
        "width",
        "" + CHART_WIDTH,
        "height",
        "" + CHART_HEIGHT,
        "role",
        "img",
        "aria-label",
        figure.title()
            + " in "
            + SeasonCalendar.nameOf(season)
            + ", "
            + first
            + " to "
            + (last + figure.width()));
    bins.forEach(
        (from, count) -> {
          double height = (CHART_HEIGHT - 14.0) * count / most;
          page.open(
              "rect",
              "x",
              number((from - first) / (double) figure.width() * width),
              "y",
              number(CHART_HEIGHT - 12 - height),
              "width",
              number(Math.max(0.5, width - 1)),
              "height",
              number(height));
          page.leaf("title", from + " to " + (from + figure.width()) + ": " + count).close("rect");
        });
    page.leaf("text", "" + first, "x", "1", "y", "" + (CHART_HEIGHT - 2));
    page.leaf(
        "text",
        "" + (last + figure.width()),
        "x",
        "" + (CHART_WIDTH - 1),
        "y",
        "" + (CHART_HEIGHT - 2),
        "text-anchor",
        "end");
    page.close("svg");
    page.leaf(
        "figcaption",
        String.format(Locale.ROOT, "%s: %,d rows", SeasonCalendar.nameOf(season), all));
    page.close("figure");
  }

  private void runs() {
    page.leaf("h2", "Runs", "id", "runs").open("div", "class", "scroll").open("table");
    page.open("thead").open("tr");
    for (String head : List.of("run", "phase", "state", "took", "rows", "command or cause")) {
      page.leaf("th", head);
    }
    page.close("tr").close("thead").open("tbody").line();
    for (RunRecord run : runs.stream().limit(RUNS_SHOWN).toList()) {
      page.open("tr").leaf("td", run.runId()).leaf("td", run.phase());
      page.leaf("td", run.state().name().toLowerCase(Locale.ROOT));
      page.leaf("td", took(run), "class", "number");
      page.leaf("td", String.format(Locale.ROOT, "%,d", run.rowsPublished()), "class", "number");
      page.leaf("td", run.message() == null ? run.command() : run.message());
      page.close("tr").line();
    }
    page.close("tbody").close("table").close("div");
    if (runs.size() > RUNS_SHOWN) {
      page.leaf("p", (runs.size() - RUNS_SHOWN) + " older runs: backcourt runs");
    }
  }

  private static String took(RunRecord run) {
    return run.finishedAt() == null
        ? ""
        : Duration.between(run.startedAt(), run.finishedAt()).toSeconds() + " s";
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
