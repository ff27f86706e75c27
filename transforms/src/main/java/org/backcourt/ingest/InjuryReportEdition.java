package org.backcourt.ingest;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.backcourt.contract.TableContract;
import org.backcourt.id.GameId;
import org.backcourt.id.TeamCode;
import org.backcourt.row.raw.InjuryReportRow;
import org.backcourt.tables.RawTables;
import org.jspecify.annotations.Nullable;

/** The official injury report, as JSON made from its PDF: one file an hourly edition. */
public record InjuryReportEdition() implements SourceParser<InjuryReportRow> {

  private static final DateTimeFormatter COMPACT =
      DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);
  private static final Set<String> STATUSES =
      Set.of("out", "doubtful", "questionable", "probable", "available");

  /** What stands about the edition as a whole. */
  private record Header(
      LocalDate date,
      int hour,
      @Nullable String season,
      @Nullable Double confidence,
      @Nullable String scraped,
      String path) {}

  @Override
  public String source() {
    return "nba-injury-report";
  }

  @Override
  public String describe() {
    return "NBA.com injury report: JSON made from the PDF, one file an hourly edition";
  }

  @Override
  public TableContract<InjuryReportRow> table() {
    return RawTables.INJURY_REPORT;
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public List<String> unit() {
    return List.of("report_date", "report_hour");
  }

  @Override
  public List<String> incidental() {
    return List.of("source_file_path", "scrape_time");
  }

  @Override
  public void read(SourceText file, Known known, Reading<InjuryReportRow> reading) {
    Fields top = Fields.top(JsonText.tree(file.bytes()));
    Fields metadata = top.object("metadata");
    metadata.leave("hour", "period", "run_id");
    Fields parsing = top.objectOrEmpty("parsing_stats");
    parsing.leave("total_records", "status_counts");
    LocalDate date = compact(metadata.text("gamedate"));
    reading.about(date);
    int hour = metadata.count("hour24");
    if (hour < 0 || hour > 23) {
      throw metadata.refused("hour24", "is no hour of the day: " + hour);
    }
    Header header =
        new Header(
            date,
            hour,
            metadata.textOrNull("season"),
            parsing.decimalOrNull("overall_confidence"),
            metadata.textOrNull("scrape_time"),
            reading.path());
    top.objects("records").forEach(record -> reading.record(record, r -> row(r, header)));
    top.countUnknown(reading::unknown);
  }

  private static LocalDate compact(String text) {
    try {
      return Texts.date("metadata.gamedate", LocalDate.parse(text, COMPACT).toString());
    } catch (DateTimeException e) {
      throw new Refusal("metadata.gamedate", "is no date such as 20240104: " + text);
    }
  }

  private static InjuryReportRow row(Fields record, Header header) {
    LocalDate date = record.date("date");
    String matchup = record.text("matchup");
    String[] teams = matchup.split("@", -1);
    if (teams.length != 2) {
      throw record.refused("matchup", "is not of the form MIL@SAS: " + matchup);
    }
    TeamCode away = team(record, teams[0]);
    TeamCode home = team(record, teams[1]);
    String original = record.text("player");
    String name = firstNameFirst(original);
    String status = record.text("status").toLowerCase(Locale.ROOT);
    if (!STATUSES.contains(status)) {
      throw record.refused("status", "is none of " + STATUSES.stream().sorted().toList());
    }
    String reason = record.textOrNull("reason");
    return new InjuryReportRow(
        header.date(),
        header.hour(),
        header.season(),
        date,
        record.textOrNull("gametime"),
        new GameId(date, away, home).toString(),
        matchup,
        away.name(),
        home.name(),
        record.textOrNull("team"),
        original,
        name,
        Texts.lookup("player", name),
        status,
        reason,
        category(reason),
        record.decimalOrNull("confidence"),
        header.confidence(),
        header.scraped(),
        header.path());
  }

  private static TeamCode team(Fields record, String code) {
    return TeamCode.find(code)
        .orElseThrow(() -> record.refused("matchup", "names none of the 30 teams: " + code));
  }

  /** Only a single comma parts surname and first name. */
  private static String firstNameFirst(String printed) {
    int comma = printed.indexOf(',');
    return comma < 0 || comma != printed.lastIndexOf(',')
        ? printed
        : (printed.substring(comma + 1).strip() + " " + printed.substring(0, comma).strip())
            .strip();
  }

  private static String category(@Nullable String reason) {
    if (reason == null) {
      return "unknown";
    }
    String text = reason.toLowerCase(Locale.ROOT);
    if (text.contains("injury") || text.contains("illness")) {
      return "injury";
    }
    if (text.contains("g league")) {
      return "g_league";
    }
    if (text.contains("suspension")) {
      return "suspension";
    }
    if (text.contains("health and safety") || text.contains("protocol")) {
      return "health_safety_protocol";
    }
    if (text.contains("rest")) {
      return "rest";
    }
    return text.contains("personal") ? "personal" : "other";
  }
}
