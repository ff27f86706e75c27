package org.backcourt.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The page that says what {@code --json} prints, as something to hold documents against: a line a
 * command, with its version and every path to a value. {@code []} stands for any element, {@code *}
 * for any name.
 */
final class JsonPage {

  private static final Path PAGE = Path.of("..", "docs", "json.md");
  private static final Pattern LINE = Pattern.compile("\\| (`.+`) \\| (\\d+) \\| (.+) \\|");
  private static final Pattern WORD = Pattern.compile("`([^`]+)`");

  private record Shape(int version, TreeSet<String> paths) {}

  private final Map<String, Shape> shapes = new LinkedHashMap<>();
  private final Map<String, TreeSet<String>> seen = new LinkedHashMap<>();

  /** Lists and objects that were there and had nothing in them: what they may have stays unseen. */
  private final TreeSet<String> empty = new TreeSet<>();

  private JsonPage() {}

  static JsonPage read() throws IOException {
    JsonPage page = new JsonPage();
    for (String line : Files.readAllLines(PAGE)) {
      Matcher row = LINE.matcher(line);
      if (row.matches()) {
        Shape shape = new Shape(Integer.parseInt(row.group(2)), new TreeSet<>(words(row.group(3))));
        words(row.group(1)).forEach(command -> page.shapes.put(command, shape));
      }
    }
    return page;
  }

  private static List<String> words(String cell) {
    return WORD.matcher(cell).results().map((MatchResult word) -> word.group(1)).toList();
  }

  /** The commands that the page has a line for. */
  TreeSet<String> commands() {
    return new TreeSet<>(shapes.keySet());
  }

  /** A document must have the version of its command's line, and no path that is not in it. */
  void hold(String command, String document) {
    JsonNode whole;
    try {
      whole = new ObjectMapper().readTree(document);
    } catch (JsonProcessingException e) {
      throw new AssertionError(command + " printed no single JSON document:\n" + document, e);
    }
    Shape shape = shapes.get(command);
    if (shape == null) {
      throw new AssertionError("the page has no line for " + command);
    }
    assertThat(whole.path("version").asInt()).as(command).isEqualTo(shape.version());
    TreeSet<String> paths = new TreeSet<>();
    collect(whole, "", paths, shape.paths());
    paths.remove("version");
    noteEmpty(whole, command + " ", "");
    TreeSet<String> unknown = new TreeSet<>(paths);
    unknown.removeAll(shape.paths());
    assertThat(unknown).as("paths of %s that the page does not have", command).isEmpty();
    seen.computeIfAbsent(command, name -> new TreeSet<>()).addAll(paths);
  }

  /** What lines of the page have that no document of any of their commands showed. */
  Map<String, TreeSet<String>> unseen() {
    Map<String, TreeSet<String>> unseen = new LinkedHashMap<>();
    shapes.forEach(
        (command, shape) -> {
          TreeSet<String> left = new TreeSet<>(shape.paths());
          shapes.forEach(
              (other, same) -> {
                if (same == shape) {
                  left.removeAll(seen.getOrDefault(other, new TreeSet<>()));
                }
              });
          left.removeIf(
              path -> empty.stream().anyMatch(list -> (command + " " + path).startsWith(list)));
          if (seen.containsKey(command) && !left.isEmpty()) {
            unseen.put(command, left);
          }
        });
    return unseen;
  }

  private void noteEmpty(JsonNode node, String command, String path) {
    if (node.isContainerNode() && node.isEmpty()) {
      empty.add(command + path + (node.isArray() ? "[]" : "."));
    } else if (node.isArray()) {
      node.forEach(element -> noteEmpty(element, command, path + "[]"));
    } else if (node.isObject()) {
      node.fields()
          .forEachRemaining(
              field ->
                  noteEmpty(
                      field.getValue(),
                      command,
                      path + (path.isEmpty() ? "" : ".") + field.getKey()));
    }
  }

  private static void collect(
      JsonNode node, String path, TreeSet<String> paths, TreeSet<String> known) {
    if (node.isArray()) {
      node.forEach(element -> collect(element, path + "[]", paths, known));
    } else if (node.isObject()) {
      node.fields()
          .forEachRemaining(
              field -> {
                String before = path.isEmpty() ? "" : path + ".";
                boolean anyName = known.stream().anyMatch(p -> p.startsWith(before + "*"));
                collect(field.getValue(), before + (anyName ? "*" : field.getKey()), paths, known);
              });
    } else {
      paths.add(path);
    }
  }
}
