package org.backcourt.contract;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What a row record looks like from outside: its fields in order, how to take one apart into stored
 * values and how to build one from them. Everything that reads or writes rows goes through here, so
 * that a record's declaration is the only place where its columns are listed.
 */
public final class RowShape<T> {

  /**
   * One field of a row: a column, or, in elements that gather several tables, a nested record or a
   * list of them.
   */
  public record Field(
      String name, @Nullable ColumnSpec column, @Nullable RowShape<?> nested, boolean repeated) {

    /** Whether it holds nested records rather than a column's value. */
    public boolean isNested() {
      return nested != null;
    }

    /** The column that it is. */
    public ColumnSpec asColumn() {
      if (column == null) {
        throw new IllegalStateException(name + " is nested, and no table row may be");
      }
      return column;
    }

    /** The shape of the records that it holds. */
    public RowShape<?> asNested() {
      if (nested == null) {
        throw new IllegalStateException(name + " is a column, no nested record");
      }
      return nested;
    }
  }

  private static final Map<Class<?>, RowShape<?>> SHAPES = new ConcurrentHashMap<>();

  private final Class<T> type;
  private final List<Field> fields = new ArrayList<>();
  private final Plan plan;

  private RowShape(Class<T> type) {
    this.type = type;
    this.plan = new Plan(type, false);
  }

  /** The shape of a record class. */
  @SuppressWarnings("unchecked")
  public static <T> RowShape<T> of(Class<T> type) {
    RowShape<?> known = SHAPES.get(type);
    if (known == null) {
      // Not computeIfAbsent: shapes nest, and a nested update of the map is not allowed.
      known = new RowShape<>(type);
      SHAPES.putIfAbsent(type, known);
    }
    return (RowShape<T>) known;
  }

  /** The record class. */
  public Class<T> type() {
    return type;
  }

  /** All fields, groups spread out, in the order of their declaration. */
  public List<Field> fields() {
    return fields;
  }

  /** The columns of a table row; refused when the record gathers nested rows. */
  public List<ColumnSpec> columns() {
    return fields.stream().map(Field::asColumn).toList();
  }

  /** The row's stored values, one per field; nested fields hold their records. */
  public @Nullable Object[] values(T row) {
    @Nullable Object[] values = new Object[fields.size()];
    plan.takeApart(row, values, 0);
    return values;
  }

  /** A row from its stored values, one per field. */
  public T build(@Nullable Object[] values) {
    return type.cast(plan.build(values, 0));
  }

  /** {@code pointsAvgLast5} is kept as {@code points_avg_last_5}. */
  static String snakeCase(String name) {
    StringBuilder snake = new StringBuilder(name.length() + 8);
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean digitAfterLetter =
          Character.isDigit(c) && i > 0 && Character.isLetter(name.charAt(i - 1));
      if (Character.isUpperCase(c) || digitAfterLetter) {
        snake.append('_');
      }
      snake.append(c);
    }
    return snake.toString().toLowerCase(Locale.ROOT);
  }

  @Override
  public String toString() {
    return "RowShape(" + type.getSimpleName() + ")";
  }

  /** How one record, or one embedded group of it, is taken apart and put together. */
  private final class Plan {
    private final List<Part> parts = new ArrayList<>();
    private final MethodHandle constructor;
    private int width;

    Plan(Class<?> record, boolean groupNullable) {
      if (!record.isRecord()) {
        throw new IllegalArgumentException(record.getName() + " is no record");
      }
      try {
        MethodHandles.Lookup lookup = MethodHandles.privateLookupIn(record, MethodHandles.lookup());
        RecordComponent[] components = record.getRecordComponents();
        for (RecordComponent component : components) {
          MethodHandle getter =
              lookup
                  .unreflect(component.getAccessor())
                  .asType(java.lang.invoke.MethodType.methodType(Object.class, Object.class));
          Part part = part(record, component, getter, groupNullable);
          parts.add(part);
          width += part.width();
        }
        Constructor<?> canonical =
            record.getDeclaredConstructor(
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
        constructor =
            lookup
                .unreflectConstructor(canonical)
                .asSpreader(Object[].class, components.length)
                .asType(java.lang.invoke.MethodType.methodType(Object.class, Object[].class));
      } catch (ReflectiveOperationException e) {
        throw new IllegalArgumentException(record.getName() + " cannot be taken apart", e);
      }
    }

    private Part part(
        Class<?> record, RecordComponent component, MethodHandle getter, boolean groupNullable) {
      String where = record.getSimpleName() + "." + component.getName();
      boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
      boolean columnNullable = groupNullable || nullable;
      Class<?> raw = component.getType();
      if (component.isAnnotationPresent(Embedded.class)) {
        return new Part(getter, null, new Plan(raw, columnNullable), null, nullable, false, where);
      }
      Column doc = component.getAnnotation(Column.class);
      String name =
          doc == null || doc.name().isEmpty() ? snakeCase(component.getName()) : doc.name();
      String description = doc == null ? "" : doc.value();
      boolean repeated = raw == List.class;
      Class<?> element = repeated ? elementType(component) : raw;
      if (Values.holds(element)) {
        Values values = Values.of(element, where);
        ColumnSpec column =
            new ColumnSpec(
                name, values.type(), columnNullable && !repeated, repeated, false, description);
        fields.add(new Field(name, column, null, repeated));
        return new Part(
            getter, repeated ? listOf(values) : values, null, null, nullable, repeated, where);
      }
      if (element.isRecord()) {
        RowShape<?> nested = RowShape.of(element);
        fields.add(new Field(name, null, nested, repeated));
        return new Part(getter, null, null, nested, nullable, repeated, where);
      }
      throw new IllegalArgumentException(
          where + " has type " + element.getName() + ", which no column can hold");
    }

    private Class<?> elementType(RecordComponent component) {
      if (component.getAnnotatedType() instanceof AnnotatedParameterizedType
          && component.getGenericType() instanceof ParameterizedType list
          && list.getActualTypeArguments()[0] instanceof Class<?> element) {
        return element;
      }
      throw new IllegalArgumentException(component + " must say what it is a list of");
    }

    private Values listOf(Values element) {
      return new Values(
          element.type(),
          list -> ((List<?>) list).stream().map(element.toStored()).toList(),
          list -> ((List<?>) list).stream().map(element.fromStored()).toList());
    }

    int takeApart(@Nullable Object record, @Nullable Object[] into, int at) {
      int next = at;
      for (Part part : parts) {
        @Nullable Object value = record == null ? null : invoke(part.getter, record);
        if (part.group != null) {
          next = part.group.takeApart(value, into, next);
        } else {
          into[next++] =
              value == null
                  ? part.absent()
                  : part.values == null ? value : part.values.toStored().apply(value);
        }
      }
      return next;
    }

    Object build(@Nullable Object[] from, int at) {
      @Nullable Object[] arguments = new Object[parts.size()];
      int next = at;
      for (int i = 0; i < arguments.length; i++) {
        Part part = parts.get(i);
        if (part.group != null) {
          boolean absent = part.nullable && allNull(from, next, part.group.width);
          arguments[i] = absent ? null : part.group.build(from, next);
        } else {
          @Nullable Object stored = from[next] == null ? part.absent() : from[next];
          if (stored == null && !part.nullable) {
            throw new IllegalArgumentException(part.where + " is NULL and must not be");
          }
          arguments[i] =
              stored == null || part.values == null
                  ? stored
                  : part.values.fromStored().apply(stored);
        }
        next += part.width();
      }
      try {
        return constructor.invokeExact(arguments);
      } catch (RuntimeException | Error e) {
        throw e;
      } catch (Throwable e) {
        throw new IllegalStateException("A record's constructor threw a checked exception", e);
      }
    }

    private boolean allNull(@Nullable Object[] from, int at, int count) {
      for (int i = at; i < at + count; i++) {
        // A list is never NULL, so an empty one says nothing about its group.
        if (from[i] != null && !(from[i] instanceof List<?> list && list.isEmpty())) {
          return false;
        }
      }
      return true;
    }

    private @Nullable Object invoke(MethodHandle getter, Object record) {
      try {
        return getter.invokeExact(record);
      } catch (RuntimeException | Error e) {
        throw e;
      } catch (Throwable e) {
        throw new IllegalStateException("A record's accessor threw a checked exception", e);
      }
    }
  }

  /** One component: a value, an embedded group, or a nested record. */
  private record Part(
      MethodHandle getter,
      @Nullable Values values,
      RowShape<?>.@Nullable Plan group,
      @Nullable RowShape<?> nested,
      boolean nullable,
      boolean repeated,
      String where) {

    int width() {
      return group == null ? 1 : group.width;
    }

    /** What stands for no value: nothing, or, as no array is ever NULL, an empty one. */
    @Nullable Object absent() {
      return repeated ? List.of() : null;
    }
  }
}
