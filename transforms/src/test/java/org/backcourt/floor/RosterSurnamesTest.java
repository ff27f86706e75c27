package org.backcourt.floor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.backcourt.id.PlayerLookup;
import org.junit.jupiter.api.Test;

class RosterSurnamesTest {

  private static RosterSurnames roster(String... names) {
    Map<PlayerLookup, String> fullNames = new TreeMap<>();
    for (String name : names) {
      fullNames.put(PlayerLookup.ofName(name).orElseThrow(), name);
    }
    return RosterSurnames.of(fullNames);
  }

  @Test
  void aSurnameIsWholeWordsAndNoEndingOfOne() {
    RosterSurnames roster = roster("Ann Churchill", "Bob Hill");
    assertThat(roster.find("hill")).containsExactly(new PlayerLookup("bobhill"));
    assertThat(roster.find("churchill")).containsExactly(new PlayerLookup("annchurchill"));
    assertThat(roster.find("ill")).isEmpty();
  }

  @Test
  void aSuffixMayBeThereOrNot() {
    RosterSurnames roster = roster("Carl Cedar Jr.");
    assertThat(roster.find("cedar")).containsExactly(new PlayerLookup("carlcedarjr"));
    assertThat(roster.find("Cedar Jr.")).containsExactly(new PlayerLookup("carlcedarjr"));
  }

  @Test
  void aSurnameOfSeveralWordsIsFoundWholeAndByItsLastOne() {
    RosterSurnames roster = roster("Tom da Silva", "Łukasz Müller-Žák", "Solo");
    assertThat(roster.find("dasilva")).containsExactly(new PlayerLookup("tomdasilva"));
    assertThat(roster.find("silva")).containsExactly(new PlayerLookup("tomdasilva"));
    assertThat(roster.find("mullerzak")).containsExactly(new PlayerLookup("lukaszmullerzak"));
    assertThat(roster.find("solo")).containsExactly(new PlayerLookup("solo"));
  }

  @Test
  void namesakesAreBothMeant() {
    assertThat(roster("Jal Will", "Jay Will").find("will"))
        .containsExactly(new PlayerLookup("jalwill"), new PlayerLookup("jaywill"));
  }
}
