package org.backcourt.ingest;

import java.time.Instant;
import java.util.List;
import org.backcourt.contract.TableContract;
import org.backcourt.row.raw.GameLineRow;
import org.backcourt.tables.RawTables;

/** Spreads and totals of the Odds API: one file an event and moment. Other markets are left. */
public record OddsGameLines() implements SourceParser<GameLineRow> {

  @Override
  public String source() {
    return "odds-game-lines";
  }

  @Override
  public String describe() {
    return "Odds API spreads and totals: JSON, one file a game and moment";
  }

  @Override
  public TableContract<GameLineRow> table() {
    return RawTables.GAME_LINES;
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public List<String> unit() {
    return List.of("game_id", "snapshot_timestamp");
  }

  @Override
  public List<String> incidental() {
    return List.of("source_file_path", "previous_snapshot_timestamp", "next_snapshot_timestamp");
  }

  @Override
  public void read(SourceText file, Known known, Reading<GameLineRow> reading) {
    for (OddsEvent event : OddsEvent.of(file, reading)) {
      reading.about(event.date());
      for (Fields book : event.fields().objects("bookmakers")) {
        book.leave("link", "sid");
        for (Fields market : book.objects("markets")) {
          market.leave("link", "sid");
          String key = market.text("key");
          if (key.equals("spreads") || key.equals("totals")) {
            for (Fields outcome : market.objects("outcomes")) {
              reading.record(outcome, o -> row(event, book, market, o, reading.path()));
            }
          }
          market.countUnknown(reading::unknown);
        }
        book.countUnknown(reading::unknown);
      }
      event.fields().countUnknown(reading::unknown);
    }
  }

  private static GameLineRow row(
      OddsEvent event, Fields book, Fields market, Fields outcome, String path) {
    outcome.leave("link", "sid", "bet_limit");
    Instant marketUpdate = market.instantOrNull("last_update");
    Instant bookUpdate = book.instantOrNull("last_update");
    Instant updated = bookUpdate != null ? bookUpdate : marketUpdate;
    if (updated == null) {
      throw new Refusal("bookmakers[].last_update", "is missing");
    }
    return new GameLineRow(
        event.snapshot(),
        event.previous(),
        event.next(),
        event.id(),
        event.fields().textOrNull("sport_key"),
        event.fields().textOrNull("sport_title"),
        event.commence(),
        event.date(),
        event.fields().text("home_team"),
        event.fields().text("away_team"),
        event.home().name(),
        event.away().name(),
        book.text("key"),
        book.textOrNull("title"),
        updated,
        market.text("key"),
        marketUpdate,
        outcome.text("name"),
        outcome.decimal("price"),
        outcome.decimalOrNull("point"),
        path,
        event.dataSource());
  }
}
