package org.backcourt.simulator.dialect;

import org.backcourt.simulator.roster.Player;
import org.jspecify.annotations.Nullable;

/** The players of one play-by-play row, by the part they have in it. */
record Cast(
    @Nullable Player first,
    boolean home,
    @Nullable Player second,
    @Nullable String secondRole,
    @Nullable Player third,
    @Nullable String thirdRole,
    @Nullable Player possession,
    @Nullable Player opponent,
    @Nullable String num,
    @Nullable String outOf) {

  static final Cast NOBODY = of(null, false);

  static Cast of(@Nullable Player first, boolean home) {
    return new Cast(first, home, null, null, null, null, null, null, null, null);
  }

  Cast second(Player player, String role) {
    return new Cast(first, home, player, role, third, thirdRole, possession, opponent, num, outOf);
  }

  Cast third(Player player, String role) {
    return new Cast(
        first, home, second, secondRole, player, role, possession, opponent, num, outOf);
  }

  Cast possession(Player player) {
    return new Cast(
        first, home, second, secondRole, third, thirdRole, player, opponent, num, outOf);
  }

  Cast opponent(Player player) {
    return new Cast(
        first, home, second, secondRole, third, thirdRole, possession, player, num, outOf);
  }

  Cast trip(String number, String of) {
    return new Cast(
        first, home, second, secondRole, third, thirdRole, possession, opponent, number, of);
  }
}
