package org.backcourt.cloud.bigquery;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.backcourt.calendar.DateSet;
import org.backcourt.calendar.SeasonCalendar;
import org.backcourt.cloud.fake.FakeBigQuery;
import org.backcourt.contract.ColumnSpec;
import org.backcourt.contract.TableContract;
import org.backcourt.row.quality.RunRecord;
import org.backcourt.staging.StagedFile;
import org.backcourt.tables.AnalyticsTables;
import org.backcourt.tables.QualityTables;
import org.backcourt.warehouse.Ledger;
import org.backcourt.warehouse.Publication;
import org.backcourt.warehouse.WarehouseAddress;

/**
 * A fake BigQuery with a warehouse in it, and runs that have staged a row for each of their dates.
 */
record Staging(FakeBigQuery fake, BigQueryWarehouse warehouse) implements AutoCloseable {

  static final WarehouseAddress ADDRESS = WarehouseAddress.parse("bigquery:court-test.league");
  static final Patience QUICK = new Patience(4, Duration.ofMillis(1));

  /** The tables of a run. */
  static final List<TableContract<?>> TABLES =
      List.of(AnalyticsTables.TEAM_OFFENSE, AnalyticsTables.TEAM_DEFENSE);

  static Staging start() throws IOException {
    FakeBigQuery fake = new FakeBigQuery("court-test");
    BigQueryWarehouse warehouse = BigQueryWarehouses.writing(ADDRESS, QUICK);
    warehouse.create(TABLES);
    return new Staging(fake, warehouse);
  }

  /** A run with one row a date in each table; the rows of two runs differ. */
  StagedRun stage(LocalDate... dates) {
    return stage(TABLES, dates);
  }

  /** The same of other tables. */
  StagedRun stage(List<TableContract<?>> tables, LocalDate... dates) {
    DateSet on = DateSet.of(Arrays.asList(dates));
    RunRecord run =
        new Ledger(warehouse)
            .begin(
                "backcourt backfill",
                "analytics",
                tables.stream().map(table -> table.name()).collect(Collectors.toList()),
                on,
                "abc");
    List<Publication.Table> parts = new ArrayList<>();
    for (TableContract<?> table : tables) {
      StagedFile file = file(run, table, dates);
      parts.add(new Publication.Table(table.name(), on, List.of(file), Map.of(), 3));
    }
    return new StagedRun(
        run, new Publication(run, parts, List.of(), SeasonCalendar.ofGames(on.dates())));
  }

  private StagedFile file(RunRecord run, TableContract<?> table, LocalDate... dates) {
    // Records of the ledger are written the same way, so the staging table comes from them.
    String staged = Place.fullName(Place.of(ADDRESS).staged(run.runId(), table.name()));
    String name = staged.substring(staged.indexOf('.') + 1);
    fake.stage(name, table, rows(run, table, dates));
    return new StagedFile(table.name(), staged, dates.length, Instant.now());
  }

  private static String rows(RunRecord run, TableContract<?> table, LocalDate... dates) {
    String columns =
        table.content().stream()
            .map(column -> value(run, table, column) + " AS " + column.name())
            .collect(Collectors.joining(", "));
    return Arrays.stream(dates)
        .map(date -> "DATE '" + date + "'")
        .collect(
            Collectors.joining(
                ", ", "SELECT " + columns + " FROM (SELECT unnest([", "]) AS staged_date)"));
  }

  private static String value(RunRecord run, TableContract<?> table, ColumnSpec column) {
    if (column.name().equals(table.partition())) {
      return "staged_date";
    }
    if (column.repeated()) {
      return "[]::VARCHAR[]";
    }
    return switch (column.type()) {
      case STRING -> "'" + run.runId() + "'";
      case INT64 -> "7";
      case FLOAT64 -> "0.1::DOUBLE";
      case BOOL -> "TRUE";
      case DATE -> "staged_date";
      case TIMESTAMP -> "TIMESTAMP '2024-01-01 10:00:00'";
    };
  }

  /** Which run each published date of a table came from. */
  Map<LocalDate, String> published(TableContract<?> table) {
    return warehouse
        .query("SELECT game_date, max(run_id), count(*) FROM " + table.name() + " GROUP BY 1")
        .rows()
        .stream()
        .collect(
            Collectors.toMap(row -> (LocalDate) row.get(0), row -> String.valueOf(row.get(1))));
  }

  /** Removes what tests have published. */
  void clear() {
    fake.faults().clear();
    fake.forgetJobs();
    for (TableContract<?> table : TABLES) {
      fake.sql("DELETE FROM league_" + table.name());
    }
    fake.sql("DELETE FROM league_" + QualityTables.CELLS.name());
    fake.sql("DELETE FROM league_" + QualityTables.RUNS.name());
  }

  @Override
  public void close() {
    warehouse.close();
    fake.close();
  }
}
