package org.backcourt.contract;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what a {@link RowOutput} has written. */
final class RowInput {

  private final byte[] bytes;
  private int at;
  private final @Nullable List<String> texts;

  private RowInput(byte[] bytes, @Nullable List<String> texts) {
    this.bytes = bytes;
    this.texts = texts;
  }

  static RowInput ofRow(byte[] bytes) {
    return new RowInput(bytes, null);
  }

  static RowInput ofPack(byte[] bytes) {
    return new RowInput(bytes, new ArrayList<>());
  }

  boolean hasMore() {
    return at < bytes.length;
  }

  byte readByte() {
    return bytes[at++];
  }

  long readLong() {
    long value = 0;
    int shift = 0;
    byte next;
    do {
      next = bytes[at++];
      value |= (next & 0x7FL) << shift;
      shift += 7;
    } while (next < 0);
    return (value >>> 1) ^ -(value & 1);
  }

  double readDouble() {
    long bits = 0;
    for (int i = 0; i < 8; i++) {
      bits = bits << 8 | (bytes[at++] & 0xFF);
    }
    return Double.longBitsToDouble(bits);
  }

  String readText() {
    if (texts == null) {
      return newText();
    }
    int known = (int) readLong();
    if (known > 0) {
      return texts.get(known - 1);
    }
    String text = newText();
    texts.add(text);
    return text;
  }

  private String newText() {
    int length = (int) readLong();
    String text = new String(bytes, at, length, StandardCharsets.UTF_8);
    at += length;
    return text;
  }
}
