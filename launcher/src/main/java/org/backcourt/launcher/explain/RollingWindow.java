package org.backcourt.launcher.explain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.backcourt.calendar.SeasonCalendar;
import org.backcourt.contract.ColumnSpec;
import org.backcourt.contract.RowShape;
import org.backcourt.rolling.Aggregate;
import org.backcourt.rolling.GameLine;
import org.backcourt.rolling.RollingRecord;
import org.backcourt.tables.AnalyticsTables;
import org.jspecify.annotations.Nullable;

/** The games behind a column that is declared as a rolling figure, and the figure taken anew. */
final class RollingWindow {

  private final RollingRecord.Feature feature;
  private final LocalDate date;
  private final List<GameLine> before;
  private final List<GameLine> window;
  private final Map<GameLine, Row> rows = new LinkedHashMap<>();

  RollingWindow(
      Evidence evidence, SeasonCalendar seasons, RollingRecord.Feature feature, Question question) {
    this.feature = feature;
    this.date = question.date();
    this.before = games(evidence, seasons, question);
    this.window = feature.over().of(before, date);
  }

  private List<GameLine> games(Evidence evidence, SeasonCalendar seasons, Question question) {
    RowShape<GameLine> shape = RowShape.of(GameLine.class);
    List<String> columns = shape.columns().stream().map(ColumnSpec::name).toList();
    String condition =
        "is_active AND player_lookup = "
            + Evidence.text(question.entity())
            + " AND game_date >= "
            + Evidence.literal(seasons.opening(date))
            + " AND game_date < "
            + Evidence.literal(date);
    List<GameLine> games = new ArrayList<>();
    for (Row row : evidence.rows(AnalyticsTables.PLAYER_GAMES, condition)) {
      @Nullable Object[] values = columns.stream().map(row::get).toArray();
      GameLine game = shape.build(values);
      games.add(game);
      rows.put(game, row);
    }
    return games;
  }

  int size() {
    return window.size();
  }

  /** The figure as the games give it now. */
  @Nullable Object recomputed() {
    return feature.value(before, date);
  }

  /** Whether a stored value is what the games give now. */
  boolean agreesWith(@Nullable Object stored) {
    Object now = recomputed();
    if (now instanceof Number a && stored instanceof Number b) {
      return Math.abs(a.doubleValue() - b.doubleValue())
          <= 1e-9 * Math.max(1, Math.abs(b.doubleValue()));
    }
    return Objects.equals(now, stored);
  }

  /** The declaration in words, and the games of the window with what each puts in. */
  Finding finding() {
    List<Finding> games = new ArrayList<>();
    for (GameLine game : window) {
      Row row = Objects.requireNonNull(rows.get(game));
      String figure =
          feature.as() == Aggregate.COUNT
              ? "counts"
              : feature.of().name().toLowerCase(Locale.ROOT) + " " + contribution(game);
      games.add(
          Finding.of(
              "game",
              game.gameDate()
                  + "  "
                  + game.gameId()
                  + "  "
                  + figure
                  + "  from "
                  + row.text("primary_source_used")));
    }
    return Finding.of(
        "window", feature.words() + ": " + games.size() + " games played before " + date, games);
  }

  private String contribution(GameLine game) {
    String value = Row.shown(feature.of().of(game));
    return feature.as() == Aggregate.SHARE
        ? value + " of " + Row.shown(feature.of().whole(game))
        : value;
  }

  /** Why the figure is NULL: too few games, or games without the statistic. */
  Finding cause() {
    if (window.isEmpty()) {
      return Finding.of("cause", "no game played this season before " + date);
    }
    int needed =
        feature.as() == Aggregate.DEVIATION ? Math.max(2, feature.atLeast()) : feature.atLeast();
    if (window.size() < needed) {
      return Finding.of(
          "cause", "minimum games not reached: " + window.size() + ", needs " + needed);
    }
    String without =
        window.stream()
            .filter(game -> feature.of().of(game) == null)
            .map(game -> game.gameDate().toString())
            .collect(Collectors.joining(", "));
    return Finding.of(
        "cause",
        without.isEmpty()
            ? "the window's games have nothing to take a share of"
            : "the window's games have no "
                + feature.of().name().toLowerCase(Locale.ROOT)
                + ": "
                + without);
  }

  /** The newest game of the window that lacks the statistic. */
  @Nullable LocalDate lacking() {
    LocalDate lacking = null;
    for (GameLine game : window) {
      if (feature.of().of(game) == null) {
        lacking = game.gameDate();
      }
    }
    return lacking;
  }

  /** The statistic's column in the players' games. */
  String statistic() {
    return feature.of().name().toLowerCase(Locale.ROOT);
  }
}
