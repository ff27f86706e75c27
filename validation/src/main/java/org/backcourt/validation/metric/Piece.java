package org.backcourt.validation.metric;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.backcourt.calendar.DateSet;
import org.backcourt.contract.ColumnSpec;
import org.backcourt.contract.TableContract;
import org.backcourt.contract.TableName;

/**
 * A part of what is to be measured that one query measures: some columns of a table on some dates.
 *
 * @param dates those with rows to measure, and others without any
 * @param wanted the columns; none for the rows themselves
 */
public record Piece(TableName table, DateSet dates, Wanted wanted) implements Serializable {

  /** Columns in one query: the states of many more at once are larger than a core's cache. */
  private static final int AT_A_TIME = 8;

  /** The piece that is the rows themselves; what is measured of a date is complete with it. */
  public static Piece ofRows(TableContract<?> table, DateSet dates) {
    return new Piece(table.name(), dates, new Wanted(Set.of(), Set.of(), Set.of()));
  }

  /** The pieces that are a table's columns. */
  public static List<Piece> ofColumns(TableContract<?> table, DateSet dates, Wanted wanted) {
    List<Piece> pieces = new ArrayList<>();
    List<String> columns = table.content().stream().map(ColumnSpec::name).toList();
    for (int from = 0; from < columns.size(); from += AT_A_TIME) {
      Set<String> some =
          new LinkedHashSet<>(columns.subList(from, Math.min(from + AT_A_TIME, columns.size())));
      pieces.add(
          new Piece(
              table.name(),
              dates,
              new Wanted(some, wanted.quantiles(), wanted.distinct()).of(some)));
    }
    return pieces;
  }

  /** Whether it is the rows themselves. */
  public boolean isOfRows() {
    return wanted.columns().isEmpty();
  }

  /** Whether some of its columns are sketched. */
  public boolean isSketched() {
    return !wanted.quantiles().isEmpty() || !wanted.distinct().isEmpty();
  }

  /** Its columns. */
  List<ColumnSpec> columnsOf(TableContract<?> of) {
    return of.content().stream()
        .filter(column -> wanted.columns().contains(column.name()))
        .toList();
  }

  /** A name that no other piece of a run has. */
  String name() {
    return table.toString().replace('.', '_')
        + (isOfRows() ? "" : "_" + wanted.columns().iterator().next());
  }
}
