package org.backcourt.warehouse.parquet;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.backcourt.contract.ColumnSpec;
import org.backcourt.contract.RowShape;
import org.jspecify.annotations.Nullable;

/** Writes row records straight into Parquet's columns, with no form in between. */
final class RowWriteSupport<T> extends WriteSupport<T> {

  private final RowShape<T> shape;
  private final @Nullable Object[] lastTexts;
  private final @Nullable Binary[] lastBinaries;
  private @Nullable RecordConsumer consumer;

  RowWriteSupport(RowShape<T> shape) {
    this.shape = shape;
    this.lastTexts = new @Nullable Object[shape.fields().size()];
    this.lastBinaries = new @Nullable Binary[shape.fields().size()];
  }

  @Override
  public WriteContext init(ParquetConfiguration configuration) {
    return new WriteContext(ParquetSchema.of(shape), Map.of());
  }

  @Override
  public WriteContext init(Configuration configuration) {
    return new WriteContext(ParquetSchema.of(shape), Map.of());
  }

  @Override
  public void prepareForWrite(RecordConsumer recordConsumer) {
    this.consumer = recordConsumer;
  }

  @Override
  public void write(T row) {
    RecordConsumer out = consumer;
    if (out == null) {
      throw new IllegalStateException("prepareForWrite was not called");
    }
    out.startMessage();
    writeRow(row, out);
    out.endMessage();
  }

  /**
   * As {@link #writeFields}, but a text that is the very same as in the row before, such as the
   * game's id, is not encoded again.
   */
  private void writeRow(T row, RecordConsumer out) {
    @Nullable Object[] values = shape.values(row);
    List<RowShape.Field> fields = shape.fields();
    for (int i = 0; i < values.length; i++) {
      Object value = values[i];
      if (value == null) {
        continue;
      }
      RowShape.Field field = fields.get(i);
      out.startField(field.name(), i);
      if (field.repeated()) {
        writeList(field, (List<?>) value, out);
      } else if (value instanceof String text) {
        out.addBinary(binary(i, text));
      } else {
        writeOne(field, value, out);
      }
      out.endField(field.name(), i);
    }
  }

  @SuppressWarnings("ReferenceEquality") // comparing letters would cost what it saves
  private Binary binary(int field, String text) {
    Binary known = lastBinaries[field];
    if (known == null || lastTexts[field] != text) {
      known = Binary.fromConstantByteArray(text.getBytes(StandardCharsets.UTF_8));
      lastTexts[field] = text;
      lastBinaries[field] = known;
    }
    return known;
  }

  private static <R> void writeFields(RowShape<R> shape, R row, RecordConsumer out) {
    @Nullable Object[] values = shape.values(row);
    List<RowShape.Field> fields = shape.fields();
    for (int i = 0; i < values.length; i++) {
      Object value = values[i];
      if (value == null) {
        continue;
      }
      RowShape.Field field = fields.get(i);
      out.startField(field.name(), i);
      if (field.repeated()) {
        writeList(field, (List<?>) value, out);
      } else {
        writeOne(field, value, out);
      }
      out.endField(field.name(), i);
    }
  }

  private static void writeList(RowShape.Field field, List<?> list, RecordConsumer out) {
    out.startGroup();
    if (!list.isEmpty()) {
      out.startField("list", 0);
      for (Object element : list) {
        out.startGroup();
        out.startField("element", 0);
        writeOne(field, element, out);
        out.endField("element", 0);
        out.endGroup();
      }
      out.endField("list", 0);
    }
    out.endGroup();
  }

  @SuppressWarnings("unchecked")
  private static void writeOne(RowShape.Field field, Object value, RecordConsumer out) {
    if (field.isNested()) {
      out.startGroup();
      writeFields((RowShape<Object>) field.asNested(), value, out);
      out.endGroup();
    } else {
      writeLeaf(field.asColumn(), value, out);
    }
  }

  private static void writeLeaf(ColumnSpec column, Object value, RecordConsumer out) {
    switch (column.type()) {
      case STRING -> out.addBinary(Binary.fromString((String) value));
      case INT64 -> out.addLong((Long) value);
      case FLOAT64 -> out.addDouble((Double) value);
      case BOOL -> out.addBoolean((Boolean) value);
      case DATE -> out.addInteger(Math.toIntExact(((LocalDate) value).toEpochDay()));
      case TIMESTAMP -> out.addLong(ChronoUnit.MICROS.between(Instant.EPOCH, (Instant) value));
    }
  }
}
