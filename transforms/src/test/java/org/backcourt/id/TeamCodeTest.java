package org.backcourt.id;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TeamCodeTest {

  @ParameterizedTest
  @CsvSource({
    "BRK, BKN",
    "CHO, CHA",
    "PHO, PHX",
    "NO, NOP",
    "NY, NYK",
    "GS, GSW",
    "SA, SAS",
    "UTAH, UTA",
    "WSH, WAS",
    "bkn, BKN",
    "LA Clippers, LAC",
    "Los Angeles Clippers, LAC",
    "L.A. Lakers, LAL",
    "Los Angeles Lakers, LAL",
    "Philadelphia 76ers, PHI",
    "sixers, PHI",
    "Trail Blazers, POR",
    "blazers, POR",
    "wolves, MIN",
    "cavs, CLE",
    "mavs, DAL",
    "grizz, MEM",
    "pels, NOP",
    "dubs, GSW",
    "Golden State, GSW",
    "okc, OKC"
  })
  void everyDialectNamesItsTeam(String dialect, TeamCode team) {
    assertThat(TeamCode.find(dialect)).contains(team);
  }

  @ParameterizedTest
  @EnumSource
  void everyTeamIsFoundByEachOfItsOwnNames(TeamCode team) {
    assertThat(TeamCode.find(team.name())).contains(team);
    assertThat(TeamCode.find(team.fullName())).contains(team);
    assertThat(TeamCode.find(team.nickname())).contains(team);
    assertThat(TeamCode.ofLeagueId(team.leagueId())).contains(team);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Los Angeles", "LA"})
  void aCityWithTwoTeamsNamesNeither(String city) {
    assertThat(TeamCode.find(city)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "LEB", "Seattle SuperSonics", "Real Madrid", "East"})
  void whoIsNoneOfTheThirtyIsNotGuessed(String stranger) {
    assertThat(TeamCode.find(stranger)).isEmpty();
  }

  @Test
  void anUnknownTeamIsRefusedByName() {
    assertThatThrownBy(() -> TeamCode.parse("Team LeBron"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("'Team LeBron' names none of the 30 teams");
    assertThat(TeamCode.ofLeagueId(1610612799L)).isEmpty();
  }
}
