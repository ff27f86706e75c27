package org.backcourt.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.backcourt.oracle.SqlOracle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * All tables are what SQL makes of the same raw and analytics tables, cell by cell: two programs
 * that share nothing but the rules.
 */
class OracleIT {

  @TempDir private Path folder;

  @Test
  void everyCellOfTwoSimulatedSeasonsIsWhatSqlMakesOfIt() throws Exception {
    Path league = PlayedLeague.in(folder).whole();

    try (SqlOracle oracle = SqlOracle.compute(league, SqlOracle.sqlOfRepository())) {
      assertThat(oracle.compareAll())
          .hasSize(11)
          .allSatisfy(
              table -> {
                assertThat(table.isEqual()).as(table.report()).isTrue();
                assertThat(table.rows()).isGreaterThan(1000);
              });
    }
  }
}
