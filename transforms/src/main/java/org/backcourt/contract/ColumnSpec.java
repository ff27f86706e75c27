package org.backcourt.contract;

/**
 * A column as every warehouse sees it.
 *
 * @param repeated an array of {@code type}; never NULL, empty at worst
 * @param houseKeeping stamped by the publication, no part of the row's content or its hash
 */
public record ColumnSpec(
    String name,
    ColumnType type,
    boolean nullable,
    boolean repeated,
    boolean houseKeeping,
    String description) {

  /** The type as BigQuery writes it, such as {@code ARRAY<STRING>}. */
  public String typeName() {
    return repeated ? "ARRAY<" + type + ">" : type.name();
  }
}
