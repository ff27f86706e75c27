package org.backcourt.warehouse.duckdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.backcourt.contract.ColumnSpec;
import org.backcourt.contract.ColumnType;
import org.backcourt.contract.TableContract;
import org.backcourt.tables.AnalyticsTables;
import org.backcourt.tables.Tables;
import org.backcourt.warehouse.TinyLeague;
import org.backcourt.warehouse.WarehouseException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a contract says of a table is what the database then says of it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TablesInDuckDbTest {

  private static final TableContract<?> TABLE = AnalyticsTables.TEAM_OFFENSE;

  private DuckDbWarehouse warehouse;

  @BeforeAll
  void createAll(@TempDir Path folder) {
    warehouse = TinyLeague.open(folder);
    warehouse.create(Tables.all());
  }

  @AfterAll
  void close() {
    warehouse.close();
  }

  static Stream<TableContract<?>> tables() {
    return Tables.all().stream();
  }

  @ParameterizedTest
  @MethodSource("tables")
  void columnsAreThoseOfTheContractInItsOrder(TableContract<?> table) {
    List<String> said =
        warehouse
            .query(
                "SELECT column_name || ' ' || data_type || ' ' || is_nullable FROM"
                    + " information_schema.columns WHERE table_schema = '"
                    + table.name().dataset()
                    + "' AND table_name = '"
                    + table.name().table()
                    + "' ORDER BY ordinal_position")
            .rows()
            .stream()
            .map(row -> String.valueOf(row.get(0)))
            .toList();

    assertThat(said)
        .isEqualTo(
            table.columns().stream()
                .map(
                    column ->
                        column.name() + " " + type(column) + (column.nullable() ? " YES" : " NO"))
                .toList());
  }

  /** The database's words for the contract's, written down a second time on purpose. */
  private static String type(ColumnSpec column) {
    String one =
        List.of("VARCHAR", "BIGINT", "DOUBLE", "BOOLEAN", "DATE", "TIMESTAMP")
            .get(
                List.of(
                        ColumnType.STRING,
                        ColumnType.INT64,
                        ColumnType.FLOAT64,
                        ColumnType.BOOL,
                        ColumnType.DATE,
                        ColumnType.TIMESTAMP)
                    .indexOf(column.type()));
    return column.repeated() ? one + "[]" : one;
  }

  @ParameterizedTest
  @MethodSource("tables")
  void descriptionsStandInTheCatalog(TableContract<?> table) {
    String where =
        " WHERE schema_name = '"
            + table.name().dataset()
            + "' AND table_name = '"
            + table.name().table()
            + "'";

    assertThat(warehouse.query("SELECT comment FROM duckdb_tables()" + where).single())
        .isEqualTo(table.description());
    assertThat(
            warehouse
                .query("SELECT comment FROM duckdb_columns()" + where + " ORDER BY column_index")
                .rows()
                .stream()
                .map(row -> row.get(0))
                .toList())
        .isEqualTo(table.columns().stream().map(ColumnSpec::description).toList());
  }

  @Test
  void creatingTablesThatAreThereChangesNothing() {
    warehouse.create(Tables.all());

    assertThat(warehouse.query("SELECT count(*) FROM duckdb_tables() WHERE NOT temporary").count())
        .isEqualTo(Tables.all().size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DROP COLUMN pace | it has no column pace DOUBLE | ADD COLUMN pace DOUBLE",
        "ALTER COLUMN pace SET DATA TYPE VARCHAR | its column pace is VARCHAR, not DOUBLE |"
            + " ALTER COLUMN pace SET DATA TYPE DOUBLE",
        "ADD COLUMN extra INTEGER | it has a column extra too many | DROP COLUMN extra",
        "ALTER COLUMN ts_pct SET NOT NULL | its column ts_pct must not be NULL and may be |"
            + " ALTER COLUMN ts_pct DROP NOT NULL"
      })
  void aTableThatHasDriftedIsRefusedWithTheStatementThatMendsIt(String drift, @TempDir Path dir) {
    String[] parts = drift.split("\\|");
    try (DuckDbWarehouse drifted = TinyLeague.open(dir)) {
      drifted.create(List.of(TABLE));
      drifted.session().execute("ALTER TABLE " + TABLE + " " + parts[0]);

      Throwable refusal = catchThrowable(() -> drifted.create(List.of(TABLE)));

      String mend = "ALTER TABLE " + TABLE + " " + parts[2].strip();
      assertThat(refusal)
          .isInstanceOf(WarehouseException.class)
          .hasMessage(
              "Table nba_analytics.team_offense_game_summary in "
                  + dir.resolve("league.duckdb")
                  + " differs from its contract: "
                  + parts[1].strip()
                  + "; mend: "
                  + mend
                  + ", or move the file away and load it again");
      drifted.session().execute(mend);
      drifted.create(List.of(TABLE));
    }
  }

  @Test
  void aLedgerThatHasDriftedIsRefusedAndTheFileLetGo(@TempDir Path dir) {
    try (DuckDbWarehouse drifted = TinyLeague.open(dir)) {
      drifted.session().execute("ALTER TABLE nba_quality.runs DROP COLUMN command");
    }

    assertThatThrownBy(() -> TinyLeague.open(dir))
        .hasMessageContaining("differs from its contract: it has no column command VARCHAR");
    try (DuckDbWarehouse reader = DuckDbWarehouse.forReading(TinyLeague.address(dir))) {
      reader.query("SELECT 1");
    }
  }
}
