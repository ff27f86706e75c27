package org.backcourt.cloud.bigquery;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.hash.Hashing;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.backcourt.cloud.fake.ReferenceEvaluator;
import org.backcourt.cloud.fake.ReferenceEvaluator.Fate;
import org.backcourt.contract.TableContract;
import org.backcourt.tables.QualityTables;
import org.backcourt.warehouse.Ledger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** ZetaSQL's evaluator executes what is published by, and finds differences where there are any. */
class ReferenceEvaluatorTest {

  private static final LocalDate FIRST = LocalDate.of(2024, 1, 5);
  private static final LocalDate SECOND = LocalDate.of(2024, 1, 6);

  private static Staging staging;
  private ReferenceEvaluator reference;

  @BeforeAll
  static void start() throws IOException {
    staging = Staging.start();
  }

  @AfterAll
  static void stop() {
    staging.close();
  }

  @BeforeEach
  void compare() {
    reference = staging.fake().compare(500);
  }

  @Test
  void aPublicationMeansTheSameToBoth() {
    StagedRun before = staging.stage(FIRST, SECOND);
    staging.warehouse().publish(before.publication());
    StagedRun after = staging.stage(SECOND);
    staging.warehouse().publish(after.publication());
    new Ledger(staging.warehouse()).current();
    assertThat(reference.of(Fate.DIFFERENT)).isEmpty();
    assertThat(reference.of(Fate.TOO_MANY_ROWS)).isEmpty();
    assertThat(reference.of(Fate.NOT_SUPPORTED)).containsExactly("BeginStmt", "CommitStmt");
    String executed = String.join("\n", reference.of(Fate.SAME));
    for (TableContract<?> table : Staging.TABLES) {
      assertThat(executed)
          .contains("DELETE FROM `court-test.league_" + table.name())
          .contains("INSERT INTO `court-test.league_" + table.name());
    }
    assertThat(executed)
        .contains("ASSERT NOT EXISTS")
        .contains("FARM_FINGERPRINT")
        .contains("QUALIFY row_number()")
        .contains("INSERT INTO `court-test.league_" + QualityTables.CELLS.name());
  }

  /** The hash is worked out from its definition: fingerprints of the rows as JSON, added up. */
  @Test
  void theHashIsTheSumOfTheRowsFingerprints() {
    String rows =
        "(SELECT DATE '2024-01-05' AS run_date, id AS run_id, id AS inputs, 'd' AS dates,"
            + " 'a \\'b\\'' AS found, CAST(NULL AS STRING) AS reason"
            + " FROM UNNEST(['x', 'y']) AS id)";
    String query = ContentHash.query(QualityTables.OVERRIDES, rows, "TRUE");
    BigInteger sum = BigInteger.ZERO;
    for (String id : List.of("x", "y")) {
      String json =
          QualityTables.OVERRIDES.content().stream()
              .map(column -> '"' + column.name() + "\":" + json(column.name(), id))
              .collect(Collectors.joining(",", "{", "}"));
      sum =
          sum.add(
              BigInteger.valueOf(
                  Hashing.farmHashFingerprint64()
                      .hashString(json, StandardCharsets.UTF_8)
                      .asLong()));
    }
    assertThat(reference.answer(query)).containsExactly("(2024-01-05, 2, " + sum + ", 2)");
  }

  private static String json(String column, String id) {
    return switch (column) {
      case "run_id", "inputs" -> '"' + id + '"';
      case "run_date" -> "\"2024-01-05\"";
      case "dates" -> "\"d\"";
      case "found" -> "\"a 'b'\"";
      default -> "null";
    };
  }

  /** Positions begin with one: GoogleSQL takes none for the first, DuckDB for a place before it. */
  @Test
  void whatMeansSomethingElseToDuckDbIsFound() {
    staging.fake().console("SELECT SUBSTR('court', 0, 2)");
    assertThat(reference.of(Fate.DIFFERENT))
        .singleElement()
        .asString()
        .contains("reference: [(co)]")
        .contains("DuckDB:    [(c)]");
    staging.fake().console("SELECT x FROM UNNEST([2, 1]) AS x ORDER BY x");
    assertThat(reference.of(Fate.SAME)).singleElement().asString().contains("ORDER BY x");
  }
}
