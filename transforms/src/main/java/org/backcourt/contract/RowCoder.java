package org.backcourt.contract;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.coders.CoderException;
import org.apache.beam.sdk.coders.CustomCoder;
import org.apache.beam.sdk.util.VarInt;
import org.jspecify.annotations.Nullable;

/** Encodes any row record by its shape: a byte for presence, then the value, field by field. */
public final class RowCoder<T> extends CustomCoder<T> {

  private final Class<T> type;
  private transient @Nullable RowShape<T> shape;

  private RowCoder(Class<T> type) {
    this.type = type;
  }

  /** The coder of a record class. */
  public static <T> RowCoder<T> of(Class<T> type) {
    return new RowCoder<>(type);
  }

  @Override
  public void encode(T row, OutputStream out) throws IOException {
    RowOutput bytes = RowOutput.ofRow();
    write(shape(), row, bytes);
    VarInt.encode(bytes.size(), out);
    bytes.writeTo(out);
  }

  @Override
  public T decode(InputStream in) throws IOException {
    int size = VarInt.decodeInt(in);
    byte[] bytes = in.readNBytes(size);
    if (bytes.length < size) {
      throw new CoderException("A row of " + size + " bytes ends after " + bytes.length);
    }
    return read(shape(), RowInput.ofRow(bytes));
  }

  /** Rows that are read together, with texts that repeat written once. */
  public byte[] pack(Iterable<? extends T> rows) {
    RowOutput bytes = RowOutput.ofPack();
    for (T row : rows) {
      write(shape(), row, bytes);
    }
    return bytes.toBytes();
  }

  /** The rows of a pack, in their order. */
  public List<T> unpack(byte[] pack) {
    RowInput in = RowInput.ofPack(pack);
    List<T> rows = new ArrayList<>();
    while (in.hasMore()) {
      rows.add(read(shape(), in));
    }
    return rows;
  }

  @Override
  public void verifyDeterministic() {
    // Fields are written in the order of their declaration, each in one possible way.
  }

  private RowShape<T> shape() {
    if (shape == null) {
      shape = RowShape.of(type);
    }
    return shape;
  }

  private static <R> void write(RowShape<R> shape, R row, RowOutput out) {
    @Nullable Object[] values = shape.values(row);
    List<RowShape.Field> fields = shape.fields();
    for (int i = 0; i < values.length; i++) {
      Object value = values[i];
      out.writeByte(value == null ? 0 : 1);
      if (value == null) {
        continue;
      }
      RowShape.Field field = fields.get(i);
      if (field.repeated()) {
        List<?> list = (List<?>) value;
        out.writeLong(list.size());
        for (Object element : list) {
          writeOne(field, element, out);
        }
      } else {
        writeOne(field, value, out);
      }
    }
  }

  @SuppressWarnings("unchecked")
  private static void writeOne(RowShape.Field field, Object value, RowOutput out) {
    if (field.isNested()) {
      write((RowShape<Object>) field.asNested(), value, out);
      return;
    }
    switch (field.asColumn().type()) {
      case STRING -> out.writeText((String) value);
      case INT64 -> out.writeLong((Long) value);
      case FLOAT64 -> out.writeDouble((Double) value);
      case BOOL -> out.writeByte((Boolean) value ? 1 : 0);
      case DATE -> out.writeLong(((LocalDate) value).toEpochDay());
      case TIMESTAMP -> {
        out.writeLong(((Instant) value).getEpochSecond());
        out.writeLong(((Instant) value).getNano());
      }
    }
  }

  private static <R> R read(RowShape<R> shape, RowInput in) {
    List<RowShape.Field> fields = shape.fields();
    @Nullable Object[] values = new Object[fields.size()];
    for (int i = 0; i < values.length; i++) {
      if (in.readByte() == 0) {
        continue;
      }
      RowShape.Field field = fields.get(i);
      if (field.repeated()) {
        int size = (int) in.readLong();
        List<Object> list = new ArrayList<>(size);
        for (int k = 0; k < size; k++) {
          list.add(readOne(field, in));
        }
        values[i] = list;
      } else {
        values[i] = readOne(field, in);
      }
    }
    return shape.build(values);
  }

  private static Object readOne(RowShape.Field field, RowInput in) {
    if (field.isNested()) {
      return read(field.asNested(), in);
    }
    return switch (field.asColumn().type()) {
      case STRING -> in.readText();
      case INT64 -> in.readLong();
      case FLOAT64 -> in.readDouble();
      case BOOL -> in.readByte() != 0;
      case DATE -> Days.of(in.readLong());
      case TIMESTAMP -> Instant.ofEpochSecond(in.readLong(), in.readLong());
    };
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof RowCoder<?> coder && coder.type == type;
  }

  @Override
  public int hashCode() {
    return type.hashCode();
  }
}
