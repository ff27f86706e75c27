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
      Map.ofEntries(
          Map.entry("player_lookup", "samroe"),
          Map.entry("universal_player_id", "samroe"),
          Map.entry("game_id", "20240115_DEN_BOS"),
          Map.entry("team_abbr", "BOS"),
          Map.entry("opponent_team_abbr", "DEN"),
          Map.entry("season_phase", "regular_season"),
          Map.entry("context_mode", "after_game"),
          Map.entry("sample_quality_10", "high"),
          Map.entry("sample_quality_20", "high"),
          Map.entry("data_quality_tier", "gold"),
          Map.entry("feature_version", "v2_33features"),
          Map.entry("quality_tier", "gold"),
          Map.entry("quality_alert_level", "green"),
          Map.entry("matchup_data_status", "COMPLETE"),
          Map.entry("vegas_line_source", "none"),
          Map.entry("line_source", "NO_PROP_LINE"),
          Map.entry("recommendation", "NO_LINE"));

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
    Object word =
        column.name().matches("feature_\\d+_source") ? "calculated" : WORDS.get(column.name());
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
