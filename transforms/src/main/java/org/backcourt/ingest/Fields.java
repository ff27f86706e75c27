package org.backcourt.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.backcourt.id.TeamCode;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object that remembers which of its fields were asked for, so that what nobody asked for
 * can be counted. Values are read strictly: a text where a number belongs, or half a point, is
 * refused and never bent.
 */
final class Fields {

  /**
   * What objects in one place of a file have in common: the names that were asked of any of them.
   * Shared, because a file has thousands of records of the same fields.
   */
  private static final class Place {
    private final String path;
    private final Map<String, String> asked = new HashMap<>();
    private final Map<String, Place> parts = new HashMap<>();

    Place(String path) {
      this.path = path;
    }

    /** The full path of a field, which from then on counts as known. */
    String ask(String name) {
      String where = asked.get(name);
      if (where == null) {
        where = where(name);
        asked.put(name, where);
      }
      return where;
    }

    String where(String name) {
      return path.isEmpty() ? name : path + "." + name;
    }

    Place part(String name, String suffix) {
      Place part = parts.get(name);
      if (part == null) {
        part = new Place(where(name) + suffix);
        parts.put(name, part);
      }
      return part;
    }
  }

  private final JsonNode node;
  private final Place place;
  private List<Fields> parts = List.of();

  private Fields(JsonNode node, Place place) {
    this.node = node;
    this.place = place;
  }

  /** The object at the top of a file. */
  static Fields top(JsonNode node) {
    if (!node.isObject()) {
      throw new Unreadable("has no JSON object at its top");
    }
    return new Fields(node, new Place(""));
  }

  /** An object that stands by itself, such as a row that was given as an array. */
  static Fields of(JsonNode node, String path) {
    return new Fields(node, new Place(path));
  }

  JsonNode node() {
    return node;
  }

  /** Whether the field is there and not null. */
  boolean has(String name) {
    return !find(name).isNull();
  }

  /** Fields that are known and that no column needs. */
  void leave(String... names) {
    for (String name : names) {
      place.ask(name);
    }
  }

  /** An object within this one. */
  Fields object(String name) {
    JsonNode found = find(name);
    if (found.isNull()) {
      throw refused(name, "is missing");
    }
    if (!found.isObject()) {
      throw refused(name, "is no object");
    }
    return part(new Fields(found, place.part(name, "")));
  }

  /** An object within this one; an empty one where it is missing. */
  Fields objectOrEmpty(String name) {
    return has(name) ? object(name) : new Fields(MissingNode.getInstance(), place.part(name, ""));
  }

  /**
   * The objects of an array.
   *
   * @param left fields of theirs that are known and that no column needs
   */
  List<Fields> objects(String name, String... left) {
    JsonNode elements = array(name);
    Place each = place.part(name, "[]");
    List<Fields> objects = new ArrayList<>(elements.size());
    for (JsonNode element : elements) {
      // Elements are records of their own and are counted with those.
      objects.add(new Fields(element, each));
    }
    for (String known : left) {
      each.ask(known);
    }
    return objects;
  }

  /** An array; empty where it is missing. */
  JsonNode array(String name) {
    JsonNode found = find(name);
    if (!found.isNull() && !found.isArray()) {
      throw refused(name, "is no array");
    }
    return found;
  }

  /** Makes this element's fields part of another record. */
  Fields within(Fields record) {
    return record.part(this);
  }

  String text(String name) {
    String text = textOrNull(name);
    if (text == null) {
      throw refused(name, "is missing");
    }
    return text;
  }

  @Nullable String textOrNull(String name) {
    JsonNode found = find(name);
    if (found.isNull()) {
      return null;
    }
    if (found.isContainerNode()) {
      throw refused(name, "is no text");
    }
    return Texts.checked(where(name), found.asText());
  }

  int count(String name) {
    Integer count = countOrNull(name);
    if (count == null) {
      throw refused(name, "is missing");
    }
    return count;
  }

  @Nullable Integer countOrNull(String name) {
    Long number = numberOrNull(name);
    if (number == null) {
      return null;
    }
    if (number != number.intValue()) {
      throw refused(name, "is too large: " + number);
    }
    return number.intValue();
  }

  long number(String name) {
    Long number = numberOrNull(name);
    if (number == null) {
      throw refused(name, "is missing");
    }
    return number;
  }

  @Nullable Long numberOrNull(String name) {
    JsonNode found = find(name);
    if (found.isNull()) {
      return null;
    }
    if (found.isNumber()) {
      if (found.canConvertToExactIntegral() && found.canConvertToLong()) {
        return found.longValue();
      }
      throw refused(name, "is no whole number: " + found.asText());
    }
    if (!found.isTextual()) {
      throw refused(name, "is no number");
    }
    return Texts.numberOrNull(where(name), found.textValue());
  }

  double decimal(String name) {
    Double decimal = decimalOrNull(name);
    if (decimal == null) {
      throw refused(name, "is missing");
    }
    return decimal;
  }

  @Nullable Double decimalOrNull(String name) {
    JsonNode found = find(name);
    if (found.isNull()) {
      return null;
    }
    if (!found.isNumber() && !found.isTextual()) {
      throw refused(name, "is no number");
    }
    if (found.isTextual()) {
      return Texts.decimalOrNull(where(name), found.textValue());
    }
    return Texts.finite(where(name), found.doubleValue());
  }

  @Nullable Boolean flagOrNull(String name) {
    JsonNode found = find(name);
    if (found.isNull()) {
      return null;
    }
    if (found.isBoolean()) {
      return found.booleanValue();
    }
    String text = found.isContainerNode() ? "" : found.asText().strip();
    return switch (text) {
      case "0", "false" -> false;
      case "1", "true" -> true;
      default -> throw refused(name, "is neither true nor false");
    };
  }

  LocalDate date(String name) {
    return Texts.date(where(name), text(name));
  }

  Instant instant(String name) {
    Instant instant = instantOrNull(name);
    if (instant == null) {
      throw refused(name, "is missing");
    }
    return instant;
  }

  @Nullable Instant instantOrNull(String name) {
    String text = textOrNull(name);
    return text == null ? null : Texts.instant(where(name), text);
  }

  /** A team of the league, in whatever way the source names it. */
  TeamCode team(String name) {
    String text = text(name);
    return TeamCode.find(text)
        .orElseThrow(() -> refused(name, "names none of the 30 teams: " + text));
  }

  /** A value that is refused, with the field's full path. */
  Refusal refused(String name, String reason) {
    return new Refusal(place.where(name), reason);
  }

  /** Reports every field of this object, and of those within, that nobody asked for. */
  void countUnknown(Consumer<String> count) {
    for (Iterator<String> names = node.fieldNames(); names.hasNext(); ) {
      String name = names.next();
      if (!place.asked.containsKey(name)) {
        count.accept(place.where(name));
      }
    }
    parts.forEach(part -> part.countUnknown(count));
  }

  private Fields part(Fields part) {
    if (parts.isEmpty()) {
      parts = new ArrayList<>();
    }
    parts.add(part);
    return part;
  }

  private JsonNode find(String name) {
    place.ask(name);
    JsonNode found = node.get(name);
    return found == null ? NullNode.instance : found;
  }

  private String where(String name) {
    return place.ask(name);
  }
}
