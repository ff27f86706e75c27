package org.backcourt.cloud.bigquery;

import com.google.api.services.bigquery.model.TableReference;
import com.google.cloud.bigquery.BigQuery;
import com.google.cloud.bigquery.BigQueryException;
import com.google.cloud.bigquery.DatasetId;
import com.google.cloud.bigquery.JobInfo;
import com.google.cloud.bigquery.Table;
import com.google.cloud.bigquery.TableId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.values.PBegin;
import org.apache.beam.sdk.values.PCollection;
import org.backcourt.contract.ColumnSpec;
import org.backcourt.contract.TableContract;
import org.backcourt.contract.TableName;
import org.backcourt.staging.StagedFile;
import org.backcourt.warehouse.Extraction;
import org.backcourt.warehouse.Gathering;
import org.backcourt.warehouse.Publication;
import org.backcourt.warehouse.QueryResult;
import org.backcourt.warehouse.Reader;
import org.backcourt.warehouse.Warehouse;
import org.backcourt.warehouse.WarehouseAddress;

/** The warehouse in BigQuery: one dataset for each of ours, and one in which staged rows expire. */
final class BigQueryWarehouse implements Warehouse {

  private final WarehouseAddress address;
  private final Place place;
  private final BigQuery client;
  private final Jobs jobs;
  private final SharedSql sql;
  private final TableDefinitions definitions;
  private final ReentrantLock publishing = new ReentrantLock();

  BigQueryWarehouse(WarehouseAddress address, Patience patience) {
    this.address = address;
    this.place = Place.of(address);
    this.client = Connection.client(place);
    this.jobs = new Jobs(client, place, patience);
    this.sql = new SharedSql(place);
    this.definitions = new TableDefinitions(client, jobs, place);
  }

  Place place() {
    return place;
  }

  Jobs jobs() {
    return jobs;
  }

  SharedSql sql() {
    return sql;
  }

  @Override
  public WarehouseAddress address() {
    return address;
  }

  /** Anybody may write at any time; transactions keep publications apart. */
  @Override
  public boolean hasOneWriter() {
    return false;
  }

  @Override
  public void create(Collection<? extends TableContract<?>> tables) {
    definitions.create(unique("create"), tables);
  }

  @Override
  public boolean has(TableContract<?> table) {
    return definitions.find(table).isPresent();
  }

  @Override
  public QueryResult query(String query) {
    return ask(sql.toBigQuery(query));
  }

  @Override
  public String hash(String columns) {
    return "FARM_FINGERPRINT(TO_JSON_STRING(STRUCT(" + columns + ")))";
  }

  /** Queries are jobs, and jobs do not wait for each other. */
  @Override
  public Reader reader() {
    return new BigQueryReader(this);
  }

  /** Runs a query that is BigQuery's own already. */
  QueryResult ask(String query) {
    return jobs.query(unique("query"), query);
  }

  @Override
  public <T> void append(TableContract<T> table, Collection<T> rows) {
    if (!rows.isEmpty()) {
      jobs.load(
          unique("append"),
          place.table(table.name()),
          null,
          StoredValues.lines(table, rows),
          JobInfo.WriteDisposition.WRITE_APPEND);
    }
  }

  @Override
  public void appendQuery(String name, TableContract<?> table, List<String> columns, String query) {
    jobs.run(
        "backcourt_" + name.replace('-', '_'),
        "INSERT INTO "
            + Place.quoted(place.table(table.name()))
            + " ("
            + GatherQuery.names(columns)
            + ") SELECT "
            + GatherQuery.names(columns)
            + " FROM ("
            + sql.toBigQuery(query)
            + ")");
  }

  /** Loads records beside a run's staged rows, replacing what an earlier try has left. */
  <T> StagedFile stageRecords(String runId, TableContract<T> table, Collection<T> rows) {
    TableId into = place.staged(runId, table.name());
    jobs.load(
        unique("stage"),
        into,
        TableDefinitions.staged(table.shape().columns()),
        StoredValues.lines(table, rows),
        JobInfo.WriteDisposition.WRITE_TRUNCATE);
    return new StagedFile(table.name(), Place.fullName(into), rows.size(), Instant.now());
  }

  @Override
  public Optional<Long> bytesToRead(Supplier<List<Extraction<?>>> extractions) {
    long bytes = 0;
    for (Extraction<?> extraction : extractions.get()) {
      if (!Gathering.tables(extraction.element()).stream().allMatch(this::has)) {
        return Optional.empty();
      }
      bytes += extraction.dates().isEmpty() ? 0 : jobs.bytes(query(extraction));
    }
    return Optional.of(bytes);
  }

  /** The Storage Read API charges for the same columns and partitions as a query of them. */
  private String query(Extraction<?> extraction) {
    Class<?> element = extraction.element();
    return Gathering.isGathered(element)
        ? new GatherQuery(place).of(element, extraction.dates())
        : "SELECT "
            + GatherQuery.names(Gathering.columns(element))
            + " FROM "
            + sql.rows(Gathering.table(element), Gathering.condition(element, extraction.dates()));
  }

  @Override
  public <T> PTransform<PBegin, PCollection<T>> read(Extraction<T> extraction) {
    return new BigQueryRead<>(this, extraction);
  }

  @Override
  public <T> PTransform<PCollection<T>, PCollection<StagedFile>> stage(
      String runId, TableContract<T> table) {
    return new BigQueryStage<>(place, runId, table);
  }

  @Override
  public String staged(TableContract<?> table, List<StagedFile> files) {
    return files.isEmpty()
        ? nothing(table)
        : files.stream()
            .map(file -> "SELECT * FROM `" + file.path() + "`")
            .collect(Collectors.joining(" UNION ALL ", "(", ")"));
  }

  private static String nothing(TableContract<?> table) {
    return table.content().stream()
        .map(BigQueryWarehouse::absent)
        .collect(Collectors.joining(", ", "(SELECT ", " FROM (SELECT 1) WHERE FALSE)"));
  }

  private static String absent(ColumnSpec column) {
    return "CAST(NULL AS " + column.typeName() + ") AS `" + column.name() + "`";
  }

  @Override
  public Instant publish(Publication publication) {
    publishing.lock();
    Instant turn = Instant.now();
    try {
      new BigQueryPublisher(this).publish(publication);
      return turn;
    } finally {
      publishing.unlock();
    }
  }

  @Override
  public void stopPublishing() {
    publishing.lock();
  }

  @Override
  public void discard(String runId) {
    for (String table : stagedTables()) {
      if (table.startsWith(Place.staged(runId))) {
        jobs.call(() -> client.delete(TableId.of(place.project(), place.staging(), table)));
      }
    }
  }

  @Override
  public List<String> stagedRuns() {
    return List.copyOf(
        stagedTables().stream().map(Place::runOf).collect(Collectors.toCollection(TreeSet::new)));
  }

  @Override
  public Optional<String> stagedRows(String runId, TableName table) {
    TableId staged = place.staged(runId, table);
    return stagedTables().contains(staged.getTable())
        ? Optional.of(Place.STAGING + "." + staged.getTable())
        : Optional.empty();
  }

  private List<String> stagedTables() {
    return jobs.call(
        () -> {
          List<String> names = new ArrayList<>();
          try {
            for (Table table :
                client.listTables(DatasetId.of(place.project(), place.staging())).iterateAll()) {
              if (Place.isStaged(table.getTableId().getTable())) {
                names.add(table.getTableId().getTable());
              }
            }
          } catch (BigQueryException e) {
            // Nothing was ever staged, so the dataset is not there yet.
            if (e.getCode() != 404) {
              throw e;
            }
          }
          return names;
        });
  }

  @Override
  public String contentHashes(TableContract<?> table, String condition) {
    return ContentHash.query(table, table.name().toString(), condition);
  }

  @Override
  public void close() {
    BigQueryWarehouses.closed(this);
  }

  /** A name that no job has had: its parts before the end say what it was for. */
  private static String unique(String what) {
    return "backcourt_" + what + "_" + UUID.randomUUID().toString().replace('-', '_');
  }

  static TableReference reference(TableId table) {
    return new TableReference()
        .setProjectId(table.getProject())
        .setDatasetId(table.getDataset())
        .setTableId(table.getTable());
  }

  @Override
  public String toString() {
    return address.toString();
  }
}
