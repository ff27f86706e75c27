package org.backcourt.tables;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.backcourt.contract.Indexed;
import org.backcourt.id.GameId;
import org.backcourt.id.LeagueGameId;
import org.backcourt.id.PlayerLookup;
import org.backcourt.id.TeamCode;
import org.jspecify.annotations.Nullable;

/**
 * Makes up a row of any record class, different in every component as far as its type allows, so
 * that two that were swapped would be noticed.
 */
final class SampleRow {

  private final boolean full;
  private int next;

  /** Rows with every component filled, or only those that must be. */
  SampleRow(boolean full) {
    this.full = full;
  }

  <T> T of(Class<T> record) {
    RecordComponent[] components = record.getRecordComponents();
    try {
      Constructor<T> constructor =
          record.getDeclaredConstructor(
              Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
      constructor.setAccessible(true);
      return constructor.newInstance(Arrays.stream(components).map(this::component).toArray());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("no sample of " + record.getName() + " could be made", e);
    }
  }

  private @Nullable Object component(RecordComponent component) {
    if (component.getType() == List.class) {
      Class<?> element =
          (Class<?>) ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0];
      Indexed indexed = component.getAnnotation(Indexed.class);
      if (indexed != null) {
        return Arrays.stream(indexed.by().getEnumConstants()).map(each -> value(element)).toList();
      }
      return full ? List.of(value(element), value(element)) : List.of();
    }
    boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    return full || !nullable ? value(component.getType()) : null;
  }

  private Object value(Class<?> type) {
    int n = next++;
    if (type == String.class) {
      return "text" + n;
    } else if (type == int.class || type == Integer.class) {
      return n;
    } else if (type == long.class || type == Long.class) {
      return 10_000_000_000L + n;
    } else if (type == double.class || type == Double.class) {
      return n + 0.5;
    } else if (type == boolean.class || type == Boolean.class) {
      return n % 2 == 0;
    } else if (type == LocalDate.class) {
      return LocalDate.of(2024, 1, 1).plusDays(n);
    } else if (type == Instant.class) {
      return Instant.parse("2024-01-01T00:00:00Z").plusSeconds(n);
    } else if (type == GameId.class) {
      return new GameId(LocalDate.of(2024, 1, 1).plusDays(n), TeamCode.DAL, TeamCode.LAL);
    } else if (type == LeagueGameId.class) {
      return LeagueGameId.ofVendorNumber(22_300_000 + n);
    } else if (type == PlayerLookup.class) {
      return new PlayerLookup("player" + n);
    } else if (type.isEnum()) {
      Object[] constants = type.getEnumConstants();
      return constants[n % constants.length];
    }
    return of(type.asSubclass(Record.class));
  }
}
