package org.backcourt.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.backcourt.contract.TableContract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TablesTest {

  @Test
  void aTableIsFoundWithAndWithoutItsDataset() {
    assertThat(Tables.find("nba_raw.nbac_schedule")).contains(RawTables.SCHEDULE);
    assertThat(Tables.find("nbac_schedule")).contains(RawTables.SCHEDULE);
    assertThat(Tables.named("bdl_player_boxscores")).isSameAs(RawTables.BDL_PLAYERS);
    assertThat(Tables.find("schedule")).isEmpty();
  }

  @Test
  void noTwoTablesShareAName() {
    assertThat(Tables.all()).extracting(table -> table.name().table()).doesNotHaveDuplicates();
  }

  @Test
  void noRecordServesTwoTables() {
    assertThat(Tables.all()).extracting(TableContract::shape).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @CsvSource({
    "nbac_schedul, nbac_schedule",
    "nbac_team_boxscores, nbac_team_boxscore",
    "nba_raw.nbac_shedule, nba_raw.nbac_schedule",
    "raw.nbac_schedule, nba_raw.nbac_schedule"
  })
  void anUnknownTableIsRefusedWithTheNameThatWasMeant(String wrong, String meant) {
    assertThatThrownBy(() -> Tables.named(wrong))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("there is no table '" + wrong + "'; did you mean " + meant + "?");
  }

  @ParameterizedTest
  @CsvSource({"'', abc, 3", "abc, abc, 0", "kitten, sitting, 3", "flaw, lawn, 2"})
  void distanceCountsEdits(String from, String to, int edits) {
    assertThat(Spelling.distance(from, to)).isEqualTo(edits);
  }

  @Test
  void theFirstOfEquallyNearNamesIsOffered() {
    assertThat(Spelling.nearest("cat", List.of("dog", "bat", "hat"))).isEqualTo("bat");
  }
}
