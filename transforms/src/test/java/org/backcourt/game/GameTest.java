package org.backcourt.game;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GameTest {

  private static SampleGame unscheduled() {
    SampleGame game = SampleGame.asPlayed();
    game.schedule.clear();
    return game;
  }

  @Test
  void ofTwoFinalLinesTheNewerHolds() {
    SampleGame game = unscheduled();
    ScheduledGame corrected =
        SampleGame.scheduled(SampleGame.LEAGUE_ID, 3, 8, 9, "2023-10-25T09:00:00Z");
    game.schedule.add(SampleGame.scheduled(SampleGame.LEAGUE_ID, 3, 8, 7, "2023-10-25T05:00:00Z"));
    game.schedule.add(corrected);
    game.schedule.add(SampleGame.scheduled(SampleGame.LEAGUE_ID, 3, 8, 6, "2023-10-25T04:00:00Z"));
    assertThat(game.game().played()).hasValue(corrected);
  }

  @Test
  void anAnnouncementRepeatedLaterDoesNotUndoTheScore() {
    SampleGame game = unscheduled();
    ScheduledGame played =
        SampleGame.scheduled(SampleGame.LEAGUE_ID, 3, 8, 9, "2023-10-25T05:00:00Z");
    game.schedule.add(played);
    game.schedule.add(
        SampleGame.scheduled(SampleGame.LEAGUE_ID, 1, null, null, "2023-10-26T05:00:00Z"));
    assertThat(game.game().played()).hasValue(played);
  }

  @Test
  void aGameThatIsNotFinalOrDoesNotCountWasNotPlayed() {
    SampleGame running = unscheduled();
    running.schedule.add(
        SampleGame.scheduled(SampleGame.LEAGUE_ID, 2, 4, 2, "2023-10-25T03:00:00Z"));
    assertThat(running.game().played()).isEmpty();
    SampleGame preseason = unscheduled();
    preseason.schedule.add(SampleGame.scheduled("0012300061", 3, 8, 9, "2023-10-25T05:00:00Z"));
    assertThat(preseason.game().played()).isEmpty();
    assertThat(unscheduled().game().played()).isEmpty();
  }
}
