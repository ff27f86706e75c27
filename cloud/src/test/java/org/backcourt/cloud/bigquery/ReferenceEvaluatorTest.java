package org.backcourt.cloud.bigquery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import org.backcourt.cloud.fake.ReferenceEvaluator;
import org.backcourt.cloud.fake.ReferenceEvaluator.Fate;
import org.backcourt.warehouse.Ledger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ReferenceEvaluatorTest {

  private static Staging staging;
  private static ReferenceEvaluator reference;

  @BeforeAll
  static void start() throws IOException {
    staging = Staging.start();
    reference = staging.fake().compare(500);
  }

  @AfterAll
  static void stop() {
    staging.close();
  }

  @Test
  void aPublicationMeansTheSameToBoth() {
    StagedRun before = staging.stage(LocalDate.of(2024, 1, 5), LocalDate.of(2024, 1, 6));
    staging.warehouse().publish(before.publication());
    StagedRun after = staging.stage(LocalDate.of(2024, 1, 6));
    staging.warehouse().publish(after.publication());
    new Ledger(staging.warehouse()).current();
    for (Fate fate : Fate.values()) {
      System.out.println(fate + ":\n  " + String.join("\n  ", reference.of(fate)));
    }
    assertThat(reference.of(Fate.DIFFERENT)).isEmpty();
  }
}
