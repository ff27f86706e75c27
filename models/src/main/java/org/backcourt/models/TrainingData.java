package org.backcourt.models;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.backcourt.features.Feature;
import org.backcourt.tables.AnalyticsTables;
import org.backcourt.tables.PrecomputeTables;
import org.backcourt.tables.PredictionTables;
import org.backcourt.warehouse.Warehouse;
import org.jspecify.annotations.Nullable;

/**
 * Games that were played, as they looked before they began, and what was scored in them: the
 * published feature vectors of the players who then played, oldest first. Features that were
 * defaulted are unknown here.
 */
public final class TrainingData {

  /** What the first model reads beside the feature store. */
  private static final List<String> BESIDE_THE_STORE =
      List.of("days_rest", "assisted_rate_last_10", "usage_rate_last_10");

  private static final int FIXED_COLUMNS = 5;

  private final List<LocalDate> dates;
  private final List<String> players;
  private final int[] seasons;
  private final float[] points;
  private final int[] games;
  private final float[][] values;

  private TrainingData(Builder rows) {
    dates = List.copyOf(rows.dates);
    players = List.copyOf(rows.players);
    seasons = rows.seasons;
    points = rows.points;
    games = rows.games;
    values = rows.values;
  }

  /** Collects rows, oldest first. */
  static final class Builder {
    private final List<LocalDate> dates;
    private final List<String> players;
    private final int[] seasons;
    private final float[] points;
    private final int[] games;
    private final float[][] values;

    Builder(int rows) {
      dates = new ArrayList<>(rows);
      players = new ArrayList<>(rows);
      seasons = new int[rows];
      points = new float[rows];
      games = new int[rows];
      values = new float[rows][];
    }

    void add(
        LocalDate date, String player, int season, float scored, int gamesBefore, float[] known) {
      int at = dates.size();
      dates.add(date);
      players.add(player);
      seasons[at] = season;
      points[at] = scored;
      games[at] = gamesBefore;
      values[at] = known;
    }

    TrainingData build() {
      return new TrainingData(this);
    }
  }

  /** The names of the values that each row has. */
  static List<String> columns() {
    return Stream.concat(
            Arrays.stream(Feature.values()).map(Feature::featureName), BESIDE_THE_STORE.stream())
        .toList();
  }

  /** Reads everything that is published. */
  public static TrainingData read(Warehouse warehouse) {
    List<List<@Nullable Object>> rows = warehouse.query(query()).rows();
    Builder data = new Builder(rows.size());
    for (List<@Nullable Object> row : rows) {
      float[] known = new float[row.size() - FIXED_COLUMNS];
      for (int i = 0; i < known.length; i++) {
        known[i] = number(row.get(i + FIXED_COLUMNS));
      }
      data.add(
          (LocalDate) Objects.requireNonNull(row.get(0)),
          String.valueOf(row.get(1)),
          (int) number(row.get(2)),
          number(row.get(3)),
          (int) number(row.get(4)),
          known);
    }
    return data.build();
  }

  private static String query() {
    String features =
        IntStream.range(0, Feature.values().length)
            .mapToObj(i -> "v.feature_" + i + "_value")
            .collect(Collectors.joining(", "));
    return "SELECT v.game_date, v.player_lookup, v.season_year, p.points,"
        + " coalesce(c.games_played_season, 0), "
        + features
        + ", v.days_rest, c.assisted_rate_last_10, c.usage_rate_last_10 FROM "
        + PredictionTables.FEATURE_STORE.name()
        + " v JOIN "
        + AnalyticsTables.PLAYER_GAMES.name()
        + " p USING (game_date, player_lookup) LEFT JOIN "
        + PrecomputeTables.PLAYER_DAILY_CACHE.name()
        + " c ON c.cache_date = v.game_date AND c.player_lookup = v.player_lookup"
        + " WHERE p.is_active AND p.points IS NOT NULL"
        // A model may be trained on whoever's form of late is known.
        + " AND v.feature_0_value IS NOT NULL AND v.feature_1_value IS NOT NULL"
        + " ORDER BY v.game_date, v.player_lookup";
  }

  private static float number(@Nullable Object value) {
    return value instanceof Number number ? number.floatValue() : Float.NaN;
  }

  /** How many games of players there are. */
  public int size() {
    return dates.size();
  }

  LocalDate date(int row) {
    return dates.get(row);
  }

  String player(int row) {
    return players.get(row);
  }

  int season(int row) {
    return seasons[row];
  }

  float points(int row) {
    return points[row];
  }

  /** Games he had played this season. */
  int games(int row) {
    return games[row];
  }

  float value(int row, int column) {
    return values[row][column];
  }

  /** Some columns of a row, in the order asked for. */
  float[] values(int row, int[] columns) {
    float[] some = new float[columns.length];
    for (int i = 0; i < columns.length; i++) {
      some[i] = values[row][columns[i]];
    }
    return some;
  }

  /** The seasons there are, in order. */
  List<Integer> seasons() {
    return Arrays.stream(seasons).distinct().boxed().toList();
  }

  /** The first row on or after a date. */
  int firstFrom(LocalDate date) {
    int low = 0;
    int high = size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (dates.get(middle).isBefore(date)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
