package org.backcourt.simulator.source;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.backcourt.contract.TableContract;
import org.backcourt.id.TeamCode;
import org.backcourt.row.raw.PointsPropRow;
import org.backcourt.tables.RawTables;
import org.jspecify.annotations.Nullable;

/** Lines on players' points of the Odds API: an event at one moment in one file. */
record PlayerPropsFile() implements SourceLayout<PointsPropRow> {

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyyMMdd_HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

  @Override
  public TableContract<PointsPropRow> table() {
    return RawTables.POINTS_PROPS;
  }

  @Override
  public String source() {
    return "odds-player-props";
  }

  @Override
  public String path(PointsPropRow row) {
    return row.gameDate()
        + "/"
        + row.oddsApiEventId()
        + "-"
        + row.awayTeamAbbr()
        + row.homeTeamAbbr()
        + "/"
        + MOMENT.format(Objects.requireNonNull(row.captureTimestamp()))
        + "-"
        + row.snapshotTag()
        + ".json";
  }

  @Override
  public boolean endsWithTheGame() {
    return true;
  }

  @Override
  public byte[] content(List<PointsPropRow> rows) {
    PointsPropRow first = rows.get(0);
    OddsSnapshot snapshot =
        new OddsSnapshot(
            first.snapshotTimestamp(),
            null,
            null,
            first.oddsApiEventId(),
            Objects.requireNonNull(first.gameStartTime()),
            TeamCode.parse(first.homeTeamAbbr()).fullName(),
            TeamCode.parse(first.awayTeamAbbr()).fullName());
    for (PointsPropRow row : rows) {
      Instant updated = Objects.requireNonNull(row.bookmakerLastUpdate());
      ArrayNode outcomes =
          snapshot.outcomes(row.bookmaker(), row.bookmaker(), "player_points", updated);
      side(outcomes, "Over", row, row.overPrice());
      side(outcomes, "Under", row, row.underPrice());
    }
    return snapshot.bytes();
  }

  private static void side(
      ArrayNode outcomes, String name, PointsPropRow row, @Nullable Double price) {
    if (price != null) {
      outcomes
          .addObject()
          .put("name", name)
          .put("description", row.playerName())
          .put("price", price)
          .put("point", row.pointsLine());
    }
  }
}
