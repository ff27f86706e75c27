package org.backcourt.validation.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.backcourt.tables.Spelling;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** A mapping in a YAML file that knows its line, and knows no key but those it was told of. */
public final class YamlMap {

  private final String file;
  private final Node node;
  private final Map<String, Node> values = new LinkedHashMap<>();

  YamlMap(String file, Node node, List<String> known) {
    this(file, node, "key", known);
  }

  /** The mapping that a text is, by whose name refusals call it. */
  static YamlMap read(String name, Reader text, List<String> known) {
    try {
      Node root = new Yaml(new LoaderOptions()).compose(text);
      if (root == null) {
        throw new IllegalArgumentException(name + ":1: the file says nothing");
      }
      return new YamlMap(name, root, known);
    } catch (MarkedYAMLException e) {
      throw new IllegalArgumentException(
          name
              + ":"
              + (e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1)
              + ": this is no YAML: "
              + e.getProblem(),
          e);
    }
  }

  /** The mapping of a file that is shipped beside a class. */
  public static YamlMap shipped(Class<?> beside, String name, List<String> known) {
    try (InputStream stream = Objects.requireNonNull(beside.getResourceAsStream(name))) {
      return read(name, new InputStreamReader(stream, StandardCharsets.UTF_8), known);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private YamlMap(String file, Node node, String what, List<String> known) {
    this.file = file;
    this.node = node;
    if (!(node instanceof MappingNode mapping)) {
      throw refused(node, "here must be keys and values, one of: " + String.join(", ", known));
    }
    for (NodeTuple entry : mapping.getValue()) {
      String key = scalar(entry.getKeyNode());
      if (!known.contains(key)) {
        throw unknown(entry.getKeyNode(), what, key, known);
      }
      if (values.put(key, entry.getValueNode()) != null) {
        throw refused(entry.getKeyNode(), "the key '" + key + "' is there twice");
      }
    }
  }

  boolean has(String key) {
    return values.containsKey(key);
  }

  Optional<String> text(String key) {
    return Optional.ofNullable(values.get(key)).map(this::scalar);
  }

  /** The value of a key that must be there. */
  public String required(String key) {
    return text(key).orElseThrow(() -> refused(node, "the key '" + key + "' is missing"));
  }

  Optional<Double> number(String key) {
    return text(key)
        .map(
            text -> {
              try {
                return Double.valueOf(text);
              } catch (NumberFormatException e) {
                throw refused(at(key), "'" + text + "' is no number");
              }
            });
  }

  /** One value, or several in a list. */
  public List<String> texts(String key) {
    Node value = values.get(key);
    if (value == null) {
      return List.of();
    }
    if (value instanceof SequenceNode list) {
      List<String> texts = new ArrayList<>();
      list.getValue().forEach(each -> texts.add(scalar(each)));
      return texts;
    }
    return List.of(scalar(value));
  }

  /** The mappings of a list. */
  public List<YamlMap> maps(String key, List<String> known) {
    Node value = values.get(key);
    if (value == null) {
      return List.of();
    }
    if (!(value instanceof SequenceNode list)) {
      throw refused(value, "'" + key + "' must be a list");
    }
    return list.getValue().stream().map(each -> new YamlMap(file, each, known)).toList();
  }

  boolean isMap(String key) {
    return values.get(key) instanceof MappingNode;
  }

  /** The mapping of that key, whose own keys are {@code what}. */
  YamlMap map(String key, String what, List<String> known) {
    Node value = values.get(key);
    if (value == null) {
      throw refused(node, "the key '" + key + "' is missing");
    }
    return new YamlMap(file, value, what, known);
  }

  /** Whether it says {@code null}; where nothing is written something was forgotten. */
  boolean isNull(String key) {
    if (!(values.get(key) instanceof ScalarNode scalar) || !scalar.getTag().equals(Tag.NULL)) {
      return false;
    }
    if (scalar.getValue().isEmpty()) {
      throw refused(scalar, "'" + key + "' has no value; write null where that is meant");
    }
    return true;
  }

  private String scalar(Node value) {
    if (value instanceof ScalarNode scalar) {
      return scalar.getValue();
    }
    throw refused(value, "here must be a single value");
  }

  private Node at(String key) {
    return values.getOrDefault(key, node);
  }

  IllegalArgumentException unknownValue(
      String key, String what, String name, Collection<String> valid) {
    return unknown(at(key), what, name, valid);
  }

  IllegalArgumentException refused(String key, String why) {
    return refused(at(key), why);
  }

  private IllegalArgumentException unknown(
      Node where, String what, String name, Collection<String> valid) {
    return refused(
        where,
        "there is no "
            + what
            + " '"
            + name
            + "'; did you mean "
            + Spelling.nearest(name, valid)
            + "?");
  }

  private IllegalArgumentException refused(Node where, String why) {
    return new IllegalArgumentException(
        file + ":" + (where.getStartMark().getLine() + 1) + ": " + why);
  }
}
