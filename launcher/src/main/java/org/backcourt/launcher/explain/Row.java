package org.backcourt.launcher.explain;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A row as it is stored, by column. */
record Row(Map<String, @Nullable Object> values) {

  @Nullable Object get(String column) {
    return values.get(column);
  }

  boolean has(String column) {
    return values.containsKey(column);
  }

  boolean is(String column) {
    return Boolean.TRUE.equals(values.get(column));
  }

  /** The value in words; empty where there is none. */
  String text(String column) {
    Object value = values.get(column);
    return value == null || (value instanceof List<?> list && list.isEmpty()) ? "" : shown(value);
  }

  List<?> list(String column) {
    return values.get(column) instanceof List<?> list ? list : List.of();
  }

  LocalDate date(String column) {
    if (values.get(column) instanceof LocalDate date) {
      return date;
    }
    throw new IllegalStateException(column + " is no date of this row");
  }

  /** A value as people read it. */
  static String shown(@Nullable Object value) {
    if (value instanceof Double number) {
      if (!Double.isFinite(number)) {
        return number.toString();
      }
      String text = String.format(Locale.ROOT, "%.4f", number);
      return text.replaceFirst("0+$", "").replaceFirst("\\.$", "");
    }
    if (value instanceof List<?> list) {
      return String.join(", ", list.stream().map(Row::shown).toList());
    }
    return value == null ? "NULL" : value.toString();
  }
}
