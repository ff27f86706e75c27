package org.backcourt.simulator.source;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.backcourt.contract.TableContract;
import org.backcourt.row.raw.InjuryReportRow;
import org.backcourt.tables.RawTables;

/** The official injury report: an hourly edition in one file, as JSON made from its PDF. */
record InjuryReportFile() implements SourceLayout<InjuryReportRow> {

  private static final DateTimeFormatter AMERICAN =
      DateTimeFormatter.ofPattern("MM/dd/yyyy", Locale.ROOT);

  @Override
  public TableContract<InjuryReportRow> table() {
    return RawTables.INJURY_REPORT;
  }

  @Override
  public String source() {
    return "nba-injury-report";
  }

  @Override
  public String path(InjuryReportRow row) {
    return row.reportDate() + "/" + row.reportHour() + ".json";
  }

  @Override
  public boolean endsWithTheGame() {
    return false;
  }

  @Override
  public byte[] content(List<InjuryReportRow> rows) {
    InjuryReportRow first = rows.get(0);
    ObjectNode top = Json.object();
    top.putObject("metadata")
        .put("gamedate", first.reportDate().format(DateTimeFormatter.BASIC_ISO_DATE))
        .put("hour24", first.reportHour())
        .put("season", first.season())
        .put("scrape_time", first.scrapeTime());
    top.putObject("parsing_stats")
        .put("total_records", rows.size())
        .put("overall_confidence", first.overallReportConfidence());
    ArrayNode records = top.putArray("records");
    for (InjuryReportRow row : rows) {
      LocalDate date = row.gameDate();
      records
          .addObject()
          .put("date", date == null ? null : date.format(AMERICAN))
          .put("gametime", row.gameTime())
          .put("matchup", row.matchup())
          .put("team", row.team())
          .put("player", row.playerNameOriginal())
          .put("status", row.injuryStatus())
          .put("reason", row.reason())
          .put("confidence", row.confidenceScore());
    }
    return Json.bytes(top);
  }
}
