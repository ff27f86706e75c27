package org.backcourt.warehouse;

import java.io.Serializable;
import java.util.Locale;

/** Where a warehouse is: {@code duckdb:FILE} or {@code bigquery:PROJECT[.PREFIX]}. */
public record WarehouseAddress(Kind kind, String location) implements Serializable {

  /** The kinds of warehouse there are. */
  public enum Kind {
    DUCKDB,
    BIGQUERY
  }

  /** Reads an address as the command line gives it. */
  public static WarehouseAddress parse(String text) {
    int colon = text.indexOf(':');
    if (colon > 0 && colon < text.length() - 1) {
      for (Kind kind : Kind.values()) {
        if (kind.name().equalsIgnoreCase(text.substring(0, colon))) {
          return new WarehouseAddress(kind, text.substring(colon + 1));
        }
      }
    }
    throw new IllegalArgumentException(
        "'" + text + "' is no warehouse; give duckdb:FILE or bigquery:PROJECT[.PREFIX]");
  }

  @Override
  public String toString() {
    return kind.name().toLowerCase(Locale.ROOT) + ":" + location;
  }
}
