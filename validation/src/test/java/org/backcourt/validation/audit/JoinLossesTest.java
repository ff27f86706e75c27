package org.backcourt.validation.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.backcourt.row.quality.RunRecord;
import org.backcourt.row.quality.VerdictRecord;
import org.backcourt.row.quality.VerdictRecord.Outcome;
import org.backcourt.staging.StagedFile;
import org.backcourt.tables.AnalyticsTables;
import org.backcourt.tables.QualityTables;
import org.backcourt.validation.expect.Schedule;
import org.backcourt.warehouse.TinyLeague;
import org.backcourt.warehouse.duckdb.DuckDbWarehouse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JoinLossesTest {

  @TempDir private Path folder;

  @Test
  void oneBrokenNightIsNotDrownedByAWholeSeason() {
    VerdictRecord verdict =
        verdict("('2023-10-24', 5000, 0), ('2023-10-25', 30, 3), ('2023-10-27', 5000, 0)");

    assertThat(verdict.outcome()).isEqualTo(Outcome.FAIL);
    assertThat(Audit.stops(verdict)).isTrue();
    assertThat(verdict.measured()).isEqualTo("3 of 10030 lost, 0.03 %");
    assertThat(verdict.dates()).isEqualTo("2023-10-25");
    assertThat(verdict.evidence()).containsExactly("2023-10-25 ab", "2023-10-25 cd");
  }

  @Test
  void twoInAHundredMayBeLost() {
    assertThat(verdict("('2023-10-24', 150, 3)").outcome()).isEqualTo(Outcome.PASS);
    assertThat(verdict("('2023-10-24', 149, 3)").outcome()).isEqualTo(Outcome.FAIL);
  }

  @Test
  void aStrangerOrTwoOnANightOfFewGamesMayBeLost() {
    assertThat(verdict("('2023-10-24', 20, 2)").outcome()).isEqualTo(Outcome.PASS);
  }

  @Test
  void gamesOfANightCountTogether() {
    assertThat(verdict("('2023-10-24', 20, 1), ('2023-10-24', 20, 1), ('2023-10-24', 20, 1)"))
        .satisfies(verdict -> assertThat(verdict.outcome()).isEqualTo(Outcome.FAIL));
  }

  @Test
  void aKeyThatIsLostInManyGamesIsSomebodySpelledOtherwise() {
    String night = "('2023-10-24', 150, 1)";
    VerdictRecord four = verdicts(String.join(", ", Collections.nCopies(4, night))).get(1);
    VerdictRecord five = verdicts(String.join(", ", Collections.nCopies(5, night))).get(1);

    assertThat(four.outcome()).isEqualTo(Outcome.PASS);
    assertThat(five.outcome()).isEqualTo(Outcome.FAIL);
    assertThat(five.measured()).isEqualTo("ab in 5 games, cd in 5 games");
    assertThat(Audit.stops(five)).isFalse();
  }

  @Test
  void gamesOfTwoSeasonsDoNotAddUp() {
    String spring = "('2024-06-12', 150, 1)";
    String autumn = "('2024-10-22', 150, 1)";
    String nights = String.join(", ", spring, spring, spring, autumn, autumn, autumn);

    assertThat(verdicts(nights).get(1).outcome()).isEqualTo(Outcome.PASS);
  }

  private VerdictRecord verdict(String nights) {
    return verdicts(nights).get(0);
  }

  private List<VerdictRecord> verdicts(String nights) {
    try (DuckDbWarehouse warehouse = TinyLeague.open(folder)) {
      RunRecord run = TinyLeague.begin(warehouse, AnalyticsTables.TEAM_OFFENSE);
      List<StagedFile> meters =
          TinyLeague.stage(
              warehouse,
              QualityTables.JOINS,
              "SELECT 'a to b' AS join_name, d::DATE AS join_date, 'g' || row_number() OVER () AS game_id,"
                  + " n::BIGINT AS rows_in, (n - lost)::BIGINT AS matched, lost::BIGINT AS lost,"
                  + " 0::BIGINT AS folded, CASE WHEN lost > 0 THEN ['cd', 'ab'] ELSE [] END"
                  + " AS examples FROM (VALUES "
                  + nights
                  + ") v(d, n, lost)");
      List<VerdictRecord> verdicts =
          new Audit(warehouse, Schedule.published(warehouse), List.of(), meters).judgeJoins(run);
      assertThat(verdicts).hasSize(2);
      return verdicts;
    }
  }
}
