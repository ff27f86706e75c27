package org.backcourt.ingest;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.backcourt.box.Minutes;
import org.backcourt.calendar.SeasonCalendar;
import org.backcourt.contract.TableContract;
import org.backcourt.id.GameId;
import org.backcourt.id.TeamCode;
import org.backcourt.row.raw.GamebookPlayerRow;
import org.backcourt.row.raw.NameResolution;
import org.backcourt.row.raw.PlayerStats;
import org.backcourt.tables.RawTables;
import org.jspecify.annotations.Nullable;

/**
 * The official gamebook, as JSON made from its PDF: one file a game. Inactive players come by
 * surname; a published injury report of the game gives them their full names.
 */
public record GamebookPlayers() implements SourceParser<GamebookPlayerRow> {

  /** What stands about the game as a whole. */
  private record Header(GameId game, @Nullable String code, String path, Known known) {}

  @Override
  public String source() {
    return "nba-gamebook";
  }

  @Override
  public String describe() {
    return "NBA.com gamebook, players: JSON made from the PDF, one file a game";
  }

  @Override
  public TableContract<GamebookPlayerRow> table() {
    return RawTables.GAMEBOOK_PLAYERS;
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public List<String> unit() {
    return List.of("game_id");
  }

  @Override
  public List<String> incidental() {
    return List.of("source_file_path");
  }

  @Override
  public void read(SourceText file, Known known, Reading<GamebookPlayerRow> reading) {
    Fields top = Fields.top(JsonText.tree(file.bytes()));
    top.leave("matchup", "pdf_version", "arena", "city", "state", "officials", "game_duration");
    top.leave("attendance", "total_players", "active_count", "dnp_count", "inactive_count");
    LocalDate date = top.date("date");
    reading.about(date);
    if (top.has("timestamp")) {
      reading.captured(top.instant("timestamp"));
    }
    Header header =
        new Header(
            new GameId(date, top.team("away_team"), top.team("home_team")),
            top.textOrNull("game_code"),
            reading.path(),
            known);
    List<Fields> active = top.objects("active_players");
    List<Fields> dnp = top.objects("dnp_players");
    List<Fields> inactive = top.objects("inactive_players");
    if (active.isEmpty() && dnp.size() + inactive.size() > 0) {
      throw new Unreadable("has no active player: the PDF was taken too early, fetch it again");
    }
    active.forEach(player -> reading.record(player, p -> active(p, header)));
    dnp.forEach(player -> reading.record(player, p -> benched(p, header)));
    inactive.forEach(player -> reading.record(player, p -> inactive(p, header)));
    top.countUnknown(reading::unknown);
  }

  private static GamebookPlayerRow active(Fields player, Header header) {
    player.leave("status");
    String name = player.text("name");
    return row(
        header,
        name,
        name,
        player.team("team"),
        "active",
        null,
        new NameResolution("original", 1.0, null, null),
        stats(player.object("stats")),
        List.of("team_mapped"));
  }

  private static GamebookPlayerRow benched(Fields player, Header header) {
    player.leave("status", "category", "stats");
    String name = player.text("name");
    TeamCode team = player.has("team") ? player.team("team") : null;
    return row(
        header,
        name,
        name,
        team,
        "dnp",
        reason(player),
        new NameResolution("original", 1.0, null, null),
        null,
        team == null ? List.of() : List.of("team_mapped"));
  }

  private static GamebookPlayerRow inactive(Fields player, Header header) {
    player.leave("status", "category", "stats");
    String surname = player.text("name");
    TeamCode team = player.team("team");
    Set<String> fullNames = header.known().fullNames(header.game(), team, surname);
    boolean resolved = fullNames.size() == 1;
    return row(
        header,
        resolved ? fullNames.iterator().next() : surname,
        surname,
        team,
        "inactive",
        reason(player),
        resolved
            ? new NameResolution("resolved", 1.0, "auto_exact", null)
            : fullNames.isEmpty()
                ? new NameResolution("not_found", 0.0, "not_found", null)
                : new NameResolution("multiple_matches", 0.0, "pending_review", null),
        null,
        List.of(
            resolved
                ? "name_resolved"
                : fullNames.isEmpty() ? "no_roster_match" : "multiple_candidates"));
  }

  private static @Nullable String reason(Fields player) {
    String dnp = player.textOrNull("dnp_reason");
    String other = player.textOrNull("reason");
    return dnp != null ? dnp : other;
  }

  private static GamebookPlayerRow row(
      Header header,
      String name,
      String original,
      @Nullable TeamCode team,
      String status,
      @Nullable String reason,
      NameResolution resolution,
      @Nullable PlayerStats stats,
      List<String> flags) {
    GameId game = header.game();
    if (team != null && !game.has(team)) {
      throw new Refusal("team", "does not play in " + game + ": " + team);
    }
    return new GamebookPlayerRow(
        game.toString(),
        header.code(),
        game.date(),
        SeasonCalendar.season(game.date()),
        game.home().name(),
        game.away().name(),
        name,
        original,
        Texts.lookup("name", name),
        team == null ? null : team.name(),
        status,
        reason,
        resolution,
        stats,
        header.path(),
        flags,
        status.equals("inactive") && !"resolved".equals(resolution.nameResolutionStatus()));
  }

  private static PlayerStats stats(Fields stats) {
    String minutes = stats.textOrNull("minutes");
    OptionalInt seconds = Texts.seconds("stats.minutes", minutes);
    return new PlayerStats(
        minutes,
        seconds.isPresent() ? Minutes.decimal(seconds.getAsInt()) : null,
        stats.countOrNull("points"),
        stats.countOrNull("field_goals_made"),
        stats.countOrNull("field_goals_attempted"),
        stats.decimalOrNull("field_goal_percentage"),
        stats.countOrNull("three_pointers_made"),
        stats.countOrNull("three_pointers_attempted"),
        stats.decimalOrNull("three_point_percentage"),
        stats.countOrNull("free_throws_made"),
        stats.countOrNull("free_throws_attempted"),
        stats.decimalOrNull("free_throw_percentage"),
        stats.countOrNull("offensive_rebounds"),
        stats.countOrNull("defensive_rebounds"),
        rebounds(stats),
        stats.countOrNull("assists"),
        stats.countOrNull("steals"),
        stats.countOrNull("blocks"),
        stats.countOrNull("turnovers"),
        stats.countOrNull("personal_fouls"),
        stats.countOrNull("plus_minus"));
  }

  /** Three generations of the PDF's reader gave the sum three names. */
  private static @Nullable Integer rebounds(Fields stats) {
    Integer total = stats.countOrNull("total_rebounds");
    Integer older = stats.countOrNull("rebounds_total");
    Integer oldest = stats.countOrNull("rebounds");
    return total != null ? total : older != null ? older : oldest;
  }
}
