package org.backcourt.context;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FixtureTest {

  @Test
  void aGameWithoutAZoneIsPlayedInThatOfTheHosts() {
    assertThat(game(null, false).zone()).isEqualTo(ZoneId.of("America/Los_Angeles"));
    assertThat(game("America/Denver", false).zone()).isEqualTo(ZoneId.of("America/Denver"));
  }

  @Test
  void onNeutralGroundOfNoKnownZoneItIsTheLeagues() {
    assertThat(game(null, true).zone()).isEqualTo(ZoneId.of("America/New_York"));
    assertThat(game("Europe/Paris", true).zone()).isEqualTo(ZoneId.of("Europe/Paris"));
  }

  private static Fixture game(@Nullable String zone, boolean neutral) {
    Fixture known = ContextSeason.fixture("0022300001", "20231110_PHX_LAL", 1, null, null);
    return new Fixture(
        known.gameId(),
        known.canonicalGameId(),
        known.gameDate(),
        known.seasonYear(),
        known.gameStatus(),
        known.gameDateEst(),
        null,
        null,
        null,
        zone,
        neutral,
        false);
  }
}
