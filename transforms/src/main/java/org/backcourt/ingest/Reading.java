package org.backcourt.ingest;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What one file has given so far: rows, rejections, and what else was noticed. */
public final class Reading<T> {

  /** Beyond this many, rejections of one file are counted and no longer kept. */
  private static final int MOST_KEPT = 1000;

  private static final int MOST_UNKNOWN = 200;

  private final SourceParser<T> parser;
  private final SourceText file;
  private final List<T> rows = new ArrayList<>();
  private final List<Rejection> rejections = new ArrayList<>();
  private final Map<String, Long> unknown = new TreeMap<>();
  private final Set<LocalDate> dates = new TreeSet<>();
  private long rejected;
  private long position;
  private @Nullable String unreadable;
  private @Nullable Instant captured;

  Reading(SourceParser<T> parser, SourceText file) {
    this.parser = parser;
    this.file = file;
    PathClues.date(file.path()).ifPresent(dates::add);
  }

  /** A file that cannot even be handed to its parser. */
  public static <T> Reading<T> refused(SourceParser<T> parser, SourceText file, String reason) {
    Reading<T> reading = new Reading<>(parser, file);
    reading.unreadable(reason);
    return reading;
  }

  /** The file as rows name it. */
  String path() {
    return file.path();
  }

  /** Notes when the source was asked, where the file says. */
  void captured(Instant at) {
    captured = at;
  }

  /** Notes a date that the file is about. */
  void about(LocalDate date) {
    dates.add(date);
  }

  /** Reads one record of the file: into a row, or into a rejection. */
  void record(Fields fields, Function<Fields, T> row) {
    read(() -> fields.node().toString(), () -> row.apply(fields));
    fields.countUnknown(this::unknown);
  }

  /** As {@link #record(Fields, Function)}, for records that are not JSON. */
  void read(Supplier<String> text, Supplier<T> row) {
    position++;
    try {
      rows.add(row.get());
    } catch (Refusal e) {
      reject(e.field(), e.reason(), text);
    } catch (IllegalArgumentException | DateTimeException | ArithmeticException e) {
      reject(null, String.valueOf(e.getMessage()), text);
    }
  }

  private void reject(@Nullable String field, String reason, Supplier<String> text) {
    rejected++;
    if (rejections.size() < MOST_KEPT) {
      rejections.add(new Rejection(position, field, reason, text.get()));
    }
  }

  /** Counts a field that the parser does not know. */
  void unknown(String field) {
    String name = Rejection.printable(field, 100);
    if (unknown.size() < MOST_UNKNOWN || unknown.containsKey(name)) {
      unknown.merge(name, 1L, Long::sum);
    }
  }

  void unreadable(String reason) {
    unreadable = Rejection.printable(reason, 500);
    rows.clear();
  }

  /** The rows. */
  public List<T> rows() {
    return rows;
  }

  /** Records that gave no row, the first of them where there are very many. */
  public List<Rejection> rejections() {
    return rejections;
  }

  /** How many records gave no row. */
  public long rejected() {
    return rejected;
  }

  /** Fields that the parser does not know, and how often each was there. */
  public Map<String, Long> unknownFields() {
    return unknown;
  }

  /** Why nothing of the file can be used, if so. */
  public Optional<String> unreadable() {
    return Optional.ofNullable(unreadable);
  }

  /** When the source was asked: as the file says, else its path, else when it was written. */
  public Instant capturedAt() {
    return captured != null ? captured : PathClues.captured(file.path()).orElseGet(file::modified);
  }

  /** The dates that the file is about. */
  public Set<LocalDate> dates() {
    Set<LocalDate> all = new TreeSet<>(dates);
    for (@Nullable Object[] values : distinct(List.of(parser.table().partition()))) {
      if (values[0] instanceof LocalDate date) {
        all.add(date);
      }
    }
    return all;
  }

  /** The units that its rows belong to, each as the text of its columns with bars between. */
  public Set<String> units() {
    Set<String> units = new TreeSet<>();
    for (@Nullable Object[] values : distinct(parser.unit())) {
      StringBuilder unit = new StringBuilder();
      for (Object value : values) {
        unit.append(unit.length() == 0 ? "" : "|")
            .append(value instanceof Instant at ? at.truncatedTo(ChronoUnit.SECONDS) : value);
      }
      units.add(unit.toString());
    }
    return units;
  }

  /** The rows' values of some columns, runs of equal ones once: a file's rows are of one game. */
  private List<@Nullable Object[]> distinct(List<String> columns) {
    List<Method> getters = columns.stream().map(this::getter).toList();
    List<@Nullable Object[]> distinct = new ArrayList<>();
    @Nullable Object[] last = null;
    for (T row : rows) {
      @Nullable Object[] values = new @Nullable Object[getters.size()];
      for (int i = 0; i < values.length; i++) {
        values[i] = get(getters.get(i), row);
      }
      if (!Arrays.equals(values, last)) {
        distinct.add(values);
        last = values;
      }
    }
    return distinct;
  }

  /** One column needs no more of a row than its own component. */
  private Method getter(String column) {
    String name = column.replace("_", "");
    for (RecordComponent component : parser.table().shape().type().getRecordComponents()) {
      if (component.getName().equalsIgnoreCase(name)) {
        return component.getAccessor();
      }
    }
    throw new IllegalStateException(parser.table() + " has no column " + column);
  }

  private static @Nullable Object get(Method getter, Object row) {
    try {
      return getter.invoke(row);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(getter + " is no accessor of a row", e);
    }
  }
}
