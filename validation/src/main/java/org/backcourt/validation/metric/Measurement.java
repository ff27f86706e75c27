package org.backcourt.validation.metric;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.backcourt.calendar.DateSet;
import org.backcourt.contract.ColumnSpec;
import org.backcourt.contract.TableContract;
import org.backcourt.row.quality.SketchRecord;
import org.backcourt.tables.QualityTables;
import org.backcourt.tables.Tables;
import org.backcourt.warehouse.Reader;
import org.backcourt.warehouse.Warehouse;
import org.jspecify.annotations.Nullable;

/** What is measured of published tables and kept: what is missing of it, and a piece of it. */
public final class Measurement {

  /**
   * Values are sketched from lists, which a warehouse holds in memory; so of some dates at a time.
   */
  private static final int LISTED = 120;

  private Measurement() {}

  /** Measures the states of a piece and keeps them, without a line leaving the warehouse. */
  public static void keepStates(Warehouse warehouse, String runId, Piece piece) {
    TableContract<?> table = Tables.named(piece.table().toString());
    StateQuery query = query(warehouse, table, piece.dates());
    warehouse.appendQuery(
        "measure_" + runId + "_" + piece.name(),
        QualityTables.METRICS,
        StateQuery.COLUMNS,
        piece.isOfRows() ? query.ofRows(runId) : query.of(runId, piece.columnsOf(table)));
  }

  /** Measures all of a piece and keeps it. */
  public static void keep(Warehouse warehouse, String runId, Piece piece) {
    keepStates(warehouse, runId, piece);
    warehouse.append(QualityTables.SKETCHES, sketches(warehouse, runId, piece));
  }

  /** Sketches a piece, as the lines to keep. */
  public static List<SketchRecord> sketches(Reader reader, String runId, Piece piece) {
    List<SketchRecord> lines = new ArrayList<>();
    for (DateSet some : piece.dates().chunks(LISTED)) {
      lines.addAll(sketches(reader, runId, piece, some));
    }
    return lines;
  }

  private static List<SketchRecord> sketches(Reader reader, String runId, Piece piece, DateSet on) {
    TableContract<?> table = Tables.named(piece.table().toString());
    Sketching sketching = new Sketching(reader, query(reader, table, on));
    List<SketchRecord> lines = new ArrayList<>();
    for (ColumnSpec column : piece.isSketched() ? piece.columnsOf(table) : List.<ColumnSpec>of()) {
      String name = column.name();
      Map<LocalDate, Quantiles> quantiles =
          piece.wanted().quantiles().contains(name) ? sketching.quantiles(column) : Map.of();
      Map<LocalDate, Distinct> distinct =
          piece.wanted().distinct().contains(name) ? sketching.distinct(column) : Map.of();
      Set<LocalDate> dates = new TreeSet<>(quantiles.keySet());
      dates.addAll(distinct.keySet());
      for (LocalDate date : dates) {
        @Nullable Quantiles spread = quantiles.get(date);
        @Nullable Distinct different = distinct.get(date);
        lines.add(
            new SketchRecord(
                runId,
                piece.table().toString(),
                date,
                name,
                spread == null ? null : spread.text(),
                different == null ? null : different.text()));
      }
    }
    return lines;
  }

  private static StateQuery query(Reader reader, TableContract<?> table, DateSet dates) {
    return new StateQuery(
        table,
        "(SELECT * FROM " + table.name() + " WHERE " + dates.sqlCondition(table.partition()) + ")",
        reader::hash);
  }

  /**
   * The dates of a table that were measured after what is published there was published, with all
   * sketches that are wanted.
   */
  public static DateSet fresh(Reader reader, TableContract<?> table, Wanted wanted) {
    String lacking = lacking(table, wanted);
    return DateSet.of(
        reader
            .query(
                "SELECT c.d FROM (SELECT cell_date AS d, max(run_id) AS published FROM "
                    + QualityTables.CELLS
                    + " WHERE table_name = '"
                    + table.name()
                    + "' GROUP BY 1) c JOIN (SELECT metric_date AS d, max(run_id) AS measured FROM "
                    + QualityTables.METRICS
                    + " WHERE column_name = '"
                    + ColumnState.ROW
                    + "' AND table_name = '"
                    + table.name()
                    + "' GROUP BY 1) m ON m.d = c.d AND m.measured > c.published"
                    + (lacking.isEmpty()
                        ? ""
                        : " LEFT JOIN ("
                            + lacking
                            + ") l ON l.d = m.d AND l.run_id = m.measured WHERE l.d IS NULL"))
            .rows()
            .stream()
            .map(row -> (LocalDate) row.get(0))
            .toList());
  }

  /** Runs and dates without a sketch that is wanted; of a column without a value there is none. */
  private static String lacking(TableContract<?> table, Wanted wanted) {
    List<String> sketches = new ArrayList<>();
    if (!wanted.quantiles().isEmpty()) {
      sketches.add("s.quantiles IS NULL AND k.column_name IN " + texts(wanted.quantiles()));
    }
    if (!wanted.distinct().isEmpty()) {
      sketches.add("s.different IS NULL AND k.column_name IN " + texts(wanted.distinct()));
    }
    if (sketches.isEmpty()) {
      return "";
    }
    String ofTable = "table_name = '" + table.name() + "'";
    return "SELECT DISTINCT k.run_id, k.metric_date AS d FROM (SELECT run_id, metric_date,"
        + " column_name FROM "
        + QualityTables.METRICS
        + " WHERE "
        + ofTable
        + " AND known > not_finite) k LEFT JOIN (SELECT run_id, metric_date, column_name,"
        + " quantiles, different FROM "
        + QualityTables.SKETCHES
        + " WHERE "
        + ofTable
        + ") s ON s.run_id = k.run_id AND s.metric_date = k.metric_date"
        + " AND s.column_name = k.column_name WHERE "
        + String.join(" OR ", sketches);
  }

  private static String texts(Set<String> names) {
    return names.stream().collect(Collectors.joining("', '", "('", "')"));
  }
}
