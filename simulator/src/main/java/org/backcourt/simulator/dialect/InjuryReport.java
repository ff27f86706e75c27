package org.backcourt.simulator.dialect;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.backcourt.row.raw.InjuryReportRow;
import org.backcourt.simulator.league.SeasonDates;
import org.backcourt.simulator.play.Matchup;
import org.backcourt.simulator.random.Rng;
import org.backcourt.simulator.roster.PersonName;
import org.backcourt.simulator.roster.Sheet;
import org.backcourt.simulator.roster.Sheet.Listing;
import org.backcourt.simulator.roster.Sheet.Status;
import org.backcourt.simulator.schedule.Fixture;

/**
 * The official injury report: editions from the evening before until just before the tip-off, names
 * as Last, First, and statuses that change on the way.
 */
public final class InjuryReport {

  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("hh:mm '(ET)'", Locale.ROOT);

  private InjuryReport() {}

  /** The rows of both teams, edition by edition. */
  public static List<InjuryReportRow> rows(Matchup matchup, Rng rng) {
    Fixture game = matchup.fixture();
    int tipHour = game.tipOff().atZone(SeasonDates.EASTERN).getHour();
    List<InjuryReportRow> rows = new ArrayList<>();
    LocalDate before = game.date().minusDays(1);
    for (int hour : new int[] {17, 20}) {
      edition(matchup, before, hour, false, rng, rows);
    }
    for (int hour : new int[] {11, 13, 15, 17, 18, 19, 20, 21}) {
      if (hour < tipHour) {
        edition(matchup, game.date(), hour, hour >= tipHour - 2, rng, rows);
      }
    }
    return rows;
  }

  private static void edition(
      Matchup matchup,
      LocalDate date,
      int hour,
      boolean last,
      Rng rng,
      List<InjuryReportRow> rows) {
    for (Sheet sheet : List.of(matchup.away(), matchup.home())) {
      for (Listing listing : sheet.listings()) {
        Status status = last ? listing.last() : listing.early();
        rows.add(row(matchup.fixture(), sheet, listing, status, date, hour, rng));
      }
    }
  }

  private static InjuryReportRow row(
      Fixture game,
      Sheet sheet,
      Listing listing,
      Status status,
      LocalDate date,
      int hour,
      Rng rng) {
    PersonName name = listing.player().name();
    return new InjuryReportRow(
        date,
        hour,
        SeasonDates.of(game.seasonYear()).label(),
        game.date(),
        game.tipOff().atZone(SeasonDates.EASTERN).toLocalTime().format(CLOCK),
        game.id().toString(),
        game.away() + "@" + game.home(),
        game.away().name(),
        game.home().name(),
        sheet.team().fullName(),
        name.surname() + ", " + name.first(),
        name.full(),
        key(name),
        status.word(),
        listing.reason(),
        category(listing.reason()),
        Math.round((0.9 + 0.1 * rng.nextDouble()) * 100) / 100.0,
        0.97,
        date + "T" + String.format(Locale.ROOT, "%02d:05:00", hour),
        "nba-com/injury-report/" + date + "/" + hour + ".json");
  }

  /** The source's own key: accents kept, suffixes cut wherever they stand. */
  static String key(PersonName name) {
    return name.full()
        .toLowerCase(Locale.ROOT)
        .replace(" jr.", "")
        .replace(" sr.", "")
        .replace(" iii", "")
        .replace(" ii", "")
        .replace(" iv", "")
        .replaceAll("[ .'-]", "");
  }

  static String category(String reason) {
    String text = reason.toLowerCase(Locale.ROOT);
    return text.contains("injury") || text.contains("illness")
        ? "injury"
        : text.contains("g league")
            ? "g_league"
            : text.contains("suspension")
                ? "suspension"
                : text.contains("health and safety") || text.contains("protocol")
                    ? "health_safety_protocol"
                    : text.contains("rest")
                        ? "rest"
                        : text.contains("personal") ? "personal" : "other";
  }
}
