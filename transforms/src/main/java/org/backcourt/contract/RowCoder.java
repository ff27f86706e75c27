package org.backcourt.contract;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.coders.CustomCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.coders.VarLongCoder;
import org.jspecify.annotations.Nullable;

/** Encodes any row record by its shape: a byte for presence, then the value, field by field. */
public final class RowCoder<T> extends CustomCoder<T> {

  private static final StringUtf8Coder STRINGS = StringUtf8Coder.of();
  private static final VarLongCoder LONGS = VarLongCoder.of();
  private static final VarIntCoder SIZES = VarIntCoder.of();

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
    write(shape(), row, new DataOutputStream(out));
  }

  @Override
  public T decode(InputStream in) throws IOException {
    return read(shape(), new DataInputStream(in));
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

  private static <R> void write(RowShape<R> shape, R row, DataOutputStream out) throws IOException {
    @Nullable Object[] values = shape.values(row);
    List<RowShape.Field> fields = shape.fields();
    for (int i = 0; i < values.length; i++) {
      Object value = values[i];
      out.writeByte(value == null ? 0 : 1);
      if (value == null) {
        continue;
      }
      if (fields.get(i).repeated()) {
        List<?> list = (List<?>) value;
        SIZES.encode(list.size(), out);
        for (Object element : list) {
          writeOne(fields.get(i), element, out);
        }
      } else {
        writeOne(fields.get(i), value, out);
      }
    }
  }

  @SuppressWarnings("unchecked")
  private static void writeOne(RowShape.Field field, Object value, DataOutputStream out)
      throws IOException {
    if (field.isNested()) {
      write((RowShape<Object>) field.asNested(), value, out);
      return;
    }
    switch (field.asColumn().type()) {
      case STRING -> STRINGS.encode((String) value, out);
      case INT64 -> LONGS.encode((Long) value, out);
      case FLOAT64 -> out.writeDouble((Double) value);
      case BOOL -> out.writeBoolean((Boolean) value);
      case DATE -> LONGS.encode(((LocalDate) value).toEpochDay(), out);
      case TIMESTAMP -> {
        LONGS.encode(((Instant) value).getEpochSecond(), out);
        out.writeInt(((Instant) value).getNano());
      }
    }
  }

  private static <R> R read(RowShape<R> shape, DataInputStream in) throws IOException {
    List<RowShape.Field> fields = shape.fields();
    @Nullable Object[] values = new Object[fields.size()];
    for (int i = 0; i < values.length; i++) {
      if (in.readByte() == 0) {
        continue;
      }
      RowShape.Field field = fields.get(i);
      if (field.repeated()) {
        int size = SIZES.decode(in);
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

  private static Object readOne(RowShape.Field field, DataInputStream in) throws IOException {
    if (field.isNested()) {
      return read(field.asNested(), in);
    }
    return switch (field.asColumn().type()) {
      case STRING -> STRINGS.decode(in);
      case INT64 -> LONGS.decode(in);
      case FLOAT64 -> in.readDouble();
      case BOOL -> in.readBoolean();
      case DATE -> LocalDate.ofEpochDay(LONGS.decode(in));
      case TIMESTAMP -> Instant.ofEpochSecond(LONGS.decode(in), in.readInt());
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
