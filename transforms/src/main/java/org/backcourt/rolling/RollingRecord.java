package org.backcourt.rolling;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Fills a record whose every component declares its feature, from a player's earlier games. */
public final class RollingRecord<T> {

  /** One declared feature. */
  public record Feature(
      String component, Stat of, Span over, Aggregate as, int atLeast, boolean whole) {

    /** It in words. */
    public String words() {
      String figure =
          as == Aggregate.COUNT
              ? "count of games"
              : (as + " of " + of).toLowerCase(Locale.ROOT).replace('_', ' ');
      return figure + " over " + over.words() + (atLeast > 1 ? ", from " + atLeast : "");
    }

    /** The figure on a date, from all games before it; null where they cannot tell. */
    public @Nullable Object value(List<GameLine> before, LocalDate date) {
      List<GameLine> games = over.of(before, date);
      Double value = games.size() < atLeast ? null : as.of(games, of);
      return value == null || !whole ? value : (Object) (int) Math.round(value);
    }
  }

  private final Class<T> type;
  private final List<Feature> features = new ArrayList<>();
  private final Constructor<T> constructor;

  private RollingRecord(Class<T> type) {
    this.type = type;
    RecordComponent[] components = type.getRecordComponents();
    for (RecordComponent component : components) {
      Rolling declared = component.getAnnotation(Rolling.class);
      if (declared == null) {
        throw new IllegalArgumentException(
            type.getSimpleName() + "." + component.getName() + " declares no @Rolling feature");
      }
      boolean whole = component.getType() == int.class || component.getType() == Integer.class;
      features.add(
          new Feature(
              component.getName(),
              declared.of(),
              declared.over(),
              declared.as(),
              declared.atLeast(),
              whole));
    }
    try {
      constructor =
          type.getConstructor(
              Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException(type.getName() + " cannot be built", e);
    }
  }

  /** The features that a record declares. */
  public static <T> RollingRecord<T> of(Class<T> type) {
    return new RollingRecord<>(type);
  }

  /** They, in the order of the record's components. */
  public List<Feature> features() {
    return List.copyOf(features);
  }

  /** The record of a date; games are those before it, from oldest to newest. */
  public T fill(List<GameLine> before, LocalDate date) {
    @Nullable Object[] values = new Object[features.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = features.get(i).value(before, date);
    }
    try {
      return constructor.newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(type.getSimpleName() + " cannot be filled", e);
    }
  }
}
