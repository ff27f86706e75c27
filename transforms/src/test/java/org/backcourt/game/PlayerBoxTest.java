package org.backcourt.game;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.backcourt.row.analytics.PlayerStatus;
import org.junit.jupiter.api.Test;

class PlayerBoxTest {

  private static PlayerBox box(SampleGame game) {
    return PlayerBox.of(game.game()).orElseThrow();
  }

  private static PlayerLine line(PlayerBox box, String name) {
    return box.lines().stream()
        .filter(line -> line.player().equals(SampleGame.player(name)))
        .findFirst()
        .orElseThrow();
  }

  private static List<PlayerLine> played(PlayerBox box) {
    return box.lines().stream().filter(line -> line.played().isPresent()).toList();
  }

  @Test
  void theGamebookIsTakenWhereItHasBothTeams() {
    PlayerBox box = box(SampleGame.asPlayed());
    assertThat(box.source()).isEqualTo(PlayerSource.GAMEBOOK);
    assertThat(box.lines()).hasSize(12);
    assertThat(box.unread()).isEmpty();
  }

  @Test
  void aGamebookWithFourOfOneTeamIsNotTaken() {
    SampleGame game = SampleGame.asPlayed();
    game.gamebook.removeIf(line -> line.playerNameOriginal().equals("Ed Fir"));
    assertThat(box(game).source()).isEqualTo(PlayerSource.BDL);
  }

  @Test
  void aRosterWithoutAnyMinutesIsNoBoxScore() {
    SampleGame game = SampleGame.asPlayed();
    game.gamebook.replaceAll(
        line -> SampleGame.absence(line.playerNameOriginal(), line.teamAbbr(), "dnp", null));
    assertThat(box(game).source()).isEqualTo(PlayerSource.BDL);
  }

  @Test
  void theLeaguesBoxComesBeforeBalldontlieOnceTheGameIsFinal() {
    SampleGame game = SampleGame.asPlayed().withoutGamebook();
    for (BdlLine line : game.bdl) {
      game.leaguePlayers.add(SampleGame.league(line, "Final"));
    }
    assertThat(box(game).source()).isEqualTo(PlayerSource.LEAGUE_BOX);
    game.leaguePlayers.replaceAll(line -> SampleGame.withStatus(line, "Q4 2:10"));
    assertThat(box(game).source()).isEqualTo(PlayerSource.BDL);
  }

  @Test
  void aFallbackNeverChangesWhoPlayed() {
    SampleGame game = SampleGame.asPlayed();
    // The fallback lists a man on the bench with zeros, where the gamebook says why he sat.
    game.bdl.add(new BdlLine("Final", "DEN", "Gus Gray", SampleGame.zeros("00")));
    PlayerBox gamebook = box(game);
    PlayerBox fallback = box(game.withoutGamebook());
    assertThat(fallback.source()).isEqualTo(PlayerSource.BDL);
    assertThat(played(fallback))
        .extracting(PlayerLine::player)
        .containsExactlyInAnyOrderElementsOf(
            played(gamebook).stream().map(PlayerLine::player).toList());
    assertThat(line(fallback, "Gus Gray"))
        .satisfies(
            gray -> {
              assertThat(gray.status()).isEqualTo(PlayerStatus.DNP);
              assertThat(gray.box()).isNull();
            });
  }

  @Test
  void whoDidNotPlayHasNoStatisticsWhateverTheSourceWrites() {
    SampleGame game = SampleGame.asPlayed();
    game.gamebook.replaceAll(
        line ->
            line.playerNameOriginal().equals("Gus Gray")
                ? new GamebookLine(
                    "Gus Gray", "Gus Gray", null, "DEN", "active", null, "DNP", zeros("0:00"), 0)
                : line);
    assertThat(line(box(game), "Gus Gray"))
        .satisfies(
            gray -> {
              assertThat(gray.status()).isEqualTo(PlayerStatus.DNP);
              assertThat(gray.box()).isNull();
              assertThat(gray.plusMinus()).isNull();
              assertThat(gray.dnpReason()).isEqualTo("DNP");
            });
    assertThat(line(box(game), "Hal Hazel").status()).isEqualTo(PlayerStatus.INACTIVE);
  }

  private static BoxStats zeros(String minutes) {
    return SampleGame.zeros(minutes);
  }

  @Test
  void ofTwoRowsOfAPlayerTheOneWithMoreTimeHolds() {
    SampleGame game = SampleGame.asPlayed();
    game.gamebook.add(SampleGame.absence("Adam Ash", "DEN", "dnp", "Rest"));
    PlayerBox box = box(game);
    assertThat(box.lines()).hasSize(12);
    assertThat(line(box, "Adam Ash").played()).isPresent();
  }

  @Test
  void aFallbackListsTheSamePeople() {
    SampleGame game = SampleGame.asPlayed();
    List<PlayerLine> absent =
        box(game).lines().stream().filter(line -> line.box() == null).toList();
    assertThat(absent).hasSize(2);
    game.gamebook.removeIf(line -> line.playerStatus().equals("active"));

    PlayerBox box = box(game);

    assertThat(box.source()).isNotEqualTo(PlayerSource.GAMEBOOK);
    assertThat(box.lines()).hasSize(12).containsAll(absent);
  }

  @Test
  void rowsThatCannotBeReadAreCounted() {
    SampleGame game = SampleGame.asPlayed();
    game.gamebook.add(
        new GamebookLine(
            "Ira Ivy", "Ira Ivy", null, "DEN", "active", null, null, zeros("half an hour"), 0));
    game.gamebook.add(SampleGame.absence("Jay Jade", "BOS", "dnp", null));
    assertThat(box(game).unread()).hasSize(2);
    assertThat(box(game).lines()).hasSize(12);
  }
}
