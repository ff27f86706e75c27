package org.backcourt.simulator.source;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.backcourt.contract.TableContract;
import org.backcourt.row.raw.GameLineRow;
import org.backcourt.tables.RawTables;

/** Spreads and totals of the Odds API: an event at one moment in one file. */
record GameLinesFile() implements SourceLayout<GameLineRow> {

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyyMMdd_HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

  @Override
  public TableContract<GameLineRow> table() {
    return RawTables.GAME_LINES;
  }

  @Override
  public String source() {
    return "odds-game-lines";
  }

  @Override
  public String path(GameLineRow row) {
    return row.gameDate()
        + "/"
        + row.gameId()
        + "-"
        + row.awayTeamAbbr()
        + row.homeTeamAbbr()
        + "/"
        + MOMENT.format(row.snapshotTimestamp())
        + ".json";
  }

  @Override
  public boolean endsWithTheGame() {
    return true;
  }

  @Override
  public byte[] content(List<GameLineRow> rows) {
    GameLineRow first = rows.get(0);
    OddsSnapshot snapshot =
        new OddsSnapshot(
            first.snapshotTimestamp(),
            first.previousSnapshotTimestamp(),
            first.nextSnapshotTimestamp(),
            first.gameId(),
            first.commenceTime(),
            first.homeTeam(),
            first.awayTeam());
    for (GameLineRow row : rows) {
      Instant updated = row.bookmakerLastUpdate();
      snapshot
          .outcomes(
              row.bookmakerKey(), String.valueOf(row.bookmakerTitle()), row.marketKey(), updated)
          .addObject()
          .put("name", row.outcomeName())
          .put("price", row.outcomePrice())
          .put("point", row.outcomePoint());
    }
    return snapshot.bytes();
  }
}
