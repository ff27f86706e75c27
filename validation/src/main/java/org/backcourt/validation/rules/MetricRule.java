package org.backcourt.validation.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.backcourt.calendar.DateSet;
import org.backcourt.calendar.SeasonCalendar;
import org.backcourt.contract.TableContract;
import org.backcourt.row.quality.VerdictRecord.Severity;
import org.backcourt.validation.audit.JudgedRows;
import org.backcourt.validation.audit.JudgedTable;
import org.backcourt.validation.audit.Judgement;
import org.backcourt.validation.audit.Rule;
import org.backcourt.validation.metric.ColumnState;
import org.backcourt.validation.metric.Measured;
import org.backcourt.validation.metric.Metric;
import org.backcourt.validation.metric.TableMetrics;
import org.jspecify.annotations.Nullable;

/**
 * A figure of a column keeps within limits, on every date or in every season.
 *
 * @param atLeastRows from how many rows on a figure means something
 * @param perGame whether the figure is divided by the date's final games
 * @param except dates on which it is not asked for
 */
record MetricRule(
    String id,
    String column,
    Metric metric,
    boolean perGame,
    Limits limits,
    Span per,
    long atLeastRows,
    Set<Exemption> except,
    Severity severity,
    String why)
    implements Rule {

  /** What a figure is taken over. */
  enum Span {
    DATE,
    SEASON,
    ALL;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** A figure of some dates. */
  private record Figure(DateSet dates, Measured measured) {}

  @Override
  public String sentence() {
    return id + ": " + figure();
  }

  private String figure() {
    return (metric.isOfRows() ? metric.toString() : metric + " of " + column)
        + (perGame ? " a game" : "");
  }

  @Override
  public String limit() {
    return limits + (per == Span.ALL ? "" : " on each " + per);
  }

  @Override
  public Set<String> columns(TableContract<?> table) {
    return metric.isOfRows() ? Set.of() : Set.of(column);
  }

  @Override
  public Set<String> measures() {
    return Set.of(column);
  }

  @Override
  public Set<String> quantiles() {
    return metric.isQuantile() ? Set.of(column) : Set.of();
  }

  @Override
  public Set<String> distinct() {
    return metric == Metric.DISTINCT ? Set.of(column) : Set.of();
  }

  /** What takes the figure out of its limits: a value everywhere, or all rows but one gone. */
  @Override
  public Optional<String> breakIt(TableContract<?> table) {
    String on = table.name() + " WHERE " + table.partition() + " = {date}";
    if (metric == Metric.ROWS && limits.atLeast() != null) {
      return Optional.of("DELETE FROM " + on + " AND rowid > (SELECT min(rowid) FROM " + on + ")");
    }
    if (metric == Metric.DUPLICATES && limits.atMost() != null) {
      return Optional.of("INSERT INTO " + table.name() + " SELECT * FROM " + on);
    }
    return value(table)
        .map(
            set ->
                "UPDATE "
                    + table.name()
                    + " SET "
                    + set
                    + " WHERE "
                    + table.partition()
                    + " = {date}");
  }

  private Optional<String> value(TableContract<?> table) {
    Double low = limits.atLeast();
    Double high = limits.atMost();
    if (metric == Metric.ACTIVE_ROWS) {
      return Optional.ofNullable(low == null ? null : TableMetrics.ACTIVE + " = FALSE");
    }
    String value =
        switch (metric) {
          case KNOWN_SHARE, ACTIVE_KNOWN_SHARE -> low == null ? null : "NULL";
          case ZERO_SHARE -> high == null ? null : "0";
          case NOT_FINITE -> high == null ? null : "'NaN'";
          case MIN, MEAN, P05, P25, P50, P75, P95 ->
              low == null ? above(high) : String.valueOf(low - 1);
          case MAX -> above(high);
          case VARIED, STDDEV, DISTINCT ->
              low == null ? null : "(SELECT min(" + column + ") FROM " + table.name() + ")";
          case ROWS, ACTIVE_ROWS, DUPLICATES -> null;
        };
    return Optional.ofNullable(value).map(set -> column + " = " + set);
  }

  private static @Nullable String above(@Nullable Double limit) {
    return limit == null ? null : String.valueOf(limit + 1);
  }

  @Override
  public Judgement judge(JudgedTable judged, JudgedRows rows) {
    List<Figure> figures = figures(judged, rows);
    List<Figure> broken = new ArrayList<>();
    List<Double> seen = new ArrayList<>();
    String unknown = "no date is asked about";
    int notJudged = 0;
    for (Figure figure : figures) {
      if (figure.measured() instanceof Measured.Value value) {
        seen.add(value.figure());
        if (!limits.hold(value.figure())) {
          broken.add(figure);
        }
      } else {
        unknown = figure.measured().toString();
        notJudged++;
      }
    }
    if (seen.isEmpty()) {
      boolean few = figures.stream().allMatch(figure -> figure.measured().equals(tooFew()));
      return few && !figures.isEmpty() ? Judgement.tooFew(unknown) : Judgement.notJudged(unknown);
    }
    String others = notJudged == 0 ? "" : "; " + notJudged + " not judged: " + unknown;
    return broken.isEmpty()
        ? Judgement.passed(range(seen) + others)
        : failed(broken, figures.size() - notJudged, others);
  }

  private Judgement failed(List<Figure> broken, int judged, String others) {
    broken.sort(Comparator.comparingDouble((Figure figure) -> distance(figure)).reversed());
    TreeSet<LocalDate> dates = new TreeSet<>();
    broken.forEach(figure -> dates.addAll(figure.dates().dates()));
    return Judgement.failed(
        broken.get(0).measured()
            + " at worst, outside on "
            + broken.size()
            + " of "
            + judged
            + others,
        DateSet.of(dates),
        broken.stream()
            .limit(JudgedRows.EVIDENCE)
            .map(figure -> span(figure.dates()) + ": " + figure.measured())
            .toList());
  }

  private double distance(Figure figure) {
    return figure.measured() instanceof Measured.Value value ? limits.distance(value.figure()) : 0;
  }

  private static String span(DateSet dates) {
    return new DateSet.Range(dates.first(), dates.last()).toString();
  }

  private static String range(List<Double> seen) {
    Measured least = Measured.of(seen.stream().min(Double::compare).orElse(0.0));
    Measured most = Measured.of(seen.stream().max(Double::compare).orElse(0.0));
    return least.equals(most) ? least.toString() : least + " to " + most;
  }

  private List<Figure> figures(JudgedTable judged, JudgedRows rows) {
    SeasonCalendar seasons = rows.schedule().seasons();
    Map<String, TreeSet<LocalDate>> spans = new TreeMap<>();
    for (LocalDate date : judged.dates().intersect(rows.metrics().dates())) {
      if (except.stream().noneMatch(exemption -> exemption.holds(date, seasons))) {
        spans.computeIfAbsent(span(date), span -> new TreeSet<>()).add(date);
      }
    }
    List<Figure> figures = new ArrayList<>();
    for (TreeSet<LocalDate> span : spans.values()) {
      ColumnState state = ColumnState.NONE;
      long games = 0;
      for (LocalDate date : span) {
        state = state.merge(rows.metrics().state(date, column));
        games += rows.schedule().games(date).size();
      }
      figures.add(new Figure(DateSet.of(span), measured(state, games)));
    }
    return figures;
  }

  private String span(LocalDate date) {
    return switch (per) {
      case DATE -> date.toString();
      case SEASON -> String.valueOf(SeasonCalendar.season(date));
      case ALL -> "";
    };
  }

  private Measured tooFew() {
    return Measured.unknown("fewer than " + atLeastRows + " rows");
  }

  private Measured measured(ColumnState state, long games) {
    if (state.rows() < atLeastRows) {
      return state.rows() == 0 ? Measured.unknown("no rows") : tooFew();
    }
    Measured measured = metric.of(state);
    if (!perGame || !(measured instanceof Measured.Value value)) {
      return measured;
    }
    return games == 0
        ? Measured.unknown("no final game in the schedule")
        : Measured.of(value.figure() / games);
  }
}
