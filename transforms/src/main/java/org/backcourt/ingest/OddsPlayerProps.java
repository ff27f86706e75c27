package org.backcourt.ingest;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.backcourt.contract.TableContract;
import org.backcourt.row.raw.PointsPropRow;
import org.backcourt.tables.RawTables;
import org.jspecify.annotations.Nullable;

/**
 * Lines on players' points of the Odds API: one file an event and moment. Over and under of a
 * player become one row; of several lines a book offers on him, the first holds.
 */
public record OddsPlayerProps() implements SourceParser<PointsPropRow> {

  private static final Pattern TAG = Pattern.compile("snap-\\d{4}");
  private static final String MARKET = "player_points";

  @Override
  public String source() {
    return "odds-player-props";
  }

  @Override
  public String describe() {
    return "Odds API lines on players' points: JSON, one file a game and moment";
  }

  @Override
  public TableContract<PointsPropRow> table() {
    return RawTables.POINTS_PROPS;
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public List<String> unit() {
    return List.of("odds_api_event_id", "snapshot_timestamp");
  }

  @Override
  public List<String> incidental() {
    return List.of("source_file_path", "capture_timestamp", "snapshot_tag");
  }

  @Override
  public void read(SourceText file, Known known, Reading<PointsPropRow> reading) {
    for (OddsEvent event : OddsEvent.of(file, reading)) {
      reading.about(event.date());
      String gameId = known.leagueId(event.game()).orElse(event.game().toString());
      for (Fields book : event.fields().objects("bookmakers")) {
        book.leave("link", "sid", "title");
        for (Fields market : book.objects("markets")) {
          market.leave("link", "sid");
          if (market.text("key").equals(MARKET)) {
            for (List<Fields> sides : byPlayer(market).values()) {
              reading.record(sides.get(0), first -> row(event, gameId, book, market, sides, file));
            }
          }
          market.countUnknown(reading::unknown);
        }
        book.countUnknown(reading::unknown);
      }
      event.fields().countUnknown(reading::unknown);
    }
  }

  private static Map<String, List<Fields>> byPlayer(Fields market) {
    Map<String, List<Fields>> players = new LinkedHashMap<>();
    for (Fields outcome : market.objects("outcomes")) {
      players
          .computeIfAbsent(outcome.node().path("description").asText(), player -> new ArrayList<>())
          .add(outcome);
    }
    return players;
  }

  private static PointsPropRow row(
      OddsEvent event,
      String gameId,
      Fields book,
      Fields market,
      List<Fields> sides,
      SourceText file) {
    Fields first = sides.get(0);
    String player = first.text("description");
    double line = first.decimal("point");
    Double over = price(sides, "Over", line);
    Double under = price(sides, "Under", line);
    Instant updated = market.instantOrNull("last_update");
    Instant bookUpdated = book.instantOrNull("last_update");
    Matcher tag = TAG.matcher(file.name());
    return new PointsPropRow(
        gameId,
        event.id(),
        event.date(),
        event.commence(),
        event.home().name(),
        event.away().name(),
        event.snapshot(),
        tag.find() ? tag.group() : null,
        PathClues.captured(file.path()).orElse(null),
        Math.toIntExact(Duration.between(event.snapshot(), event.commence()).toMinutes()),
        book.text("key"),
        player,
        Texts.lookup("description", player),
        line,
        over,
        american(over),
        under,
        american(under),
        updated != null ? updated : bookUpdated,
        file.path(),
        event.dataSource());
  }

  private static @Nullable Double price(List<Fields> sides, String name, double line) {
    for (Fields side : sides) {
      side.leave("name", "description", "point", "link", "sid", "bet_limit");
      if (name.equals(side.textOrNull("name")) && side.decimal("point") == line) {
        double price = side.decimal("price");
        if (price <= 1) {
          throw side.refused("price", "is no decimal odds, which are more than 1: " + price);
        }
        return price;
      }
    }
    return null;
  }

  /** To the nearest: decimal odds are themselves rounded, and cutting them gives -114 for -115. */
  private static @Nullable Integer american(@Nullable Double decimal) {
    if (decimal == null) {
      return null;
    }
    return Math.toIntExact(Math.round(decimal >= 2 ? (decimal - 1) * 100 : -100 / (decimal - 1)));
  }
}
