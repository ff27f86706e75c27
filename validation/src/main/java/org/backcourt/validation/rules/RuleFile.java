package org.backcourt.validation.rules;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.backcourt.contract.ColumnSpec;
import org.backcourt.contract.TableContract;
import org.backcourt.row.quality.VerdictRecord.Severity;
import org.backcourt.tables.Tables;
import org.backcourt.validation.metric.ColumnState;
import org.backcourt.validation.metric.Metric;

/**
 * A file of rules, read strictly: whatever it says that is not known is refused with its line and
 * the nearest name that is.
 */
final class RuleFile {

  private static final String PER_GAME = "_per_game";

  private static final List<String> KEYS = List.of("rules", "golden", "changes");

  private static final List<String> RULE_KEYS =
      List.of(
          "rule",
          "table",
          "column",
          "metric",
          "at_least",
          "at_most",
          "at_most_drift",
          "at_most_shift",
          "per",
          "rows",
          "except",
          "holds",
          "where",
          "at_most_share",
          "severity",
          "why",
          "mend");

  private static final List<String> CHANGE_KEYS = List.of("rule", "severity", "why");

  /**
   * A change to a rule that is there anyway.
   *
   * @param severity the new one; nothing where the rule is not to be asked at all
   */
  record Change(String id, Optional<Severity> severity, YamlMap where) {}

  private final List<Guard> guards = new ArrayList<>();
  private final List<Change> changes = new ArrayList<>();

  private RuleFile() {}

  static RuleFile read(Path file) {
    try {
      return parse(file.toString(), new StringReader(Files.readString(file)));
    } catch (IOException e) {
      throw new IllegalArgumentException("the rules in " + file + " cannot be read: " + e, e);
    }
  }

  static RuleFile parse(String name, Reader text) {
    return of(YamlMap.read(name, text, KEYS));
  }

  /** The rules that come with the product. */
  static RuleFile shipped() {
    return of(YamlMap.shipped(RuleFile.class, "rules.yaml", KEYS));
  }

  private static RuleFile of(YamlMap all) {
    RuleFile file = new RuleFile();
    for (YamlMap rule : all.maps("rules", RULE_KEYS)) {
      file.addRules(rule);
    }
    for (YamlMap golden : all.maps("golden", GoldenReader.KEYS)) {
      file.addGolden(golden);
    }
    for (YamlMap change : all.maps("changes", CHANGE_KEYS)) {
      change.required("why");
      file.changes.add(new Change(change.required("rule"), severityOrOff(change), change));
    }
    return file;
  }

  List<Guard> guards() {
    return guards;
  }

  List<Change> changes() {
    return changes;
  }

  private void addRules(YamlMap map) {
    map.required("rule");
    String why = map.required("why");
    for (TableContract<?> table : tables(map)) {
      if (map.has("holds")) {
        guards.add(guard(map, table, condition(map, table, why)));
        continue;
      }
      for (String column : columns(map, table)) {
        guards.add(
            guard(
                map,
                table,
                map.has("at_most_shift")
                    ? shift(map, table, column)
                    : map.has("at_most_drift") ? drift(map, column) : metric(map, column, why)));
      }
    }
  }

  private void addGolden(YamlMap map) {
    Guard guard = GoldenReader.guard(map);
    if (guards.stream().anyMatch(other -> other.id().equals(guard.id()))) {
      throw map.refused("key", guard.id() + " is there twice; put its values together");
    }
    guards.add(guard);
  }

  private static Guard guard(
      YamlMap map, TableContract<?> table, org.backcourt.validation.audit.Rule rule) {
    return new Guard(
        table, rule, rule.severity(), map.required("why"), map.text("mend").orElse(null));
  }

  private static List<TableContract<?>> tables(YamlMap map) {
    map.required("rule");
    List<String> names = map.texts("table");
    if (names.isEmpty()) {
      map.required("table");
    }
    List<TableContract<?>> tables = new ArrayList<>();
    for (String name : names) {
      tables.add(table(map, name));
    }
    return tables;
  }

  static TableContract<?> table(YamlMap map, String name) {
    return Tables.find(name)
        .orElseThrow(
            () ->
                map.unknownValue(
                    "table",
                    "table",
                    name,
                    Tables.all().stream().map(table -> table.name().table()).toList()));
  }

  private static List<String> columns(YamlMap map, TableContract<?> table) {
    List<String> names = map.texts("column");
    if (!map.has("at_most_shift") && metricOf(map).isOfRows()) {
      if (!names.isEmpty()) {
        throw map.refused("column", metricOf(map) + " is a figure of rows, of no column");
      }
      return List.of(ColumnState.ROW);
    }
    if (names.isEmpty()) {
      map.required("column");
    }
    for (String name : names) {
      if (table.content().stream().noneMatch(column -> column.name().equals(name))) {
        throw map.unknownValue(
            "column",
            "column of " + table.name().table(),
            name,
            table.content().stream().map(ColumnSpec::name).toList());
      }
      if (map.has("metric") && !metricOf(map).fits(table, name)) {
        throw map.refused(
            "metric", metricOf(map) + " is a figure of numbers, which " + name + " holds none of");
      }
    }
    return names;
  }

  private static Metric metricOf(YamlMap map) {
    String name = map.required("metric");
    String bare = isPerGame(map) ? name.substring(0, name.length() - PER_GAME.length()) : name;
    return Arrays.stream(Metric.values())
        .filter(metric -> metric.toString().equals(bare))
        .findFirst()
        .orElseThrow(
            () ->
                map.unknownValue(
                    "metric",
                    "metric",
                    name,
                    Arrays.stream(Metric.values()).map(Metric::toString).toList()));
  }

  private static boolean isPerGame(YamlMap map) {
    return map.required("metric").endsWith(PER_GAME);
  }

  private static MetricRule metric(YamlMap map, String column, String why) {
    for (String key : List.of("where", "at_most_share")) {
      if (map.has(key)) {
        throw map.refused(key, "'" + key + "' belongs to 'holds', not to a metric");
      }
    }
    Limits limits =
        new Limits(map.number("at_least").orElse(null), map.number("at_most").orElse(null));
    if (limits.atLeast() == null && limits.atMost() == null) {
      throw map.refused("metric", "a limit is missing: give at_least, at_most or both");
    }
    return new MetricRule(
        column.equals(ColumnState.ROW) ? map.required("rule") : map.required("rule") + "." + column,
        column,
        metricOf(map),
        isPerGame(map),
        limits,
        constant(map, "per", MetricRule.Span.values()).orElse(MetricRule.Span.DATE),
        map.number("rows").orElse(1.0).longValue(),
        exemptions(map),
        severity(map),
        why);
  }

  private static DriftRule drift(YamlMap map, String column) {
    refuse(
        map,
        "at_most_drift",
        List.of("at_least", "at_most", "per", "except", "where", "at_most_share"));
    if (metricOf(map).isOfRows() || isPerGame(map)) {
      throw map.refused("metric", "drift is of a column's figure; rows follow the schedule");
    }
    return new DriftRule(
        map.required("rule") + "." + column,
        column,
        metricOf(map),
        map.number("at_most_drift").orElseThrow(),
        map.number("rows").orElse(1.0).longValue(),
        severity(map));
  }

  private static ShiftRule shift(YamlMap map, TableContract<?> table, String column) {
    refuse(
        map,
        "at_most_shift",
        List.of(
            "metric",
            "at_least",
            "at_most",
            "at_most_drift",
            "per",
            "except",
            "where",
            "at_most_share"));
    if (!Metric.P50.fits(table, column)) {
      throw map.refused("column", column + " holds no numbers that could be spread");
    }
    return new ShiftRule(
        map.required("rule") + "." + column,
        column,
        map.number("at_most_shift").orElseThrow(),
        map.number("rows").orElse(1.0).longValue(),
        severity(map));
  }

  private static void refuse(YamlMap map, String by, List<String> keys) {
    for (String key : keys) {
      if (map.has(key)) {
        throw map.refused(key, "'" + key + "' does not go with '" + by + "'");
      }
    }
  }

  private static ConditionRule condition(YamlMap map, TableContract<?> table, String why) {
    for (String key :
        List.of(
            "column",
            "metric",
            "at_least",
            "at_most",
            "at_most_drift",
            "at_most_shift",
            "per",
            "rows",
            "except")) {
      if (map.has(key)) {
        throw map.refused(key, "'" + key + "' belongs to a metric, not to 'holds'");
      }
    }
    ConditionRule rule =
        new ConditionRule(
            map.required("rule"),
            map.required("holds"),
            map.text("where").orElse("TRUE"),
            map.number("at_most_share").orElse(0.0),
            severity(map),
            why);
    if (rule.columns(table).isEmpty()) {
      throw map.refused("holds", "the condition names no column of " + table.name().table());
    }
    return rule;
  }

  private static Set<Exemption> exemptions(YamlMap map) {
    EnumSet<Exemption> exemptions = EnumSet.noneOf(Exemption.class);
    for (String name : map.texts("except")) {
      exemptions.add(constant(map, "except", name, Exemption.values()));
    }
    return exemptions;
  }

  static Severity severity(YamlMap map) {
    return constant(map, "severity", Severity.values()).orElse(Severity.ERROR);
  }

  private static Optional<Severity> severityOrOff(YamlMap map) {
    return map.required("severity").equals("off")
        ? Optional.empty()
        : constant(map, "severity", Severity.values());
  }

  private static <E extends Enum<E>> Optional<E> constant(YamlMap map, String key, E[] valid) {
    return map.text(key).map(name -> constant(map, key, name, valid));
  }

  private static <E extends Enum<E>> E constant(YamlMap map, String key, String name, E[] valid) {
    return Arrays.stream(valid)
        .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                map.unknownValue(
                    key,
                    key,
                    name,
                    Arrays.stream(valid)
                        .map(each -> each.name().toLowerCase(Locale.ROOT))
                        .toList()));
  }
}
