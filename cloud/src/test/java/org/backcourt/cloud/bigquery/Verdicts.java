package org.backcourt.cloud.bigquery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What {@code validate --json} said, as lines that can be compared. */
final class Verdicts {

  private Verdicts() {}

  /** Each rule's outcome, with its figure and dates. */
  static List<String> in(String said) {
    try {
      List<String> verdicts = new ArrayList<>();
      for (JsonNode ruling : new ObjectMapper().readTree(said).get("rulings")) {
        verdicts.add(
            String.join(
                " ",
                ruling.get("id").asText(),
                ruling.get("outcome").asText(),
                // Each warehouse hashes in its own way, and so looks at other rows of a sample.
                ruling.get("id").asText().contains("spot-check")
                    ? ""
                    : ruling.get("measured").asText(),
                ruling.get("dates").asText()));
      }
      verdicts.sort(null);
      return verdicts;
    } catch (IOException e) {
      throw new AssertionError(said, e);
    }
  }
}
