package org.backcourt.simulator.source;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An event of the Odds API at one moment, being put together book by book. */
final class OddsSnapshot {

  private final ObjectNode top;
  private final ArrayNode books;
  private final Map<String, ArrayNode> outcomes = new LinkedHashMap<>();

  OddsSnapshot(
      Instant at,
      @Nullable Instant previous,
      @Nullable Instant next,
      String id,
      Instant commence,
      String home,
      String away) {
    top =
        Json.object()
            .put("timestamp", at.toString())
            .put("previous_timestamp", previous == null ? null : previous.toString())
            .put("next_timestamp", next == null ? null : next.toString());
    books =
        top.putObject("data")
            .put("id", id)
            .put("sport_key", "basketball_nba")
            .put("sport_title", "NBA")
            .put("commence_time", commence.toString())
            .put("home_team", home)
            .put("away_team", away)
            .putArray("bookmakers");
  }

  /** The outcomes of a book's market, which are begun when they are first asked for. */
  ArrayNode outcomes(String book, String title, String market, Instant updated) {
    return outcomes.computeIfAbsent(
        book + "|" + market,
        key -> {
          for (var known : books) {
            if (known.path("key").asText().equals(book)) {
              return market((ArrayNode) known.path("markets"), market, updated);
            }
          }
          ArrayNode markets =
              books
                  .addObject()
                  .put("key", book)
                  .put("title", title)
                  .put("last_update", updated.toString())
                  .putArray("markets");
          return market(markets, market, updated);
        });
  }

  private static ArrayNode market(ArrayNode markets, String market, Instant updated) {
    return markets
        .addObject()
        .put("key", market)
        .put("last_update", updated.toString())
        .putArray("outcomes");
  }

  byte[] bytes() {
    return Json.bytes(top);
  }
}
