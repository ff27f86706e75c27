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
    TeamFromPlayers team = TeamFromPlayers.rebuild(Collections.nCopies(5, PLAYER));

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
  void oneTurnoverOfNoPlayerIsAddedAndSaid() {
    TeamFromPlayers team = TeamFromPlayers.rebuild(Collections.nCopies(6, PLAYER));
    assertThat(team.line().turnovers()).isEqualTo(6 * 3 + 1);
    assertThat(team.estimatedTurnovers()).isEqualTo(1);
  }

  @Test
  void roundedMinutesStillMakeAWholeGame() {
    // Whole minutes of nine players in an overtime game: 263 instead of 265.
    List<BoxLine> players = new ArrayList<>();
    for (int minutes : new int[] {44, 42, 40, 38, 36, 25, 18, 12, 8}) {
      players.add(BoxLine.builder().seconds(60 * minutes).build());
    }
    assertThat(TeamFromPlayers.rebuild(players).line().seconds()).isEqualTo(15_900);
  }

  @Test
  void whoDidNotPlayAddsNothingAndFillsNoPlace() {
    List<BoxLine> players = new ArrayList<>(Collections.nCopies(4, PLAYER));
    players.add(BoxLine.EMPTY);

    assertThatThrownBy(() -> TeamFromPlayers.rebuild(players))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a team cannot be rebuilt from 4 active players: it takes at least five");
  }
}
