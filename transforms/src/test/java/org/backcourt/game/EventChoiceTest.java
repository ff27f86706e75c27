package org.backcourt.game;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.backcourt.id.PlayerLookup;
import org.backcourt.shots.CoarseZone;
import org.backcourt.shots.ShotProfile;
import org.backcourt.shots.ShotZone;
import org.backcourt.shots.ZoneTally;
import org.junit.jupiter.api.Test;

class EventChoiceTest {

  @Test
  void thePreferredPlayByPlayIsTakenWhereItIsComplete() {
    GameSheet sheet = sheet(SampleGame.asPlayed());
    assertThat(sheet.zoneSource()).isEqualTo("bigdataball");
    assertThat(sheet.incompleteEvents()).isEmpty();
    assertThat(sheet.withPlayByPlay(new GameQuality("box", 100)).provenance())
        .satisfies(
            provenance -> {
              assertThat(provenance.sourcesUsed()).containsExactly("box", "bigdataball");
              assertThat(provenance.fallbacksUsed()).isEmpty();
              assertThat(provenance.dataQualityIssues()).isEmpty();
            });
  }

  @Test
  void theLeaguesStandsInForAGameThatThePreferredOneLacks() {
    GameSheet sheet = sheet(SampleGame.asPlayed().withoutBigDataBall());
    assertThat(sheet.zoneSource()).isEqualTo("nbac_play_by_play");
    assertThat(sheet.withPlayByPlay(new GameQuality("box", 100)).provenance())
        .satisfies(
            provenance -> {
              assertThat(provenance.sourcesUsed()).containsExactly("box", "nbac_play_by_play");
              assertThat(provenance.fallbacksUsed())
                  .containsExactly("bigdataball:nbac_play_by_play");
              assertThat(provenance.dataQualityIssues())
                  .containsExactly("backup_play_by_play_used");
              assertThat(provenance.qualityScore()).isEqualTo(98);
            });
  }

  @Test
  void aPlayByPlayThatEndsAtHalfTimeIsPassedOver() {
    SampleGame half = SampleGame.asPlayed().withoutEvents(line -> line.period() > 2);
    GameSheet sheet = sheet(half);
    assertThat(sheet.zoneSource()).isEqualTo("nbac_play_by_play");
    assertThat(sheet.incompleteEvents()).containsExactly(EventSource.BIG_DATA_BALL);
    assertThat(sheet.withPlayByPlay(new GameQuality("box", 100)).provenance().dataQualityIssues())
        .containsExactly("incomplete_play_by_play:bigdataball", "backup_play_by_play_used");
  }

  @Test
  void halfAGameIsNoSourceEvenIfThereIsNoOther() {
    GameSheet sheet =
        sheet(SampleGame.asPlayed().withoutEvents(line -> line.period() > 2).withoutLeagueEvents());
    assertThat(sheet.events()).isNull();
    assertThat(sheet.playByPlay()).isNull();
    assertThat(sheet.withPlayByPlay(new GameQuality("box", 100)).provenance())
        .satisfies(
            provenance -> {
              assertThat(provenance.dataQualityIssues())
                  .containsExactly("incomplete_play_by_play:bigdataball", "no_play_by_play");
              assertThat(provenance.qualityScore()).isEqualTo(95);
            });
  }

  @Test
  void twoShotsThatTheLeagueCorrectedAreNoGap() {
    assertThat(missing(2).zoneSource()).isEqualTo("bigdataball");
    assertThat(missing(3).zoneSource()).isEqualTo("nbac_play_by_play");
  }

  private static GameSheet missing(int shots) {
    SampleGame game = SampleGame.asPlayed();
    List<EventLine> missed =
        game.events.stream()
            .filter(line -> "LAL".equals(line.player1TeamAbbr()))
            .filter(line -> "shot".equals(line.eventType()) && !line.shotMade())
            .limit(shots)
            .toList();
    assertThat(missed).hasSize(shots);
    return sheet(game.withoutEvents(missed::contains));
  }

  @Test
  void shotsWithoutTheirResultAreNoPlayByPlay() {
    SampleGame game = SampleGame.asPlayed().withoutBigDataBall();
    game.leagueEvents.replaceAll(SampleGame::unresolved);
    GameSheet sheet = sheet(game);
    assertThat(sheet.events()).isNull();
    assertThat(sheet.incompleteEvents()).containsExactly(EventSource.LEAGUE);
  }

  @Test
  void bothTellTheSameShots() {
    PlayByPlay preferred = sheet(SampleGame.asPlayed()).playByPlay();
    PlayByPlay league = sheet(SampleGame.asPlayed().withoutBigDataBall()).playByPlay();
    for (String name :
        List.of("Adam Ash", "Ben Birch", "Carl Cedar Jr.", "Vic Violet", "Wes White")) {
      ShotProfile one = preferred.shots().of(SampleGame.player(name));
      ShotProfile other = league.shots().of(SampleGame.player(name));
      for (ShotZone zone : ShotZone.values()) {
        assertThat(other.in(zone)).as("%s, %s", name, zone).isEqualTo(one.in(zone));
      }
    }
    assertThat(league.possessions(SampleGame.HOME))
        .isEqualTo(preferred.possessions(SampleGame.HOME));
    assertThat(league.hasLineUps()).isFalse();
    assertThat(preferred.hasLineUps()).isTrue();
  }

  @Test
  void theLeaguesPlacesReadAsTenthsOfAFootFromTheRightHoop() {
    PlayByPlay counted = sheet(SampleGame.asPlayed().withoutBigDataBall()).playByPlay();
    ShotProfile white = counted.shots().of(SampleGame.player("Wes White"));
    assertThat(white.in(ShotZone.MID_RANGE)).isEqualTo(new ZoneTally(1, 1, 1, 0, 0));
    assertThat(white.in(ShotZone.RIGHT_CORNER_THREE)).isEqualTo(new ZoneTally(1, 1, 1, 0, 0));
    assertThat(white.in(ShotZone.BACKCOURT)).isEqualTo(ZoneTally.MISS);
    assertThat(white.in(ShotZone.ABOVE_BREAK_THREE)).isEqualTo(ZoneTally.MISS);
    ShotProfile ash = counted.shots().of(SampleGame.player("Adam Ash"));
    assertThat(ash.in(CoarseZone.PAINT)).isEqualTo(new ZoneTally(1, 1, 1, 1, 0));
    assertThat(ash.in(CoarseZone.MID_RANGE)).isEqualTo(ZoneTally.MISS);
    ShotProfile violet = counted.shots().of(SampleGame.player("Vic Violet"));
    assertThat(violet.in(CoarseZone.THREE)).isEqualTo(ZoneTally.BLOCK);
    assertThat(violet.in(CoarseZone.PAINT)).isEqualTo(new ZoneTally(1, 1, 0, 0, 1));
    assertThat(white.estimatedAttempts()).isZero();
  }

  @Test
  void teamMatesOfOneSurnameAreToldApartByTheirLeagueIdsOrNotAtAll() {
    SampleGame brothers =
        SampleGame.asPlayed().withoutBigDataBall().inTheBoxAs("Dan Elm", "Dan Birch");
    PlayerLookup ben = SampleGame.player("Ben Birch");
    GameEvents unclear = sheet(brothers).events();
    assertThat(unclear.unclear()).containsExactly(ben, SampleGame.player("Dan Birch"));
    assertThat(unclear.lostKeys()).containsExactly("birch");

    brothers.leaguePlayers.add(
        new LeaguePlayerLine(
            "Final", "DEN", SampleEvents.id("Ben Birch"), "Ben Birch", true, null, 1));
    GameEvents clear = sheet(brothers).events();
    assertThat(clear.unclear()).isEmpty();
    assertThat(clear.lostKeys()).isEmpty();
    assertThat(PlayByPlay.of(clear).shots().of(ben).total().attempts()).isEqualTo(2);
  }

  @Test
  void aNamesakeWhoDidNotPlayIsNotMeant() {
    SampleGame game = SampleGame.asPlayed().withoutBigDataBall().inTheBoxAs("Gus Gray", "Gus Ash");
    game.gamebook.replaceAll(
        line ->
            line.playerNameOriginal().equals("Gus Ash")
                ? new GamebookLine(
                    "Gus Ash", "Gus Ash", null, "DEN", "dnp", null, "Rest", null, null)
                : line);
    assertThat(sheet(game).events().unclear()).isEmpty();
  }

  private static GameSheet sheet(SampleGame game) {
    return GameSheet.of(game.game()).orElseThrow();
  }
}
