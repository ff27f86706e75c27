package org.backcourt.warehouse.duckdb;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.backcourt.contract.ColumnSpec;
import org.backcourt.contract.TableContract;
import org.backcourt.tables.AnalyticsTables;
import org.backcourt.warehouse.TinyLeague;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A date's content hash stands for its rows' content, all of it and nothing else. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ContentHashTest {

  private static final TableContract<?> TABLE = AnalyticsTables.TEAM_OFFENSE;

  private DuckDbWarehouse warehouse;

  @BeforeAll
  void open(@TempDir Path folder) {
    warehouse = TinyLeague.open(folder);
    warehouse.create(List.of(TABLE));
  }

  @AfterAll
  void close() {
    warehouse.close();
  }

  @Test
  void theOrderOfRowsDoesNotMatter() {
    String lakers = row(Map.of("team_abbr", "'LAL'"));
    String mavericks = row(Map.of("team_abbr", "'DAL'"));

    assertThat(hash(lakers + " UNION ALL " + mavericks, "r"))
        .isEqualTo(hash(mavericks + " UNION ALL " + lakers, "r"));
  }

  @Test
  void aRowMoreMatters() {
    assertThat(hash(row(Map.of()) + " UNION ALL " + row(Map.of()), "r"))
        .isNotEqualTo(hash(row(Map.of()), "r"));
  }

  @Test
  void houseKeepingDoesNotMatter() {
    assertThat(hash(row(Map.of()), "one")).isEqualTo(hash(row(Map.of()), "another"));
  }

  @Test
  void everyCellMatters() {
    String before = hash(row(Map.of()), "r");
    for (ColumnSpec column : TABLE.content()) {
      if (!column.name().equals(TABLE.partition())) {
        assertThat(hash(row(Map.of(column.name(), other(column))), "r"))
            .as(column.name())
            .isNotEqualTo(before);
      }
    }
  }

  @Test
  void nothingAndEmptyTextAreDifferent() {
    assertThat(hash(row(Map.of("shot_zones_source", "''")), "r"))
        .isNotEqualTo(hash(row(Map.of("shot_zones_source", "NULL")), "r"));
  }

  @Test
  void aValueThatMovesToTheNextColumnMatters() {
    assertThat(hash(row(Map.of("fg_attempts", "1", "fg_makes", "11")), "r"))
        .isNotEqualTo(hash(row(Map.of("fg_attempts", "11", "fg_makes", "1")), "r"));
  }

  /**
   * A DuckDB whose function differs from the one that wrote the certificates calls all of them
   * broken: whoever takes it has to certify what is published anew, and then to change this.
   */
  @Test
  void theFunctionIsTheOneThatWroteTheCertificates() {
    assertThat(
            warehouse
                .query(
                    "SELECT CAST(hash('LAL', 11, 0.5::DOUBLE, true, DATE '2023-10-24',"
                        + " ['a', NULL], NULL::VARCHAR) AS VARCHAR)")
                .rows()
                .get(0)
                .get(0))
        .isEqualTo("2394813553496246856");
  }

  private static String other(ColumnSpec column) {
    if (column.repeated()) {
      return "['more']";
    }
    return switch (column.type()) {
      case STRING -> "'other'";
      case INT64 -> "2";
      case FLOAT64 -> "0.500000000000001";
      case BOOL -> "false";
      case DATE -> "DATE '2023-10-25'";
      case TIMESTAMP -> "TIMESTAMP '2023-10-24 23:30:00.000001'";
    };
  }

  private static String row(Map<String, String> values) {
    return TinyLeague.row(TABLE, values);
  }

  private String hash(String rows, String run) {
    DuckDbSession session = warehouse.session();
    session.execute("DELETE FROM " + TABLE);
    session.execute(
        "INSERT INTO "
            + TABLE
            + " BY NAME SELECT *, '"
            + run
            + "' AS run_id, '"
            + run
            + "' AS code_version, now()::TIMESTAMP AS published_at FROM ("
            + rows
            + ")");
    List<?> only = warehouse.query(warehouse.contentHashes(TABLE, "TRUE")).rows().get(0);
    assertThat(only.get(0)).isEqualTo(TinyLeague.OPENING);
    return String.valueOf(only.get(2));
  }
}
