package org.backcourt.warehouse;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.values.PBegin;
import org.apache.beam.sdk.values.PCollection;
import org.backcourt.contract.ColumnSpec;
import org.backcourt.contract.RowShape;
import org.backcourt.contract.TableContract;
import org.backcourt.contract.TableName;
import org.backcourt.staging.StagedFile;
import org.backcourt.staging.Staging;
import org.jspecify.annotations.Nullable;

/**
 * Where tables live. Rows enter by {@link #stage} and become visible by {@link #publish}, and by no
 * other way.
 */
public interface Warehouse extends Reader {

  /** Where it is. */
  WarehouseAddress address();

  /** Whether whoever has it open for writing is alone with it. */
  boolean hasOneWriter();

  /** Creates the tables that are not there yet; refuses one whose columns differ. */
  void create(Collection<? extends TableContract<?>> tables);

  /** Whether the table exists. */
  boolean has(TableContract<?> table);

  /** Somebody else who reads, and does not wait for this one's queries. */
  Reader reader();

  /** Rows of a table as its records; {@code rest} is what follows the table in the query. */
  default <T> List<T> records(TableContract<T> table, String rest) {
    RowShape<T> shape = table.shape();
    // Quoted, because a column may be named as a word of the language: "rows" is one.
    String columns =
        shape.columns().stream()
            .map(ColumnSpec::name)
            .collect(Collectors.joining("`, `", "`", "`"));
    return query("SELECT " + columns + " FROM " + table.name() + " " + rest).rows().stream()
        .map(
            row -> {
              @Nullable Object[] values = new Object[row.size()];
              return shape.build(row.toArray(values));
            })
        .toList();
  }

  /** Appends records to a table of {@code nba_quality}, at once and for good. */
  <T> void append(TableContract<T> table, Collection<T> rows);

  /**
   * Appends what a query gives to a table of {@code nba_quality}, at once and for good, without
   * waiting for other queries. The query is in the SQL that all warehouses share.
   *
   * @param name what it is for; where it is tried again under the same name, it happens once
   * @param columns what it gives; others stay NULL
   */
  void appendQuery(String name, TableContract<?> table, List<String> columns, String sql);

  /**
   * How many bytes a service would charge for reading these; empty where reading costs nothing, or
   * where a table is not there yet.
   *
   * @param extractions found out only where somebody charges
   */
  default Optional<Long> bytesToRead(Supplier<List<Extraction<?>>> extractions) {
    return Optional.empty();
  }

  /**
   * Says how many will ask at a time, for whoever computes in this process: there is no use in
   * dividing one question among cores that others need.
   */
  default void shareAmong(int lanes) {}

  /** Reads elements for a pipeline. */
  <T> PTransform<PBegin, PCollection<T>> read(Extraction<T> extraction);

  /** Writes a pipeline's rows to the run's staging area, where nobody reads them by accident. */
  <T> PTransform<PCollection<T>, PCollection<StagedFile>> stage(
      String runId, TableContract<T> table);

  /** How a step may stage rows of these tables itself; where it may not, they go by the runner. */
  default Staging staging(String runId, Collection<? extends TableContract<?>> tables) {
    return Staging.BY_RUNNER;
  }

  /** The staged rows of a table as something that can stand after FROM. */
  String staged(TableContract<?> table, List<StagedFile> files);

  /**
   * Replaces the publication's dates in all its tables, and records it in the ledger, in one
   * transaction. Publications take turns.
   *
   * @return when its turn came
   */
  Instant publish(Publication publication);

  /**
   * Changes tables, looks, and takes the changes back, whatever becomes of the look; refused where
   * that has not been built.
   */
  default void trying(List<String> changes, Runnable look) {
    throw new WarehouseException(
        "Changes can be tried in a DuckDB file only, and this is " + address());
  }

  /** Waits for a publication that is under way; from then on none begins in this process. */
  void stopPublishing();

  /** Removes a run's staged rows. */
  void discard(String runId);

  /** Runs whose staged rows are still there. */
  List<String> stagedRuns();

  /** A table's rows that a run has staged, as a person can name them in a query. */
  Optional<String> stagedRows(String runId, TableName table);

  /** The query that gives a content hash per date: columns {@code d}, {@code n}, {@code h}. */
  String contentHashes(TableContract<?> table, String condition);
}
