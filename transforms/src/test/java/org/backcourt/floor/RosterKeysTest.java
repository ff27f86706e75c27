package org.backcourt.floor;

import static org.assertj.core.api.Assertions.assertThat;

import org.backcourt.id.PlayerLookup;
import org.junit.jupiter.api.Test;

class RosterKeysTest {

  private static final RosterKeys ROSTER =
      RosterKeys.of(
          Scorebook.five(
              "garypaytonii", "timhardawayjr", "stephencurry", "jalenwilliams", "jaylinwilliams"));

  @Test
  void theSameKeyIsTheSamePlayer() {
    assertFound("stephencurry", "stephencurry");
    assertFound("garypaytonii", "garypaytonii");
  }

  @Test
  void aSuffixThatOneSideCutMakesNoDifference() {
    assertFound("garypayton", "garypaytonii");
    assertFound("timhardaway", "timhardawayjr");
    assertFound("stephencurryjr", "stephencurry");
  }

  @Test
  void theVendorsNumericPrefixMakesNoDifference() {
    assertFound("201939stephencurry", "stephencurry");
    assertFound("1627780garypayton", "garypaytonii");
  }

  @Test
  void anotherSuffixIsAnotherPlayer() {
    assertThat(ROSTER.find(new PlayerLookup("garypaytoniii"))).isEmpty();
    assertThat(ROSTER.find(new PlayerLookup("timhardawaysr"))).isEmpty();
  }

  @Test
  void whereTwoCouldBeMeantNobodyIs() {
    RosterKeys fatherAndSon = RosterKeys.of(Scorebook.five("johndoejr", "johndoeiii"));
    assertThat(fatherAndSon.find(new PlayerLookup("johndoe"))).isEmpty();
  }

  @Test
  void anExactKeyWinsOverOneThatDiffersBySuffix() {
    RosterKeys fatherAndSon = RosterKeys.of(Scorebook.five("johndoe", "johndoejr"));
    assertThat(fatherAndSon.find(new PlayerLookup("johndoe")))
        .hasValue(new PlayerLookup("johndoe"));
  }

  @Test
  void strangersAreNotFound() {
    assertThat(ROSTER.find(new PlayerLookup("stephencurr"))).isEmpty();
    assertThat(ROSTER.find(new PlayerLookup("nikolajokic"))).isEmpty();
  }

  private static void assertFound(String foreign, String own) {
    assertThat(ROSTER.find(new PlayerLookup(foreign))).hasValue(new PlayerLookup(own));
  }
}
