package org.backcourt.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.backcourt.id.GameId;
import org.backcourt.id.TeamCode;
import org.jspecify.annotations.Nullable;

/**
 * An event of the Odds API at one moment: in a historical wrapping, as it is now, or in a list of
 * such.
 *
 * @param snapshot the moment its lines stood like this
 * @param dataSource historical in a wrapping, else current
 */
record OddsEvent(
    Fields fields,
    String id,
    Instant snapshot,
    @Nullable Instant previous,
    @Nullable Instant next,
    Instant commence,
    TeamCode home,
    TeamCode away,
    String dataSource) {

  private static final ZoneId EASTERN = ZoneId.of("America/New_York");

  /** The events of a file. */
  static List<OddsEvent> of(SourceText file, Reading<?> reading) {
    JsonNode tree = JsonText.tree(file.bytes());
    List<OddsEvent> events = new ArrayList<>();
    if (tree.isArray()) {
      for (JsonNode element : tree) {
        events.add(of(Fields.of(element, "[]"), null));
      }
      return events;
    }
    Fields top = Fields.top(tree);
    if (!top.has("data")) {
      if (!top.has("bookmakers")) {
        return events;
      }
      events.add(of(top, null));
      return events;
    }
    reading.captured(top.instant("timestamp"));
    List<Fields> inside =
        top.node().path("data").isArray() ? top.objects("data") : List.of(top.object("data"));
    for (Fields event : inside) {
      events.add(of(event, top));
    }
    top.countUnknown(reading::unknown);
    return events;
  }

  private static OddsEvent of(Fields event, @Nullable Fields wrapping) {
    // Its lines are counted with their books, after those of the wrapping.
    event.leave("sport_key", "sport_title", "bookmakers");
    Instant snapshot = wrapping == null ? newest(event) : wrapping.instant("timestamp");
    TeamCode home = event.team("home_team");
    TeamCode away = event.team("away_team");
    if (home == away) {
      throw event.refused("away_team", "is the hosts' own: " + away);
    }
    return new OddsEvent(
        event,
        event.text("id"),
        snapshot,
        wrapping == null ? null : wrapping.instantOrNull("previous_timestamp"),
        wrapping == null ? null : wrapping.instantOrNull("next_timestamp"),
        event.instant("commence_time"),
        home,
        away,
        wrapping == null ? "current" : "historical");
  }

  /** Of lines that are not dated as a whole, the newest says how old they are. */
  private static Instant newest(Fields event) {
    Instant newest = null;
    for (Fields book : event.objects("bookmakers")) {
      Instant updated = book.instantOrNull("last_update");
      if (updated != null && (newest == null || updated.isAfter(newest))) {
        newest = updated;
      }
    }
    if (newest == null) {
      throw event.refused("bookmakers[].last_update", "is missing, and so is any other moment");
    }
    return newest;
  }

  /** The US Eastern date of the tip-off. */
  LocalDate date() {
    return commence.atZone(EASTERN).toLocalDate();
  }

  GameId game() {
    return new GameId(date(), away, home);
  }
}
