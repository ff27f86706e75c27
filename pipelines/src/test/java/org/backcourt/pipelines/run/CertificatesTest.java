package org.backcourt.pipelines.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.backcourt.calendar.DateSet;
import org.backcourt.contract.TableName;
import org.backcourt.tables.RawTables;
import org.backcourt.warehouse.TinyLeague;
import org.backcourt.warehouse.duckdb.DuckDbWarehouse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A certificate holds while the table has the rows that were published, and no longer. */
class CertificatesTest {

  private static final TableName BOXES = RawTables.TEAM_BOXSCORE.name();

  @TempDir private Path folder;

  @BeforeEach
  void load() {
    TinyLeague.openLoaded(folder).close();
  }

  @Test
  void untouchedTablesHoldTheirCertificates() {
    assertThat(broken()).isEmpty();
  }

  @Test
  void aRowEditedByHandBreaksItsDate() throws SQLException {
    byHand("UPDATE nba_raw.nbac_team_boxscore SET points = 126 WHERE points = 125");

    assertThat(broken()).isEqualTo(Map.of(BOXES, dates(TinyLeague.OVERTIME)));
  }

  @Test
  void aDeletedRowBreaksItsDate() throws SQLException {
    byHand("DELETE FROM nba_raw.nbac_team_boxscore WHERE points = 100");

    assertThat(broken()).isEqualTo(Map.of(BOXES, dates(TinyLeague.LAST)));
  }

  @Test
  void aDateDeletedWholeIsBroken() throws SQLException {
    byHand("DELETE FROM nba_raw.nbac_team_boxscore WHERE game_date = '2023-10-24'");

    assertThat(broken()).isEqualTo(Map.of(BOXES, dates(TinyLeague.OPENING)));
  }

  @Test
  void aDoubledRowBreaksItsDate() throws SQLException {
    byHand(
        "INSERT INTO nba_raw.nbac_team_boxscore SELECT * FROM nba_raw.nbac_team_boxscore WHERE"
            + " points = 100");

    assertThat(broken()).isEqualTo(Map.of(BOXES, dates(TinyLeague.LAST)));
  }

  @Test
  void aForeignDateIsBroken() throws SQLException {
    byHand(
        "INSERT INTO nba_raw.nbac_team_boxscore SELECT * REPLACE (DATE '2023-11-01' AS game_date)"
            + " FROM nba_raw.nbac_team_boxscore WHERE points = 100");

    assertThat(broken()).isEqualTo(Map.of(BOXES, dates(LocalDate.of(2023, 11, 1))));
  }

  @Test
  void rowsOfATableThatWasNeverPublishedAreBroken() throws SQLException {
    try (DuckDbWarehouse warehouse = TinyLeague.open(folder)) {
      warehouse.create(List.of(RawTables.LEAGUE_PLAYERS));
    }
    byHand(
        "INSERT INTO nba_raw.nbac_player_boxscores BY NAME SELECT *, 'x' AS run_id, 'x' AS"
            + " code_version, TIMESTAMP '2024-01-01' AS published_at FROM ("
            + TinyLeague.row(RawTables.LEAGUE_PLAYERS, Map.of())
            + ")");

    assertThat(broken())
        .isEqualTo(Map.of(RawTables.LEAGUE_PLAYERS.name(), dates(TinyLeague.OPENING)));
  }

  @Test
  void aDroppedTableIsBrokenOnAllItsDates() throws SQLException {
    byHand("DROP TABLE nba_raw.nbac_team_boxscore");

    assertThat(broken()).isEqualTo(Map.of(BOXES, TinyLeague.DATES));
  }

  @Test
  void whoPublishedARowIsNoPartOfIt() throws SQLException {
    byHand("UPDATE nba_raw.nbac_team_boxscore SET run_id = 'somebody else'");

    assertThat(broken()).isEmpty();
  }

  private Map<TableName, DateSet> broken() {
    try (DuckDbWarehouse warehouse = DuckDbWarehouse.forReading(TinyLeague.address(folder))) {
      return new Certificates(warehouse).broken();
    }
  }

  private void byHand(String sql) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection("jdbc:duckdb:" + folder.resolve("league.duckdb"));
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static DateSet dates(LocalDate... dates) {
    return DateSet.of(List.of(dates));
  }
}
