package org.backcourt.ingest;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A CSV file with a header line, within limits. Quotes may hold commas, quotes and line ends. */
final class CsvText {

  private static final int MOST_COLUMNS = 200;
  private static final int MOST_LINES = 20_000;
  private static final int LONGEST_LINE = 100_000;
  private static final int LONGEST_PLAIN = 1000;

  /** A line by the names of its columns. */
  static final class Line {
    private final CsvText file;
    private final List<String> values;
    private final long number;

    private Line(CsvText file, List<String> values, long number) {
      this.file = file;
      this.values = values;
      this.number = number;
    }

    /** Its number in the file, the header being 1. */
    long number() {
      return number;
    }

    /** The value of a column; null where it is empty or the file has no such column. */
    @Nullable String textOrNull(String column) {
      Integer at = file.columns.get(column);
      if (at == null || at >= values.size()) {
        return null;
      }
      String text = Texts.checked(column, values.get(at));
      return text == null || text.equals("nan") || text.equals("NaN") ? null : text;
    }

    String text(String column) {
      String text = textOrNull(column);
      if (text == null) {
        throw new Refusal(column, "is missing");
      }
      return text;
    }

    @Nullable Integer countOrNull(String column) {
      String text = textOrNull(column);
      return text == null ? null : Texts.countOrNull(column, text);
    }

    @Nullable Double decimalOrNull(String column) {
      String text = textOrNull(column);
      return text == null ? null : Texts.decimalOrNull(column, text);
    }

    /** Refuses a line that was cut, or in which an unquoted comma has moved everything. */
    void refuseOtherWidth() {
      if (values.size() != file.columns.size()) {
        throw new Refusal(
            null, "has " + values.size() + " values, the header has " + file.columns.size());
      }
    }

    @Override
    public String toString() {
      return String.join(",", values);
    }
  }

  private final String text;
  private final Map<String, Integer> columns = new HashMap<>();
  private final Set<String> names = new LinkedHashSet<>();
  private final List<Line> lines = new ArrayList<>();
  private int at;
  private long lineNumber = 1;

  private CsvText(String text) {
    this.text = text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  /** Reads a file, if its header has the columns without which there is nothing to read. */
  static CsvText of(byte[] bytes, List<String> required) {
    CsvText csv = new CsvText(new String(bytes, StandardCharsets.UTF_8));
    csv.readHeader();
    for (String column : required) {
      if (!csv.names.contains(column)) {
        throw new Unreadable("has no column '" + column + "' in its header");
      }
    }
    csv.readLines();
    return csv;
  }

  /** The names in the header. */
  Set<String> names() {
    return names;
  }

  List<Line> lines() {
    return lines;
  }

  private void readHeader() {
    for (String name : next()) {
      String column = name.strip();
      if (columns.putIfAbsent(column, columns.size()) != null) {
        throw new Unreadable(
            "has column '" + Rejection.printable(column, 60) + "' twice in its header");
      }
      names.add(column);
    }
  }

  private void readLines() {
    while (at < text.length()) {
      long number = lineNumber;
      List<String> values = next();
      if (lineNumber > MOST_LINES) {
        throw new Unreadable("has more than " + MOST_LINES + " lines");
      }
      boolean blank = values.size() == 1 && values.get(0).isBlank();
      if (!blank) {
        lines.add(new Line(this, values, number));
      }
    }
  }

  /** The values up to the next end of a line that no quotes enclose. */
  private List<String> next() {
    List<String> values = new ArrayList<>();
    StringBuilder value = new StringBuilder();
    boolean quoted = false;
    int begin = at;
    while (at < text.length()) {
      if (at - begin > LONGEST_LINE) {
        throw new Unreadable(
            "has more than "
                + LONGEST_LINE
                + " letters in the line that begins before line "
                + lineNumber);
      }
      if (!quoted && value.length() == 0 && plain(values)) {
        continue;
      }
      char c = text.charAt(at++);
      if (quoted) {
        boolean escaped = c == '"' && at < text.length() && text.charAt(at) == '"';
        if (escaped) {
          value.append('"');
          at++;
        } else if (c == '"') {
          quoted = false;
        } else {
          value.append(c);
        }
      } else if (c == '"' && value.length() == 0) {
        quoted = true;
      } else if (c == ',') {
        add(values, value);
      } else if (c == '\n') {
        lineNumber++;
        break;
      } else if (c != '\r') {
        value.append(c);
      }
      if (quoted && c == '\n') {
        lineNumber++;
      }
    }
    if (quoted) {
      throw new Unreadable("ends within quotes that begin before line " + lineNumber);
    }
    add(values, value);
    return values;
  }

  /** Takes a value that ends in a comma and has no quote, as nearly all are, in one piece. */
  private boolean plain(List<String> values) {
    for (int end = at; end < text.length(); end++) {
      char c = text.charAt(end);
      if (c == ',') {
        add(values, text.substring(at, end));
        at = end + 1;
        return true;
      }
      if (c == '"' || c == '\n' || c == '\r' || end - at > LONGEST_PLAIN) {
        return false;
      }
    }
    return false;
  }

  private void add(List<String> values, StringBuilder value) {
    add(values, value.toString());
    value.setLength(0);
  }

  private void add(List<String> values, String value) {
    if (values.size() >= MOST_COLUMNS) {
      throw new Unreadable("has more than " + MOST_COLUMNS + " columns in line " + lineNumber);
    }
    values.add(value);
  }
}
