package org.backcourt.id;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlayerLookupTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "LeBron James | lebronjames",
        "Luka Dončić | lukadoncic",
        "Nikola Jokić | nikolajokic",
        "Dāvis Bertāns | davisbertans",
        "Dennis Schröder | dennisschroder",
        "Alperen Şengün | alperensengun",
        "De'Aaron Fox | deaaronfox",
        "De’Andre Hunter | deandrehunter",
        "Karl-Anthony Towns | karlanthonytowns",
        "P.J. Tucker | pjtucker",
        "Shai Gilgeous-Alexander | shaigilgeousalexander",
        "Nikola Đurišić | nikoladurisic",
        "Łukasz Koszarek | lukaszkoszarek",
        "Ömer Aşık | omerasik",
        "İlkan Karaman | ilkankaraman",
        "Jens Strøm | jensstrom",
        "Jens Strǿm | jensstrom",
        "Max Weiß | maxweiss",
        "Kæl Ǽgir | kaelaegir",
      })
  void namesAreFoldedToAsciiWithoutLosingALetter(String name, String key) {
    assertThat(PlayerLookup.ofName(name)).contains(new PlayerLookup(key));
  }

  @ParameterizedTest
  @CsvSource({
    "Michael Porter Jr., michaelporterjr",
    "Tim Hardaway Junior, timhardawayjr",
    "Tim Hardaway jr., timhardawayjr",
    "Tim Hardaway JR, timhardawayjr",
    "Marcus Morris Senior, marcusmorrissr",
    "Marcus Morris Sr., marcusmorrissr",
    "Gary Payton II, garypaytonii",
    "Robert Williams III, robertwilliamsiii",
    "Junior Harrington, juniorharrington"
  })
  void suffixesAreKeptAndSpeltOneWay(String name, String key) {
    assertThat(PlayerLookup.ofName(name)).contains(new PlayerLookup(key));
  }

  @Test
  void composedAndDecomposedAccentsGiveOneKey() {
    assertThat(PlayerLookup.ofName("Luka Donc\u030Cic\u0301"))
        .isEqualTo(PlayerLookup.ofName("Luka Dončić"));
  }

  @ParameterizedTest
  @CsvSource({
    "1630552jalenjohnson, jalenjohnson",
    "2544lebronjames, lebronjames",
    "lukadončić, lukadoncic",
    "lebronjames, lebronjames"
  })
  void aStoredKeyIsFreedOfTheVendorsNumber(String stored, String key) {
    assertThat(PlayerLookup.ofStored(stored)).contains(new PlayerLookup(key));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "-.'", "1630552"})
  void whatHasNoLetterIsNoPlayer(String text) {
    assertThat(PlayerLookup.ofName(text)).isEmpty();
    assertThat(PlayerLookup.ofStored(text)).isEmpty();
  }

  @Test
  void aNameIsNotMistakenForAKey() {
    assertThatThrownBy(() -> new PlayerLookup("LeBron James"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "'LeBron James' is no player key, which is a-z and 0-9 with a letter; build it with"
                + " ofName");
  }
}
