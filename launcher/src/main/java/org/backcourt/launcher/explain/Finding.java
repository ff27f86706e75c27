package org.backcourt.launcher.explain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Something found out, in words, and what it rests on or follows from.
 *
 * @param kind what sort of thing it is, for programs: value, formula, window, game, source, cause,
 *     run, input, note
 */
public record Finding(String kind, String words, List<Finding> below) {

  /** Kinds that say why something is not there, the nearest cause above the farther. */
  private static final Set<String> CAUSES = Set.of("cause");

  /** A finding that stands alone. */
  public static Finding of(String kind, String words) {
    return new Finding(kind, words, List.of());
  }

  /** A finding with what it rests on. */
  public static Finding of(String kind, String words, List<Finding> below) {
    return new Finding(kind, words, List.copyOf(below));
  }

  /** The farthest cause that was found: at the end of a chain of causes, the first upstream. */
  static List<String> chain(List<Finding> findings) {
    List<String> chain = new ArrayList<>();
    for (Finding finding : findings) {
      if (CAUSES.contains(finding.kind)) {
        chain.add(finding.words);
        chain.addAll(chain(finding.below));
        break;
      }
    }
    return chain;
  }

  /** It as a document. */
  public Map<String, Object> json() {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("kind", kind);
    document.put("words", words);
    if (!below.isEmpty()) {
      document.put("below", below.stream().map(Finding::json).toList());
    }
    return document;
  }
}
