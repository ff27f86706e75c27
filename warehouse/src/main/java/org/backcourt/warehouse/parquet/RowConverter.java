package org.backcourt.warehouse.parquet;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.parquet.column.Dictionary;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.Converter;
import org.apache.parquet.io.api.GroupConverter;
import org.apache.parquet.io.api.PrimitiveConverter;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimestampLogicalTypeAnnotation;
import org.apache.parquet.schema.Type;
import org.backcourt.contract.ColumnSpec;
import org.backcourt.contract.ColumnType;
import org.backcourt.contract.Days;
import org.backcourt.contract.RowShape;
import org.jspecify.annotations.Nullable;

/** Collects one group of Parquet fields into one record. */
final class RowConverter<T> extends GroupConverter {

  private final RowShape<T> shape;
  private final Consumer<Object> sink;
  private final Converter[] converters;
  private @Nullable Object[] values;
  private @Nullable T current;

  RowConverter(RowShape<T> shape, GroupType schema, Consumer<Object> sink) {
    this.shape = shape;
    this.sink = sink;
    this.values = new Object[shape.fields().size()];
    this.converters = new Converter[schema.getFieldCount()];
    for (int i = 0; i < shape.fields().size(); i++) {
      RowShape.Field field = shape.fields().get(i);
      if (schema.containsField(field.name())) {
        int at = i;
        converters[schema.getFieldIndex(field.name())] =
            field.repeated()
                ? new ListConverter(field, schema.getType(field.name()).asGroupType(), at)
                : one(field, schema.getType(field.name()), value -> values[at] = value);
      }
    }
  }

  T current() {
    if (current == null) {
      throw new IllegalStateException("no record has been read yet");
    }
    return current;
  }

  @Override
  public Converter getConverter(int fieldIndex) {
    return converters[fieldIndex];
  }

  @Override
  public void start() {
    values = new Object[values.length];
  }

  @Override
  public void end() {
    for (int i = 0; i < values.length; i++) {
      // A list is never NULL: a column that the file lacks reads as an empty one.
      if (values[i] == null && shape.fields().get(i).repeated()) {
        values[i] = List.of();
      }
    }
    T row = shape.build(values);
    current = row;
    sink.accept(row);
  }

  private static Converter one(RowShape.Field field, Type type, Consumer<Object> into) {
    return field.isNested()
        ? new RowConverter<>(field.asNested(), type.asGroupType(), into)
        : new ValueConverter(field.asColumn(), type, into);
  }

  /** The three levels of a Parquet list: the field, its repeated group, the element. */
  private final class ListConverter extends GroupConverter {
    private final int at;
    private final GroupConverter repeated;
    private List<Object> list = new ArrayList<>();

    ListConverter(RowShape.Field field, GroupType type, int at) {
      this.at = at;
      Type element = type.getType(0).asGroupType().getType(0);
      Converter elements = one(field, element, value -> list.add(value));
      this.repeated =
          new GroupConverter() {
            @Override
            public Converter getConverter(int fieldIndex) {
              return elements;
            }

            @Override
            public void start() {}

            @Override
            public void end() {}
          };
    }

    @Override
    public Converter getConverter(int fieldIndex) {
      return repeated;
    }

    @Override
    public void start() {
      list = new ArrayList<>();
    }

    @Override
    public void end() {
      values[at] = list;
    }
  }

  /** One value. Text that repeats is decoded once per dictionary entry, not once per row. */
  private static final class ValueConverter extends PrimitiveConverter {
    private final ColumnSpec column;
    private final long unitsPerSecond;
    private final Consumer<Object> into;
    private String[] dictionary = new String[0];

    ValueConverter(ColumnSpec column, Type type, Consumer<Object> into) {
      this.column = column;
      this.into = into;
      this.unitsPerSecond = unitsPerSecond(type.getLogicalTypeAnnotation());
    }

    private static long unitsPerSecond(@Nullable LogicalTypeAnnotation annotation) {
      if (annotation instanceof TimestampLogicalTypeAnnotation timestamp) {
        return switch (timestamp.getUnit()) {
          case MILLIS -> 1_000L;
          case MICROS -> 1_000_000L;
          case NANOS -> 1_000_000_000L;
        };
      }
      return 1_000_000L;
    }

    @Override
    public boolean hasDictionarySupport() {
      return column.type() == ColumnType.STRING;
    }

    @Override
    public void setDictionary(Dictionary entries) {
      dictionary = new String[entries.getMaxId() + 1];
      for (int i = 0; i < dictionary.length; i++) {
        dictionary[i] = entries.decodeToBinary(i).toStringUsingUTF8();
      }
    }

    @Override
    public void addValueFromDictionary(int id) {
      into.accept(dictionary[id]);
    }

    @Override
    public void addBinary(Binary value) {
      if (column.type() != ColumnType.STRING) {
        throw mismatch("text");
      }
      into.accept(value.toStringUsingUTF8());
    }

    @Override
    public void addBoolean(boolean value) {
      into.accept(value);
    }

    @Override
    public void addDouble(double value) {
      into.accept(value);
    }

    @Override
    public void addFloat(float value) {
      into.accept((double) value);
    }

    @Override
    public void addInt(int value) {
      addLong(value);
    }

    @Override
    public void addLong(long value) {
      switch (column.type()) {
        case INT64 -> into.accept(value);
        case FLOAT64 -> into.accept((double) value);
        case DATE -> into.accept(Days.of(value));
        case TIMESTAMP ->
            into.accept(
                Instant.EPOCH
                    .plus(Math.floorDiv(value, unitsPerSecond), ChronoUnit.SECONDS)
                    .plusNanos(
                        Math.floorMod(value, unitsPerSecond) * (1_000_000_000L / unitsPerSecond)));
        default -> throw mismatch("a number");
      }
    }

    private IllegalArgumentException mismatch(String found) {
      return new IllegalArgumentException(
          "column " + column.name() + " is " + column.typeName() + ", the file has " + found);
    }
  }
}
