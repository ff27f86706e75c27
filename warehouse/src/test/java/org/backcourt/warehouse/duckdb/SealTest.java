package org.backcourt.warehouse.duckdb;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import org.backcourt.warehouse.OtherProcess;
import org.backcourt.warehouse.TinyLeague;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The seal holds exactly as long as nobody else has written to the file. */
class SealTest {

  @TempDir private Path folder;

  @BeforeEach
  void sealed() {
    DuckDbWarehouse warehouse = TinyLeague.openLoaded(folder);
    warehouse.close();
    warehouse.seal();
  }

  @Test
  void aClosedFileIsSealed() {
    assertThat(isUnbroken()).isTrue();
  }

  @Test
  void readingDoesNotBreakIt() {
    DuckDbWarehouse.forReading(TinyLeague.address(folder)).close();

    assertThat(isUnbroken()).isTrue();
  }

  @Test
  void aForeignWriteBreaksIt() throws Exception {
    foreign("UPDATE nba_raw.nbac_team_boxscore SET points = 111 WHERE points = 110");

    assertThat(isUnbroken()).isFalse();
  }

  @Test
  void aForeignWriteOfAnEmptyTableBreaksIt() throws Exception {
    foreign("CREATE TABLE notes (text VARCHAR)");

    assertThat(isUnbroken()).isFalse();
  }

  @Test
  void foreignReadingDoesNotBreakIt() throws Exception {
    foreign("SELECT count(*) FROM nba_raw.nbac_team_boxscore");

    assertThat(isUnbroken()).isTrue();
  }

  @Test
  void openingForWritingBreaksItUntilItIsSealedAgain() {
    DuckDbWarehouse warehouse = TinyLeague.open(folder);
    assertThat(warehouse.sealWasUnbroken()).isTrue();
    warehouse.close();
    assertThat(isUnbroken()).isFalse();

    warehouse.seal();
    assertThat(isUnbroken()).isTrue();
  }

  @Test
  void aKilledWriterBreaksItAndLeavesItsLog() throws Exception {
    Process dying = OtherProcess.start(List.of(), "die", TinyLeague.address(folder).toString());
    assertThat(dying.waitFor()).isEqualTo(137);

    assertThat(folder.resolve("league.duckdb.wal")).exists();
    assertThat(isUnbroken()).isFalse();
  }

  @Test
  void noFileIsSealedWhileItsLogIsThere() throws Exception {
    Files.writeString(folder.resolve("league.duckdb.wal"), "");

    assertThat(isUnbroken()).isFalse();
  }

  private boolean isUnbroken() {
    return new Seal(folder.resolve("league.duckdb")).isUnbroken();
  }

  private void foreign(String sql) throws Exception {
    try (Connection connection =
            DriverManager.getConnection("jdbc:duckdb:" + folder.resolve("league.duckdb"));
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
