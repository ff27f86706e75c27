package org.backcourt.game;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whom a line of the gamebook is about. */
class GamebookLineTest {

  @Test
  void aSurnameThatNoRosterResolvedNamesNobody() {
    assertThat(inactive("not_found").namesAPlayer()).isFalse();
    assertThat(inactive("multiple_matches").namesAPlayer()).isFalse();
  }

  @Test
  void aResolvedOrUntouchedNameNamesItsPlayer() {
    assertThat(inactive("resolved").namesAPlayer()).isTrue();
    assertThat(inactive("original").namesAPlayer()).isTrue();
    assertThat(inactive(null).namesAPlayer()).isTrue();
  }

  private static GamebookLine inactive(@Nullable String resolution) {
    return new GamebookLine(
        "Mills", "Mills", "mills", "IND", "inactive", resolution, "Rest", null, null);
  }
}
