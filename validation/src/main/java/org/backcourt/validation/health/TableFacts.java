package org.backcourt.validation.health;

import org.jspecify.annotations.Nullable;

/**
 * What is published of one table on one date.
 *
 * @param rows rows that are there now
 * @param games games that they are of; 0 for tables without games
 * @param judged rows whose quality counts: not those that lack nothing but games played so far
 * @param weight what these rows are worth together, a gold one being worth 1
 * @param issue what most of those below gold lack; NULL where none is
 * @param cell the ledger's newest line; NULL where the date was never published
 */
record TableFacts(
    long rows,
    long games,
    long judged,
    double weight,
    @Nullable String issue,
    @Nullable Cell cell) {

  /** A table's date of which nothing is known. */
  static final TableFacts NOTHING = new TableFacts(0, 0, 0, 0, null, null);

  /** Keys as they were published: those with a row, and those absent by design. */
  record Cell(long written, long absent) {}

  boolean neverPublished() {
    return rows == 0 && cell == null;
  }

  long absent() {
    return cell == null ? 0 : cell.absent();
  }

  /** How good the rows are, 1 where all that count are gold. */
  double quality() {
    return judged == 0 ? 1 : weight / judged;
  }
}
