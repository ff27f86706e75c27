package org.backcourt.box;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class TeamFromPlayersTest {

  private static final BoxLine PLAYER =
      BoxLine.builder()
          .seconds(48 * 60)
          .points(20)
          .fieldGoals(7, 18)
          .threes(2, 6)
          .freeThrows(4, 5)
          .rebounds(2, 6)
          .assists(5)
          .steals(1)
          .blocks(1)
          .turnovers(3)
          .fouls(4)
          .build();

  @Test
  void playersSumToTheirTeam() {
    TeamFromPlayers team =
        TeamFromPlayers.rebuild(Collections.nCopies(5, PLAYER), UnassignedTurnovers.NONE_SEEN);

    assertThat(team.line())
        .isEqualTo(
            BoxLine.builder()
                .seconds(14_400)
                .points(100)
                .fieldGoals(35, 90)
                .threes(10, 30)
                .freeThrows(20, 25)
                .rebounds(10, 30)
                .assists(25)
                .steals(5)
                .blocks(5)
                .turnovers(16)
                .fouls(20)
                .build());
    assertThat(team.estimatedTurnovers()).isEqualTo(1);
  }

  @Test
  void turnoversOfNoPlayerAreEstimatedFromTheSeasonSoFar() {
    // 0 + 3 + 2 + 2 in four team games: 1.75, to the nearest whole one 2.
    UnassignedTurnovers soFar =
        UnassignedTurnovers.NONE_SEEN.after(12, 12).after(15, 12).after(14, 12).after(9, 7);
    assertThat(soFar.mean()).hasValue(1.75);

    TeamFromPlayers team = TeamFromPlayers.rebuild(Collections.nCopies(5, PLAYER), soFar);
    assertThat(team.estimatedTurnovers()).isEqualTo(2);
    assertThat(team.line().turnovers()).isEqualTo(17);
  }

  @Test
  void roundedMinutesStillMakeAWholeGame() {
    // Whole minutes of nine players in an overtime game: 263 instead of 265.
    List<BoxLine> players = new ArrayList<>();
    for (int minutes : new int[] {44, 42, 40, 38, 36, 25, 18, 12, 8}) {
      players.add(BoxLine.builder().seconds(60 * minutes).build());
    }
    assertThat(TeamFromPlayers.rebuild(players, UnassignedTurnovers.NONE_SEEN).line().seconds())
        .isEqualTo(15_900);
  }

  @Test
  void whoDidNotPlayAddsNothingAndFillsNoPlace() {
    List<BoxLine> players = new ArrayList<>(Collections.nCopies(4, PLAYER));
    players.add(BoxLine.EMPTY);

    assertThatThrownBy(() -> TeamFromPlayers.rebuild(players, UnassignedTurnovers.NONE_SEEN))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a team cannot be rebuilt from 4 active players: it takes at least five");
  }

  @Test
  void beforeTheFirstGameThereIsNoMean() {
    assertThat(UnassignedTurnovers.NONE_SEEN.mean()).isEmpty();
  }
}
