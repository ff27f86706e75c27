package org.backcourt.contract;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Bytes of rows as they are written; {@link RowInput} reads them. */
final class RowOutput {

  private byte[] bytes = new byte[512];
  private int size;
  // Texts repeat from row to row, hardly within one.
  private final @Nullable Map<String, Integer> texts;

  private RowOutput(@Nullable Map<String, Integer> texts) {
    this.texts = texts;
  }

  /** For one row. */
  static RowOutput ofRow() {
    return new RowOutput(null);
  }

  /** For many rows that are read together: what they say again and again is kept once. */
  static RowOutput ofPack() {
    return new RowOutput(new HashMap<>());
  }

  void writeByte(int value) {
    room(1);
    bytes[size++] = (byte) value;
  }

  /** Seven bits a byte, the lowest first; small numbers of either sign are short. */
  void writeLong(long value) {
    room(10);
    long rest = (value << 1) ^ (value >> 63);
    while ((rest & ~0x7FL) != 0) {
      bytes[size++] = (byte) (rest | 0x80);
      rest >>>= 7;
    }
    bytes[size++] = (byte) rest;
  }

  void writeDouble(double value) {
    room(8);
    long bits = Double.doubleToRawLongBits(value);
    for (int shift = 56; shift >= 0; shift -= 8) {
      bytes[size++] = (byte) (bits >>> shift);
    }
  }

  void writeText(String text) {
    if (texts != null) {
      Integer known = texts.putIfAbsent(text, texts.size() + 1);
      writeLong(known == null ? 0 : known);
      if (known != null) {
        return;
      }
    }
    byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
    writeLong(encoded.length);
    room(encoded.length);
    System.arraycopy(encoded, 0, bytes, size, encoded.length);
    size += encoded.length;
  }

  int size() {
    return size;
  }

  byte[] toBytes() {
    return Arrays.copyOf(bytes, size);
  }

  void writeTo(OutputStream out) throws IOException {
    out.write(bytes, 0, size);
  }

  private void room(int more) {
    if (bytes.length - size < more) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
    }
  }
}
