package org.backcourt.validation.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.backcourt.contract.ColumnSpec;
import org.backcourt.contract.ColumnType;
import org.backcourt.contract.TableContract;
import org.jspecify.annotations.Nullable;

/** Reads what a file of rules says of a row that somebody has verified. */
final class GoldenReader {

  static final List<String> KEYS =
      List.of("table", "key", "values", "tolerance", "source", "severity", "mend");

  private final YamlMap entry;
  private final TableContract<?> table;

  private GoldenReader(YamlMap entry) {
    this.entry = entry;
    this.table = RuleFile.table(entry, entry.required("table"));
  }

  static Guard guard(YamlMap entry) {
    GoldenReader reader = new GoldenReader(entry);
    String source = entry.required("source");
    List<GoldenValue> key = reader.key();
    GoldenRow row = new GoldenRow(key, reader.values(), reader.date(key), RuleFile.severity(entry));
    return new Guard(
        reader.table,
        row,
        row.severity(),
        "As verified: " + source,
        entry.text("mend").orElse(null));
  }

  /** The date by which the row is found, beside the key where it is no part of it. */
  private List<ColumnSpec> keyColumns() {
    return Stream.concat(Stream.of(table.partition()), table.key().stream())
        .distinct()
        .map(name -> table.column(name).orElseThrow())
        .toList();
  }

  private List<GoldenValue> key() {
    List<ColumnSpec> columns = keyColumns();
    YamlMap map = entry.map("key", "key column of " + table.name().table(), names(columns));
    List<GoldenValue> key = new ArrayList<>();
    for (ColumnSpec column : columns) {
      if (!map.has(column.name())) {
        throw entry.refused(
            "key",
            "the key lacks '"
                + column.name()
                + "'; a row of "
                + table.name().table()
                + " is named by "
                + String.join(", ", names(columns)));
      }
      if (map.isNull(column.name())) {
        throw map.refused(column.name(), "'" + column.name() + "' of a key is never null");
      }
      key.add(new GoldenValue(column, value(map, column), BigDecimal.ZERO));
    }
    return key;
  }

  private LocalDate date(List<GoldenValue> key) {
    return key.stream()
        .filter(value -> value.name().equals(table.partition()))
        .map(value -> (LocalDate) Objects.requireNonNull(value.expected()))
        .findFirst()
        .orElseThrow();
  }

  private List<GoldenValue> values() {
    List<ColumnSpec> columns = new ArrayList<>(table.content());
    columns.removeAll(keyColumns());
    YamlMap map = entry.map("values", "column of " + table.name().table(), names(columns));
    columns.removeIf(column -> !map.has(column.name()));
    if (columns.isEmpty()) {
      throw entry.refused("values", "say at least one value, such as points: 29");
    }
    List<String> fractions =
        names(columns.stream().filter(c -> c.type() == ColumnType.FLOAT64).toList());
    if (entry.has("tolerance") && fractions.isEmpty()) {
      throw entry.refused("tolerance", "no value here is a fraction; leave out 'tolerance'");
    }
    YamlMap tolerances =
        entry.isMap("tolerance")
            ? entry.map("tolerance", "fraction among these values", fractions)
            : null;
    return columns.stream()
        .map(
            column ->
                new GoldenValue(
                    column,
                    value(map, column),
                    fractions.contains(column.name())
                        ? tolerance(tolerances, column)
                        : BigDecimal.ZERO))
        .toList();
  }

  private BigDecimal tolerance(@Nullable YamlMap each, ColumnSpec column) {
    YamlMap map = each == null ? entry : each;
    String key = each == null ? "tolerance" : column.name();
    BigDecimal tolerance =
        map.text(key)
            .map(
                text ->
                    GoldenValue.read(ColumnType.FLOAT64, text)
                        .map(BigDecimal.class::cast)
                        .orElseThrow(() -> map.refused(key, "'" + text + "' is no number")))
            .orElse(BigDecimal.ZERO);
    if (tolerance.signum() < 0) {
      throw map.refused(key, "a tolerance is 0 or more");
    }
    return tolerance;
  }

  private static @Nullable Object value(YamlMap map, ColumnSpec column) {
    String name = column.name();
    if (!GoldenValue.canBeOf(column)) {
      throw map.refused(
          name, "'" + name + "' is " + column.typeName() + ", which has no golden value");
    }
    if (map.isNull(name)) {
      if (!column.nullable()) {
        throw map.refused(name, "'" + name + "' is never null");
      }
      return null;
    }
    String text = map.required(name);
    return GoldenValue.read(column.type(), text)
        .orElseThrow(
            () ->
                map.refused(
                    name, "'" + text + "' is no " + column.type() + ", which '" + name + "' is"));
  }

  private static List<String> names(List<ColumnSpec> columns) {
    return columns.stream().map(ColumnSpec::name).toList();
  }
}
