package org.backcourt.tables;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.backcourt.contract.TableContract;

/** Every table of backcourt, and finding one by name. */
public final class Tables {

  private static final List<TableContract<?>> ALL =
      Stream.of(
              RawTables.all(),
              AnalyticsTables.all(),
              PrecomputeTables.all(),
              PredictionTables.all(),
              QualityTables.all())
          .flatMap(List::stream)
          .toList();

  private Tables() {}

  /** All tables, in the order of the phases that write them. */
  public static List<TableContract<?>> all() {
    return ALL;
  }

  /** The table of that name, with its dataset or without. */
  public static Optional<TableContract<?>> find(String name) {
    return ALL.stream().filter(table -> answersTo(table, name)).findFirst();
  }

  /** As {@link #find}, refusing an unknown name and offering the one that was probably meant. */
  public static TableContract<?> named(String name) {
    return find(name)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "there is no table '" + name + "'; did you mean " + nearest(name) + "?"));
  }

  private static boolean answersTo(TableContract<?> table, String name) {
    return name.equals(table.name().toString()) || name.equals(table.name().table());
  }

  private static String nearest(String name) {
    boolean qualified = name.indexOf('.') >= 0;
    return Spelling.nearest(
        name,
        ALL.stream()
            .map(table -> qualified ? table.name().toString() : table.name().table())
            .toList());
  }
}
