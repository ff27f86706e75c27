package org.backcourt.contract;

import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
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
    this.plan = new Plan(type, "", "", false);
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
    private final Constructor<?> constructor;
    private int width;

    /**
     * @param prefix what stands before the name of each of its columns
     * @param about what stands before the description of each of its columns
     */
    Plan(Class<?> record, String prefix, String about, boolean groupNullable) {
      if (!record.isRecord()) {
        throw new IllegalArgumentException(record.getName() + " is no record");
      }
      try {
        RecordComponent[] components = record.getRecordComponents();
        for (RecordComponent component : components) {
          Getter getter = Getter.of(record.getDeclaredField(component.getName()));
          Part part = part(component, getter, prefix, about, groupNullable);
          parts.add(part);
          width += part.width();
        }
        // A handle that spreads an array would define a class for each of its arguments.
        constructor =
            record.getDeclaredConstructor(
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
        constructor.setAccessible(true);
      } catch (ReflectiveOperationException e) {
        throw new IllegalArgumentException(record.getName() + " cannot be taken apart", e);
      }
    }

    int width() {
      return width;
    }

    private Part part(
        RecordComponent component,
        Getter getter,
        String prefix,
        String about,
        boolean groupNullable) {
      String where = component.getDeclaringRecord().getSimpleName() + "." + component.getName();
      boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
      Class<?> raw = component.getType();
      Embedded embedded = component.getAnnotation(Embedded.class);
      if (embedded != null) {
        Plan group = new Plan(raw, prefix + embedded.prefix(), about, groupNullable || nullable);
        return new Part(getter, null, List.of(group), false, false, nullable, where);
      }
      Indexed indexed = component.getAnnotation(Indexed.class);
      if (indexed != null) {
        if (groupNullable || nullable) {
          throw new IllegalArgumentException(where + " is indexed and cannot be absent");
        }
        return indexed(component, getter, indexed, prefix, where);
      }
      Column doc = component.getAnnotation(Column.class);
      String name =
          prefix
              + (doc == null || doc.name().isEmpty() ? snakeCase(component.getName()) : doc.name());
      String description = doc == null ? "" : about + doc.value();
      boolean repeated = raw == List.class;
      Class<?> element = repeated ? elementType(component) : raw;
      if (Values.holds(element)) {
        Values values = Values.of(element, where);
        ColumnSpec column =
            new ColumnSpec(
                name,
                values.type(),
                (groupNullable || nullable) && !repeated,
                repeated,
                false,
                description);
        fields.add(new Field(name, column, null, repeated));
        return new Part(
            getter,
            repeated ? listOf(values) : values,
            List.of(),
            false,
            repeated,
            nullable,
            where);
      }
      if (element.isRecord()) {
        fields.add(new Field(name, null, RowShape.of(element), repeated));
        return new Part(getter, null, List.of(), false, repeated, nullable, where);
      }
      throw new IllegalArgumentException(
          where + " has type " + element.getName() + ", which no column can hold");
    }

    /** A list with one element per constant of an enum, each spread out under its own number. */
    private Part indexed(
        RecordComponent component, Getter getter, Indexed indexed, String prefix, String where) {
      if (component.getType() != List.class) {
        throw new IllegalArgumentException(where + " is indexed and must be a list of records");
      }
      Class<?> element = elementType(component);
      List<Plan> plans = new ArrayList<>();
      for (Enum<?> constant : indexed.by().getEnumConstants()) {
        String numbered = prefix + indexed.prefix() + constant.ordinal() + "_";
        String about = constant.name().toLowerCase(Locale.ROOT) + ": ";
        plans.add(new Plan(element, numbered, about, false));
      }
      return new Part(getter, null, plans, true, false, false, where);
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
      if (element.areAsIs()) {
        return element;
      }
      return new Values(
          element.type(),
          list -> ((List<?>) list).stream().map(element.toStored()).toList(),
          list -> ((List<?>) list).stream().map(element.fromStored()).toList());
    }

    int takeApart(@Nullable Object record, @Nullable Object[] into, int at) {
      int next = at;
      for (Part part : parts) {
        @Nullable Object value = record == null ? null : part.getter.of(record);
        if (part.groups.isEmpty()) {
          into[next++] =
              value == null
                  ? part.absent()
                  : part.values == null ? value : part.values.toStored().apply(value);
        } else if (part.indexed) {
          List<?> cells = part.cells(value);
          for (int i = 0; i < part.groups.size(); i++) {
            next = part.groups.get(i).takeApart(cells.get(i), into, next);
          }
        } else {
          next = part.groups.get(0).takeApart(value, into, next);
        }
      }
      return next;
    }

    Object build(@Nullable Object[] from, int at) {
      @Nullable Object[] arguments = new Object[parts.size()];
      int next = at;
      for (int i = 0; i < arguments.length; i++) {
        Part part = parts.get(i);
        arguments[i] = part.groups.isEmpty() ? column(part, from[next]) : group(part, from, next);
        next += part.width();
      }
      try {
        return constructor.newInstance(arguments);
      } catch (InvocationTargetException e) {
        if (e.getCause() instanceof RuntimeException refused) {
          throw refused;
        }
        throw new IllegalStateException(
            "A record's constructor broke: " + constructor, e.getCause());
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException("A record cannot be built by " + constructor, e);
      }
    }

    private @Nullable Object column(Part part, @Nullable Object found) {
      @Nullable Object stored = found == null ? part.absent() : found;
      if (stored == null && !part.nullable) {
        throw new IllegalArgumentException(part.where + " is NULL and must not be");
      }
      return stored == null || part.values == null
          ? stored
          : part.values.fromStored().apply(stored);
    }

    private @Nullable Object group(Part part, @Nullable Object[] from, int at) {
      if (part.indexed) {
        List<Object> cells = new ArrayList<>(part.groups.size());
        int next = at;
        for (RowShape<?>.Plan cell : part.groups) {
          cells.add(cell.build(from, next));
          next += cell.width;
        }
        return List.copyOf(cells);
      }
      boolean absent = part.nullable && allNull(from, at, part.width());
      return absent ? null : part.groups.get(0).build(from, at);
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
  }

  /**
   * Reads a component from its field: half the time that its accessor takes by reflection or by a
   * handle, and the same, as no row has an accessor of its own.
   */
  private record Getter(java.lang.reflect.Field field) {

    static Getter of(java.lang.reflect.Field field) {
      field.setAccessible(true);
      return new Getter(field);
    }

    @Nullable Object of(Object record) {
      try {
        return field.get(record);
      } catch (IllegalAccessException e) {
        throw new IllegalStateException(field + " cannot be read", e);
      }
    }
  }

  /**
   * One component: a value or a nested record, which have no groups; an embedded group; or an
   * indexed list, with one group per element.
   */
  private record Part(
      Getter getter,
      @Nullable Values values,
      List<? extends RowShape.Plan> groups,
      boolean indexed,
      boolean repeated,
      boolean nullable,
      String where,
      int width) {

    Part(
        Getter getter,
        @Nullable Values values,
        List<? extends RowShape.Plan> groups,
        boolean indexed,
        boolean repeated,
        boolean nullable,
        String where) {
      this(
          getter,
          values,
          groups,
          indexed,
          repeated,
          nullable,
          where,
          groups.isEmpty() ? 1 : groups.stream().mapToInt(RowShape.Plan::width).sum());
    }

    /** What stands for no value: nothing, or, as no array is ever NULL, an empty one. */
    @Nullable Object absent() {
      return repeated ? List.of() : null;
    }

    List<?> cells(@Nullable Object value) {
      if (value instanceof List<?> cells && cells.size() == groups.size()) {
        return cells;
      }
      String found = value instanceof List<?> cells ? cells.size() + " elements" : "nothing";
      throw new IllegalArgumentException(
          where + " has " + found + " and must have " + groups.size());
    }
  }
}
