package org.backcourt.launcher.explain;

import java.time.LocalDate;
import org.backcourt.contract.ColumnSpec;
import org.backcourt.contract.TableContract;
import org.jspecify.annotations.Nullable;

/**
 * What is to be explained: one key of a table, or one column of it.
 *
 * @param entity the player's or the team's part of the key
 * @param column null for the row as a whole
 */
public record Question(
    TableContract<?> table, String entity, LocalDate date, @Nullable ColumnSpec column) {

  /** The key's one part beside the date. */
  public static String entityColumn(TableContract<?> table) {
    return table.key().stream()
        .filter(column -> !column.equals(table.partition()))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(table + " has no key beside its date"));
  }

  /** Whether the table's rows are about a player or a team each. */
  public static boolean isOfSomebody(TableContract<?> table) {
    return isOfTeams(table) || entityColumn(table).equals("player_lookup");
  }

  /** Whether the table's rows are about teams. */
  public static boolean isOfTeams(TableContract<?> table) {
    return entityColumn(table).endsWith("team_abbr");
  }

  /** The same about another column, or the row as a whole. */
  Question about(@Nullable ColumnSpec other) {
    return new Question(table, entity, date, other);
  }

  @Override
  public String toString() {
    return table.name().table()
        + "  "
        + entity
        + "  "
        + date
        + (column == null ? "" : "  " + column.name());
  }
}
