package org.backcourt.simulator.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.backcourt.simulator.SimulationRequest;
import org.backcourt.simulator.random.Rng;
import org.junit.jupiter.api.Test;

/** What can be read about faults before one is switched on. */
class FaultCatalogueTest {

  private static void choose(String fault) {
    new Strikes(List.of(FaultRequest.parse(fault)), List.of(), List.of(), Rng.of(5));
  }

  @Test
  void everyFaultSaysWhatItDoesWhichIncidentItIsAndWhoCatchesIt() {
    assertThat(Faults.all()).extracting(FaultKind::name).doesNotHaveDuplicates();
    assertThat(Faults.all())
        .allSatisfy(
            kind -> {
              assertThat(kind.name()).matches("[a-z]+(-[a-z]+)*");
              assertThat(kind.effect()).isNotBlank();
              assertThat(kind.caughtBy()).isNotBlank();
              assertThat(kind.incidents())
                  .isNotEmpty()
                  .allMatch(id -> id.matches("[EF]\\d+[a-i]?"));
            });
    assertThat(Faults.all())
        .extracting(FaultKind::name)
        .contains(
            "team-boxscore-outage",
            "partial-team-writes",
            "duplicate-bdl-rows",
            "minutes-as-text",
            "usage-inputs-missing",
            "reversed-game-ids",
            "prefixed-player-keys",
            "play-by-play-missing",
            "play-by-play-missing-periods",
            "play-by-play-late",
            "gamebook-missing",
            "zero-filled-teams",
            "late-correction",
            "renamed-player",
            "postponed-still-scheduled",
            "in-game-odds",
            "percent-for-fraction",
            "game-under-two-ids",
            "empty-file",
            "truncated-file",
            "shifted-dates");
  }

  @Test
  void anUnknownFaultIsRefusedWithTheNearestName() {
    assertThatThrownBy(() -> SimulationRequest.of(2023).withFault("empty-flie"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("there is no fault 'empty-flie'; did you mean empty-file?");
  }

  @Test
  void aWrongDateIsRefusedWithAnExample() {
    assertThatThrownBy(() -> choose("team-boxscore-outage=soon"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "fault team-boxscore-outage=soon: 'soon' is no date or range of dates; write"
                + " 2024-01-03 or 2024-01-03..2024-01-10");
  }

  @Test
  void aFileFaultNeedsARawTable() {
    assertThatThrownBy(() -> choose("empty-file=player_game_summary"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "fault empty-file=player_game_summary: nba_analytics.player_game_summary is computed,"
                + " not simulated; name a raw table");
  }
}
