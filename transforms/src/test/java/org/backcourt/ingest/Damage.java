package org.backcourt.ingest;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Does to a file what transfers, editors, sources in a new version, and malice do. */
final class Damage {

  private static final Pattern JSON_VALUE =
      Pattern.compile("(?<=: ?)(\"[^\"]*\"|-?\\d+(?:\\.\\d+)?|true|false|null)");
  private static final Pattern CSV_VALUE = Pattern.compile("(?<=,)[^,\\n]+(?=,)");
  private static final String[] VALUES = {
    "null",
    "\"\"",
    "[]",
    "{}",
    "true",
    "-1",
    "0",
    "2147483648",
    "9223372036854775808",
    "1e308",
    "1e999999999",
    "12.5",
    "\"12.5\"",
    "\"nan\"",
    "\"+7\"",
    "\"2023-02-30\"",
    "\"9999-12-31\"",
    "\"-999999999-01-01\"",
    "\"2023-10-24T23:59:60Z\"",
    "\"+1000000000-12-31T23:59:59Z\"",
    "\"ZZZ\"",
    "\"DEN\"",
    "\"\\u0000\"",
    "\"\\ud800\"",
    "\"'; DROP TABLE x; --\"",
    "\"999:99\"",
    "\"PT99M99.99S\"",
    "\"\uFEFF\"",
    "[[[[[[[[[[]]]]]]]]]]",
    "\"a|b\"",
    "NaN",
    "00012",
    "\"@\"",
    "\"A@B@C\"",
    "\",\"",
    "\"٣٤:١٢\"",
    "\"١٢\""
  };

  private final SplittableRandom random;

  Damage(long seed) {
    this.random = new SplittableRandom(seed);
  }

  byte[] of(byte[] file, byte[] other) {
    byte[] damaged = file;
    boolean keepsItsForm = random.nextInt(4) > 0;
    int times = 1 + random.nextInt(4);
    for (int i = 0; i < times; i++) {
      damaged = keepsItsForm ? valueReplaced(damaged) : once(damaged, other);
    }
    return damaged;
  }

  private byte[] once(byte[] file, byte[] other) {
    if (file.length == 0) {
      return other;
    }
    return switch (random.nextInt(10)) {
      case 0 -> flipped(file);
      case 1 -> spliced(file, at(file), file.length, new byte[0]);
      case 2 -> without(file);
      case 3 -> twice(file);
      case 4 -> noise(file);
      case 5 -> spliced(file, at(file), at(file), slice(other));
      default -> valueReplaced(file);
    };
  }

  private byte[] flipped(byte[] file) {
    byte[] copy = file.clone();
    for (int i = 0; i <= random.nextInt(8); i++) {
      copy[at(copy)] ^= (byte) (1 << random.nextInt(8));
    }
    return copy;
  }

  private byte[] without(byte[] file) {
    int from = at(file);
    return spliced(file, from, Math.min(file.length, from + random.nextInt(200)), new byte[0]);
  }

  private byte[] twice(byte[] file) {
    int from = at(file);
    byte[] slice = slice(file);
    return spliced(file, from, from, slice);
  }

  private byte[] noise(byte[] file) {
    byte[] noise = new byte[random.nextInt(40)];
    for (int i = 0; i < noise.length; i++) {
      noise[i] = (byte) random.nextInt(256);
    }
    int from = at(file);
    return spliced(file, from, from, noise);
  }

  private byte[] valueReplaced(byte[] file) {
    String text = new String(file, StandardCharsets.UTF_8);
    Matcher value = (text.startsWith("{") ? JSON_VALUE : CSV_VALUE).matcher(text);
    if (!value.find(random.nextInt(text.length())) && !value.find(0)) {
      return file;
    }
    int start = value.start();
    int end = value.end();
    boolean another = random.nextInt(4) == 0 && value.find(random.nextInt(text.length()));
    String with = another ? value.group() : VALUES[random.nextInt(VALUES.length)];
    return (text.substring(0, start) + with + text.substring(end)).getBytes(StandardCharsets.UTF_8);
  }

  private byte[] slice(byte[] of) {
    if (of.length == 0) {
      return of;
    }
    int from = random.nextInt(of.length);
    return java.util.Arrays.copyOfRange(of, from, Math.min(of.length, from + random.nextInt(300)));
  }

  private int at(byte[] file) {
    return random.nextInt(file.length);
  }

  private static byte[] spliced(byte[] file, int from, int to, byte[] with) {
    int begin = Math.min(from, to);
    ByteArrayOutputStream out = new ByteArrayOutputStream(file.length + with.length);
    out.write(file, 0, begin);
    out.writeBytes(with);
    int rest = Math.max(begin, Math.max(from, to));
    out.write(file, rest, file.length - rest);
    return out.toByteArray();
  }
}
