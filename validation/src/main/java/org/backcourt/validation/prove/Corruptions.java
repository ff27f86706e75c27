package org.backcourt.validation.prove;

import java.util.List;
import org.backcourt.validation.rules.YamlMap;

/** The known ways to go wrong, which stand in a file of their own. */
public final class Corruptions {

  private static final List<String> KEYS = List.of("incident", "name", "looked", "tables", "sql");

  private Corruptions() {}

  /** All of them. */
  public static List<Corruption> all() {
    return YamlMap.shipped(Corruptions.class, "corruptions.yaml", List.of("corruptions"))
        .maps("corruptions", KEYS)
        .stream()
        .map(
            each ->
                new Corruption(
                    each.required("incident"),
                    each.required("name"),
                    each.required("looked"),
                    each.texts("tables"),
                    each.texts("sql")))
        .toList();
  }
}
