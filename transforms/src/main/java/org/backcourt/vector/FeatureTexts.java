package org.backcourt.vector;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * JSON that says something of a vector's features by their names. A season's vectors differ in a
 * few dozen ways, so that each text is written once and the rows share it.
 */
final class FeatureTexts {

  /** More than have ever been seen, so that what is unusual cannot fill the memory. */
  private static final int MOST = 1_000;

  private final Function<FeatureReading, @Nullable Object> said;
  private final Map<List<@Nullable Object>, String> known = new ConcurrentHashMap<>();

  /**
   * Texts of one kind.
   *
   * @param said what is said of a feature; null for nothing
   */
  FeatureTexts(Function<FeatureReading, @Nullable Object> said) {
    this.said = said;
  }

  String of(List<FeatureReading> readings) {
    List<@Nullable Object> words = readings.stream().<@Nullable Object>map(said).toList();
    String text = known.get(words);
    if (text == null) {
      text = write(readings, words);
      if (known.size() < MOST) {
        known.put(words, text);
      }
    }
    return text;
  }

  private static String write(List<FeatureReading> readings, List<@Nullable Object> words) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    for (int i = 0; i < words.size(); i++) {
      Object word = words.get(i);
      if (word != null) {
        json.put(readings.get(i).feature().featureName(), word.toString());
      }
    }
    return json.toString();
  }
}
