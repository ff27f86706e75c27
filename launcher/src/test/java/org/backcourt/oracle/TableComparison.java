package org.backcourt.oracle;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One published table against the oracle's.
 *
 * @param table dataset and table
 * @param rows rows on both sides
 * @param onlyPublished keys that only the published table has
 * @param onlyOracle keys that only the oracle has
 * @param columns those that differ anywhere, in the contract's order
 * @param compared how many columns were compared
 * @param skipped the contract's columns that were not
 */
public record TableComparison(
    String table,
    long rows,
    Keys onlyPublished,
    Keys onlyOracle,
    List<ColumnDifference> columns,
    int compared,
    List<String> skipped) {

  /** Keys of one kind: how many, and the first of them. */
  public record Keys(long count, List<String> first) {}

  /** A cell that differs. */
  public record Cell(String key, @Nullable String published, @Nullable String oracle) {}

  /** A column that differs: in how many rows, and the first of them. */
  public record ColumnDifference(String column, long cells, List<Cell> first) {}

  /** Whether both sides have the same keys and the same cells. */
  public boolean isEqual() {
    return onlyPublished.count() == 0 && onlyOracle.count() == 0 && columns.isEmpty();
  }

  /** What differs, a line a column with its first cells below it. */
  public String report() {
    StringBuilder text = new StringBuilder();
    text.append(
        String.format(
            "%s: %s; %,d rows on both sides, %d columns compared%n",
            table, isEqual() ? "equal" : "DIFFERS", rows, compared));
    keys(text, "only published", onlyPublished);
    keys(text, "only in the oracle", onlyOracle);
    for (ColumnDifference column : columns) {
      text.append(
          String.format(
              "  %s: %,d cells differ (%.3f %%)%n",
              column.column(), column.cells(), 100.0 * column.cells() / Math.max(rows, 1)));
      for (Cell cell : column.first()) {
        text.append(
            String.format(
                "    %s  ours %s  oracle %s%n", cell.key(), cell.published(), cell.oracle()));
      }
    }
    text.append(String.format("  not compared: %s%n", String.join(", ", skipped)));
    return text.toString();
  }

  private static void keys(StringBuilder text, String where, Keys keys) {
    if (keys.count() > 0) {
      text.append(
          String.format(
              "  %s: %,d, such as %s%n", where, keys.count(), String.join("; ", keys.first())));
    }
  }
}
