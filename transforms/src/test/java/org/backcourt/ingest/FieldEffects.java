package org.backcourt.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.backcourt.contract.ColumnSpec;
import org.backcourt.id.TeamCode;

/**
 * Which columns each field of a source's file decides, found by experiment: every value of the
 * example is changed and then taken out, and what becomes of the rows is looked at.
 */
final class FieldEffects<T> {

  /** What a field does. */
  static final class Effect {
    final Set<String> columns = new TreeSet<>();
    boolean required;
  }

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final SourceParser<T> parser;
  private final Map<String, Effect> effects = new TreeMap<>();
  private final List<Object[]> before;

  private FieldEffects(SourceParser<T> parser) {
    this.parser = parser;
    this.before = values(Examples.read(parser));
  }

  static <T> Map<String, Effect> of(SourceParser<T> parser) {
    FieldEffects<T> experiment = new FieldEffects<>(parser);
    String text = Examples.text(parser.source());
    if (parser.source().equals("big-data-ball")) {
      experiment.csv(text);
    } else {
      experiment.json(text);
    }
    return experiment.effects;
  }

  private List<Object[]> values(Reading<T> reading) {
    List<Object[]> values = new ArrayList<>();
    reading.rows().forEach(row -> values.add(parser.table().shape().values(row)));
    return values;
  }

  private void json(String text) {
    JsonNode tree = tree(text);
    walk(tree, tree, "");
  }

  /** Changes each leaf in place, reads, and puts it back. */
  private void walk(JsonNode root, JsonNode node, String path) {
    if (node instanceof ObjectNode object) {
      List<String> names = new ArrayList<>();
      object.fieldNames().forEachRemaining(names::add);
      for (String name : names) {
        String below = path.isEmpty() ? name : path + "." + name;
        JsonNode child = object.get(name);
        if (child.isContainerNode() && !isListOfValues(child)) {
          walk(root, child, below);
          continue;
        }
        Effect effect = effects.computeIfAbsent(below, p -> new Effect());
        for (JsonNode other : others(child)) {
          object.set(name, other);
          compare(root, effect, false);
        }
        object.remove(name);
        compare(root, effect, true);
        object.set(name, child);
      }
    } else if (node instanceof ArrayNode array) {
      for (JsonNode element : array) {
        walk(root, element, path + "[]");
      }
    }
  }

  private static boolean isListOfValues(JsonNode node) {
    return node.isArray() && (node.isEmpty() || !node.get(0).isContainerNode());
  }

  private void compare(JsonNode root, Effect effect, boolean removed) {
    compare(Examples.read(parser, root.toString()), effect, removed);
  }

  private void compare(Reading<T> reading, Effect effect, boolean removed) {
    List<Object[]> after = values(reading);
    boolean refused = reading.unreadable().isPresent() || reading.rejected() > 0;
    if (refused) {
      effect.required |= removed;
      return;
    }
    if (after.size() != before.size()) {
      return;
    }
    List<ColumnSpec> columns = parser.table().shape().columns();
    for (int i = 0; i < after.size(); i++) {
      for (int c = 0; c < columns.size(); c++) {
        Object was = before.get(i)[c];
        if (was == null ? after.get(i)[c] != null : !was.equals(after.get(i)[c])) {
          effect.columns.add(columns.get(c).name());
        }
      }
    }
  }

  private void csv(String text) {
    String[] lines = text.split("\n");
    String[] names = lines[0].split(",");
    for (int line = 1; line < lines.length; line++) {
      if (lines[line].contains("\"")) {
        continue;
      }
      String[] values = lines[line].split(",", -1);
      for (int c = 0; c < names.length; c++) {
        Effect effect = effects.computeIfAbsent(names[c], p -> new Effect());
        String was = values[c];
        for (JsonNode other : others(was.isEmpty() ? NODES.nullNode() : NODES.textNode(was))) {
          values[c] = other.asText();
          String changed = lines[line];
          lines[line] = String.join(",", values);
          compare(Examples.read(parser, String.join("\n", lines)), effect, false);
          lines[line] = changed;
        }
        values[c] = "";
        String whole = lines[line];
        lines[line] = String.join(",", values);
        compare(Examples.read(parser, String.join("\n", lines)), effect, true);
        lines[line] = whole;
        values[c] = was;
      }
    }
  }

  /** Other values of the same kind, of which one at least should be taken. */
  private static List<JsonNode> others(JsonNode value) {
    if (value.isBoolean()) {
      return List.of(NODES.booleanNode(!value.booleanValue()));
    }
    if (value.isIntegralNumber()) {
      return List.of(NODES.numberNode(value.longValue() + 1));
    }
    if (value.isNumber()) {
      return List.of(NODES.numberNode(value.doubleValue() + 0.25));
    }
    if (value.isArray()) {
      return List.of(NODES.arrayNode().add("Another Network"));
    }
    if (value.isNull()) {
      return List.of(
          NODES.numberNode(7),
          NODES.booleanNode(true),
          NODES.textNode("Ann Other"),
          NODES.textNode("7"),
          NODES.textNode("made"),
          NODES.textNode("DEN"));
    }
    List<JsonNode> others = new ArrayList<>();
    otherTexts(value.textValue()).forEach(text -> others.add(NODES.textNode(text)));
    return others;
  }

  private static List<String> otherTexts(String text) {
    if (text.matches("\\d{4}-\\d{2}-\\d{2}")) {
      return List.of(LocalDate.parse(text).plusDays(1).toString());
    }
    if (text.matches("\\d{2}/\\d{2}/\\d{4}")) {
      return List.of("11/30/2023");
    }
    if (text.matches("\\d{4}-\\d{2}-\\d{2}T00:00:00Z")) {
      return List.of(LocalDate.parse(text.substring(0, 10)).plusDays(1) + "T00:00:00Z");
    }
    if (text.matches("\\d{4}-\\d{2}-\\d{2}T.*Z")) {
      return List.of(Instant.parse(text).plusSeconds(86_400 + 60).toString());
    }
    if (text.matches("\\d{4}-\\d{2}-\\d{2}T[\\d:]{8}")) {
      return List.of(LocalDateTime.parse(text).plusHours(1).toString());
    }
    if (text.matches("00\\d{8}")) {
      return List.of(text.substring(0, 9) + "9", "0042300001");
    }
    if (text.matches("[A-Z]{3}@[A-Z]{3}")) {
      return List.of("MIA" + text.substring(3));
    }
    if (text.matches("\\d{1,2}:\\d{2}:\\d{2}")) {
      return List.of("0:00:07");
    }
    if (text.matches("\\d{2,3}:\\d{2}")) {
      return List.of("11:11");
    }
    if (text.matches("PT.*S")) {
      return List.of("PT01M01.00S");
    }
    if (text.matches("[+-]?\\d+(\\.\\d+)?")) {
      return List.of(text.contains(".") ? text + "5" : Long.toString(Long.parseLong(text) + 1));
    }
    if (TeamCode.find(text).isPresent() && !text.equals("Kings")) {
      return List.of("MIA", "DEN", "BOS", "Miami Heat", text + " x");
    }
    return List.of(
        "another " + text,
        "doubtful",
        "Made",
        "Missed",
        "made",
        "3pt",
        "shot",
        "foul",
        "totals",
        "Under",
        "Over");
  }

  private static JsonNode tree(String text) {
    try {
      return MAPPER.readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
