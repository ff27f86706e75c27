package org.backcourt.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.backcourt.contract.PhaseName;
import org.backcourt.validation.prove.Corruption;
import org.backcourt.validation.prove.Corruptions;
import org.backcourt.validation.rules.RuleBook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every incident that published tables can show, done to a league that is whole: which rules say so
 * is written down in {@code docs/museum.md}, and worked out anew here. {@code
 * -Dbackcourt.museum.write=true} writes the page. And the rules themselves are proved: one that no
 * corruption trips fails.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MuseumIT {

  private static final Path PAGE = Path.of("..", "docs", "museum.md");

  /** The busiest date of the middle of the season, where everything strikes. */
  private static final String DATE = "2024-02-02";

  @TempDir private static Path folder;
  private final Map<String, JsonNode> proofs = new HashMap<>();

  @BeforeAll
  void prove() throws Exception {
    StringWriter said = new StringWriter();
    int code = PlayedLeague.run(said, PlayedLeague.in(folder).whole(), "prove", "--json");
    JsonNode document = new ObjectMapper().readTree(said.toString());
    document.get("proofs").forEach(proof -> proofs.put(proof.get("corruption").asText(), proof));

    assertThat(document.get("untried")).as("corruptions without rows to spoil").isEmpty();
    assertThat(document.get("unseen")).as("corruptions that nothing caught").isEmpty();
    assertThat(code).isZero();
  }

  @Test
  void everyIncidentEndsAsThePageSays() throws Exception {
    StringBuilder table = new StringBuilder();
    Set<String> incidents = new TreeSet<>();
    for (Corruption corruption : Corruptions.all()) {
      JsonNode proof = proofs.get(corruption.name());
      assertThat(proof.get("dates").asText()).as(corruption.name()).isEqualTo(DATE);
      if (Character.isDigit(corruption.incident().charAt(0))) {
        incidents.add(corruption.incident());
      }
      table.append(
          String.format(
              "| `%s` | %s | %s | %s | %s |%n",
              corruption.name(),
              corruption.incident(),
              corruption.looked(),
              names(proof.get("errors")),
              names(proof.get("warnings"))));
    }
    String page = Files.readString(PAGE);
    String written = page.substring(0, page.indexOf("| `")) + table;
    if (Boolean.getBoolean("backcourt.museum.write")) {
      Files.writeString(PAGE, written);
      page = written;
    }
    assertThat(page).isEqualTo(written);
    assertThat(incidents).hasSizeGreaterThanOrEqualTo(40);
  }

  @Test
  void everyMutationOfARuleIsCaughtByThatRule() {
    List<String> blind = new ArrayList<>();
    Set<String> corruptions = new TreeSet<>();
    Corruptions.all().forEach(corruption -> corruptions.add(corruption.name()));
    proofs.forEach(
        (name, proof) -> {
          if (!corruptions.contains(name) && !tripped(proof).contains(name)) {
            blind.add(name);
          }
        });
    assertThat(blind).as("rules that do not notice what they speak against").isEmpty();
  }

  @Test
  void everyRuleIsTrippedBySomething() {
    Set<String> quiet = new TreeSet<>();
    RuleBook.standard().guards().stream()
        // No model is trained in this league.
        .filter(guard -> guard.table().phase() != PhaseName.TRAINING)
        .forEach(guard -> quiet.add(guard.id()));
    proofs.values().forEach(proof -> quiet.removeAll(tripped(proof)));
    // The database itself refuses a NULL there, so only staged rows can break that rule; the
    // rules' unit tests do.
    quiet.removeIf(rule -> rule.endsWith(".required-columns-are-never-null"));
    assertThat(quiet).as("rules that nothing trips").isEmpty();
  }

  private static Set<String> tripped(JsonNode proof) {
    Set<String> tripped = new TreeSet<>();
    proof.get("errors").forEach(rule -> tripped.add(rule.asText()));
    proof.get("warnings").forEach(rule -> tripped.add(rule.asText()));
    return tripped;
  }

  private static String names(JsonNode rules) {
    List<String> names = new ArrayList<>();
    rules.forEach(rule -> names.add("`" + rule.asText() + "`"));
    return String.join("<br>", names);
  }
}
