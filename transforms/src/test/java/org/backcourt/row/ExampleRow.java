package org.backcourt.row;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.backcourt.contract.ColumnSpec;
import org.backcourt.contract.RowShape;
import org.jspecify.annotations.Nullable;

/**
 * A row of which a test states the columns that it is about, as the table holds them. Others are
 * NULL where they may be, and otherwise 0, false or a word that means nothing.
 */
public final class ExampleRow<T> {

  private static final Map<String, Object> WORDS =
      Map.of(
          "player_lookup", "samroe",
          "universal_player_id", "samroe",
          "game_id", "20240115_DEN_BOS",
          "team_abbr", "BOS",
          "opponent_team_abbr", "DEN",
          "season_phase", "regular_season",
          "context_mode", "after_game",
          "sample_quality_10", "high",
          "sample_quality_20", "high",
          "data_quality_tier", "gold");

  private final RowShape<T> shape;
  private final Map<String, @Nullable Object> values = new TreeMap<>();

  private ExampleRow(Class<T> type) {
    shape = RowShape.of(type);
    for (ColumnSpec column : shape.columns()) {
      values.put(column.name(), column.repeated() ? List.of() : neutral(column));
    }
  }

  public static <T> ExampleRow<T> of(Class<T> type) {
    return new ExampleRow<>(type);
  }

  /** The row with columns set: names and values in turn. */
  public ExampleRow<T> with(@Nullable Object... namesAndValues) {
    for (int i = 0; i < namesAndValues.length; i += 2) {
      String name = String.valueOf(namesAndValues[i]);
      Object value = namesAndValues[i + 1];
      if (!values.containsKey(name)) {
        throw new IllegalArgumentException(shape + " has no column " + name);
      }
      values.put(name, value instanceof Integer integer ? Long.valueOf(integer) : value);
    }
    return this;
  }

  public T build() {
    return shape.build(shape.columns().stream().map(column -> values.get(column.name())).toArray());
  }

  private static @Nullable Object neutral(ColumnSpec column) {
    if (column.nullable()) {
      return null;
    }
    Object word = WORDS.get(column.name());
    if (word != null) {
      return word;
    }
    return switch (column.type()) {
      case INT64 -> 0L;
      case FLOAT64 -> 0.0;
      case BOOL -> false;
      case DATE -> LocalDate.of(2024, 1, 15);
      default -> "any";
    };
  }
}
