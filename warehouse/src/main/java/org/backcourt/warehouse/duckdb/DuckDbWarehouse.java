package org.backcourt.warehouse.duckdb;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.apache.beam.sdk.io.Read;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.values.PBegin;
import org.apache.beam.sdk.values.PCollection;
import org.backcourt.contract.TableContract;
import org.backcourt.contract.TableName;
import org.backcourt.staging.StagedFile;
import org.backcourt.staging.Staging;
import org.backcourt.tables.QualityTables;
import org.backcourt.warehouse.Extraction;
import org.backcourt.warehouse.Gathering;
import org.backcourt.warehouse.Publication;
import org.backcourt.warehouse.QueryResult;
import org.backcourt.warehouse.Reader;
import org.backcourt.warehouse.Warehouse;
import org.backcourt.warehouse.WarehouseAddress;
import org.backcourt.warehouse.WarehouseException;
import org.backcourt.warehouse.parquet.RowFiles;
import org.jspecify.annotations.Nullable;

/** The warehouse in one DuckDB file, with a staging folder beside it. */
public final class DuckDbWarehouse implements Warehouse {

  private static final Logger LOG = Logger.getLogger(DuckDbWarehouse.class.getName());

  /** The warehouse that this process writes to, for the steps of its pipelines to find. */
  private static final Map<Path, DuckDbWarehouse> OPEN = new ConcurrentHashMap<>();

  private final WarehouseAddress address;
  private final Path file;
  private final StagingArea staging;
  private final DuckDbSession session;
  private final boolean readOnly;
  private final Seal seal;
  private final boolean sealWasUnbroken;
  private final ReentrantLock publishing = new ReentrantLock();

  private DuckDbWarehouse(WarehouseAddress address, boolean readOnly) {
    this.address = address;
    this.file = fileOf(address);
    this.readOnly = readOnly;
    this.staging = new StagingArea(file);
    this.seal = new Seal(file);
    boolean fresh = !Files.exists(file);
    if (fresh && readOnly) {
      throw new WarehouseException.Missing(
          "There is no warehouse at " + file + " yet; fill one with: backcourt import DIR");
    }
    this.sealWasUnbroken = fresh || seal.isUnbroken();
    this.session = connect();
  }

  /** Opens the file for writing, creating it where there is none; nobody else can meanwhile. */
  public static DuckDbWarehouse forWriting(WarehouseAddress address) {
    if (OPEN.containsKey(fileOf(address))) {
      throw new WarehouseException.Busy(
          "The warehouse " + fileOf(address) + " is already open for writing in this process",
          null);
    }
    DuckDbWarehouse warehouse = new DuckDbWarehouse(address, false);
    try {
      warehouse.seal.remove();
      warehouse.create(QualityTables.all());
    } catch (RuntimeException e) {
      warehouse.session.close();
      throw e;
    }
    OPEN.put(warehouse.file, warehouse);
    return warehouse;
  }

  /** Opens the file for reading. */
  public static DuckDbWarehouse forReading(WarehouseAddress address) {
    return new DuckDbWarehouse(address, true);
  }

  /** The warehouse at that address which this process has open for writing. */
  public static DuckDbWarehouse open(WarehouseAddress address) {
    DuckDbWarehouse warehouse = OPEN.get(fileOf(address));
    if (warehouse == null) {
      throw new IllegalStateException(address + " is not open for writing in this process");
    }
    return warehouse;
  }

  private static Path fileOf(WarehouseAddress address) {
    return Path.of(address.location()).toAbsolutePath().normalize();
  }

  private DuckDbSession connect() {
    try {
      Path parent = file.getParent();
      if (!readOnly && parent != null) {
        Files.createDirectories(parent);
      }
      return DuckDbSession.open(file.toString(), readOnly);
    } catch (SQLException e) {
      throw LockHolder.of(DuckDbSession.firstLine(e))
          .<WarehouseException>map(
              holder ->
                  new WarehouseException.Busy(
                      "The warehouse "
                          + file
                          + " is in use by "
                          + holder
                          + "; wait until it has finished, or stop it",
                      e))
          .orElseGet(
              () ->
                  new WarehouseException(
                      "The warehouse " + file + " cannot be opened: " + DuckDbSession.firstLine(e),
                      e));
    } catch (IOException e) {
      throw new WarehouseException("The folder of " + file + " cannot be created: " + e, e);
    }
  }

  @Override
  public WarehouseAddress address() {
    return address;
  }

  /** A database file has one lock. */
  @Override
  public boolean hasOneWriter() {
    return true;
  }

  /** Where staged rows wait. */
  public StagingArea staging() {
    return staging;
  }

  /** Whether the file was, on opening, as backcourt had left it. */
  public boolean sealWasUnbroken() {
    return sealWasUnbroken;
  }

  DuckDbSession session() {
    return session;
  }

  /** In one transaction, so that no table is ever there without its descriptions. */
  @Override
  public synchronized void create(Collection<? extends TableContract<?>> tables) {
    List<String> statements = new ArrayList<>();
    for (Drift table : Drift.of(session, tables)) {
      if (table.isMissing()) {
        statements.addAll(DuckDbSql.ddl(table.table()));
      } else {
        refuse(table);
      }
    }
    if (statements.isEmpty()) {
      return;
    }
    try (DuckDbSession own = session.another()) {
      own.transaction(() -> statements.forEach(own::execute));
      own.commit();
    } catch (SQLException e) {
      throw DuckDbSession.failed(e);
    }
  }

  private void refuse(Drift table) {
    table
        .find()
        .ifPresent(
            drift -> {
              throw new WarehouseException(
                  "Table "
                      + table.table()
                      + " in "
                      + file
                      + " differs from its contract: "
                      + drift.what()
                      + "; mend: "
                      + drift.mend()
                      + ", or move the file away and load it again");
            });
  }

  @Override
  public boolean has(TableContract<?> table) {
    return session
            .query(
                "SELECT count(*) FROM duckdb_tables() WHERE schema_name = "
                    + DuckDbSql.text(table.name().dataset())
                    + " AND table_name = "
                    + DuckDbSql.text(table.name().table()))
            .count()
        == 1;
  }

  @Override
  public QueryResult query(String sql) {
    return session.query(sql);
  }

  @Override
  public <T> void append(TableContract<T> table, Collection<T> rows) {
    append(session, table, rows);
  }

  /** The same as part of what a session is about. */
  <T> void append(DuckDbSession by, TableContract<T> table, Collection<T> rows) {
    if (rows.isEmpty()) {
      return;
    }
    Path part = staging.scratchFile();
    try {
      try (RowFiles.Writer<T> writer = RowFiles.scratchWriter(part, table.shape())) {
        for (T row : rows) {
          writer.write(row);
        }
      }
      by.execute(
          "INSERT INTO "
              + table.name()
              + " BY NAME SELECT * FROM "
              + DuckDbSql.parquet(List.of(part.toString())));
      Files.deleteIfExists(part);
    } catch (IOException e) {
      throw new UncheckedIOException("Rows for " + table + " could not be written to " + part, e);
    }
  }

  @Override
  public String hash(String columns) {
    return DuckDbSql.hash(columns);
  }

  @Override
  public Reader reader() {
    return new DuckDbReader(session.another());
  }

  @Override
  public void appendQuery(String name, TableContract<?> table, List<String> columns, String sql) {
    try (DuckDbSession own = session.another()) {
      own.execute("INSERT INTO " + table.name() + " BY NAME " + sql);
    }
  }

  @Override
  public <T> PTransform<PBegin, PCollection<T>> read(Extraction<T> extraction) {
    // A source that was never loaded reads as one that has no rows.
    create(Gathering.tables(extraction.element()));
    return Read.from(new DuckDbSource<>(address(), extraction));
  }

  @Override
  public <T> PTransform<PCollection<T>, PCollection<StagedFile>> stage(
      String runId, TableContract<T> table) {
    return new DuckDbStage<>(staging.folder(runId, table.name()).toString(), table);
  }

  @Override
  public Staging staging(String runId, Collection<? extends TableContract<?>> tables) {
    return new DuckDbStaging(
        tables.stream()
            .collect(
                Collectors.toMap(
                    TableContract::name, table -> staging.folder(runId, table.name()).toString())));
  }

  @Override
  public String staged(TableContract<?> table, List<StagedFile> files) {
    return files.isEmpty()
        ? DuckDbSql.nothing(table)
        : DuckDbSql.parquet(files.stream().map(StagedFile::path).toList());
  }

  @Override
  public Instant publish(Publication publication) {
    publishing.lock();
    Instant turn = Instant.now();
    try (DuckDbSession own = session.another()) {
      new DuckDbPublisher(this, own, DuckDbSession::commit).publish(publication);
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
  public void trying(List<String> changes, Runnable look) {
    session.execute("BEGIN TRANSACTION");
    try {
      changes.forEach(session::execute);
      look.run();
    } finally {
      session.execute("ROLLBACK");
    }
  }

  @Override
  public void discard(String runId) {
    staging.discard(runId);
  }

  @Override
  public List<String> stagedRuns() {
    return staging.runs();
  }

  @Override
  public Optional<String> stagedRows(String runId, TableName table) {
    Path folder = staging.folder(runId, table);
    return Files.isDirectory(folder)
        ? Optional.of("read_parquet('" + folder.resolve("*.parquet") + "')")
        : Optional.empty();
  }

  @Override
  public String contentHashes(TableContract<?> table, String condition) {
    return "SELECT d, count(*) AS n, CAST(sum(h) AS VARCHAR) AS h FROM (SELECT "
        + table.partition()
        + " AS d, "
        + DuckDbSql.rowHash(table)
        + " AS h FROM "
        + table.name()
        + " WHERE "
        + condition
        + ") GROUP BY d";
  }

  @Override
  public void shareAmong(int lanes) {
    session.execute(
        "SET threads = " + Math.max(1, Runtime.getRuntime().availableProcessors() / lanes));
  }

  @Override
  public void close() {
    if (!readOnly) {
      OPEN.remove(file);
      checkpoint();
      staging.removeScratch();
    }
    session.close();
  }

  /** Best effort: what is not in the file yet is in its log, and nothing is lost with either. */
  private void checkpoint() {
    try {
      session.execute("CHECKPOINT");
    } catch (WarehouseException e) {
      LOG.log(Level.WARNING, "The log of " + file + " could not be folded into it", e);
    }
  }

  /**
   * Seals the file: to be called when all that is in it is known to be ours, by a writer after it
   * has closed, by a reader before, while nobody else can write.
   */
  public void seal() {
    seal.close();
  }

  @Override
  public String toString() {
    return address.toString();
  }

  /** A row of the DuckDB catalog may be absent; this reads better than a cast at each use. */
  static long number(@Nullable Object value) {
    return value == null ? 0 : ((Number) value).longValue();
  }
}
