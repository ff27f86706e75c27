package org.backcourt.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import org.backcourt.calendar.SeasonCalendar;
import org.backcourt.context.Arena;
import org.backcourt.contract.TableContract;
import org.backcourt.id.GameId;
import org.backcourt.id.LeagueGameId;
import org.backcourt.id.TeamCode;
import org.backcourt.row.raw.ScheduleRow;
import org.backcourt.tables.RawTables;
import org.jspecify.annotations.Nullable;

/**
 * The league's schedule of a season, in the fetcher's layout or the static feed's. Preseason and
 * All-Star games, and games whose teams are not known yet, are no rows.
 */
public record LeagueSchedule() implements SourceParser<ScheduleRow> {

  private static final ZoneId EASTERN = ZoneId.of("America/New_York");
  private static final int FINAL = 3;

  /** What stands about the season as a whole. */
  private record Header(
      String path, @Nullable String season, @Nullable String label, String feed, Instant read) {}

  @Override
  public String source() {
    return "nba-schedule";
  }

  @Override
  public String describe() {
    return "NBA.com schedule: JSON, one file a season";
  }

  @Override
  public TableContract<ScheduleRow> table() {
    return RawTables.SCHEDULE;
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public List<String> unit() {
    return List.of("game_id", "game_date");
  }

  @Override
  public List<String> incidental() {
    return List.of("source_file_path", "scrape_timestamp", "source_updated_at");
  }

  @Override
  public void read(SourceText file, Known known, Reading<ScheduleRow> reading) {
    Fields top = Fields.top(JsonText.tree(file.bytes()));
    if (top.has("leagueSchedule")) {
      Fields meta = top.objectOrEmpty("meta");
      meta.leave("version", "request");
      if (meta.has("time")) {
        reading.captured(meta.instant("time"));
      }
      Fields feed = top.object("leagueSchedule");
      feed.leave("leagueId", "weeks", "broadcasterList");
      String label = feed.textOrNull("seasonYear");
      Header header =
          new Header(
              reading.path(),
              label == null || label.length() < 4 ? null : label.substring(0, 4),
              label,
              "cdn_static",
              reading.capturedAt());
      for (Fields day : feed.objects("gameDates")) {
        day.leave("gameDate");
        games(day, header, reading);
        day.countUnknown(reading::unknown);
      }
    } else {
      top.leave("game_count", "metadata");
      if (top.has("timestamp")) {
        reading.captured(top.instant("timestamp"));
      }
      games(
          top,
          new Header(
              reading.path(),
              top.textOrNull("season"),
              top.textOrNull("season_nba_format"),
              "api_stats",
              reading.capturedAt()),
          reading);
    }
    top.countUnknown(reading::unknown);
  }

  private static void games(Fields of, Header header, Reading<ScheduleRow> reading) {
    for (Fields game : of.objects("games")) {
      if (counts(game.node())) {
        reading.record(game, g -> row(g, header));
      }
    }
  }

  private static boolean counts(JsonNode game) {
    boolean other =
        LeagueGameId.find(game.path("gameId").asText())
            .map(id -> !id.kind().counts())
            .orElse(false);
    return !other && !isOpen(game.path("homeTeam")) && !isOpen(game.path("awayTeam"));
  }

  /** A place that a playoff series is still to fill. */
  private static boolean isOpen(JsonNode team) {
    return team.isObject() && team.path("teamId").asText().equals("0");
  }

  private static ScheduleRow row(Fields game, Header header) {
    game.leave("gameSubLabel", "gameLabel", "gameSubtype", "weekName", "weekNumber", "day");
    game.leave("gameTimeEst", "gameDateUTC", "gameTimeUTC", "gameDateTimeUTC", "awayTeamTime");
    game.leave("homeTeamTime", "monthNum", "gameSequence", "seriesGameNumber", "seriesText");
    game.leave("ifNecessary", "postponedStatus", "branchLink", "broadcasters", "pointsLeaders");
    LeagueGameId id = new LeagueGameId(game.text("gameId"));
    LocalDate date = game.date("gameDateEst");
    Fields home = game.object("homeTeam");
    Fields away = game.object("awayTeam");
    GameId canonical = new GameId(date, away.team("teamTricode"), home.team("teamTricode"));
    Integer status = game.countOrNull("gameStatus");
    boolean isFinal = status != null && status == FINAL;
    Integer homeScore = score(home, isFinal);
    Integer awayScore = score(away, isFinal);
    LocalDateTime tipOff = easternTipOff(game);
    LeagueGameId.Kind kind = id.kind();
    Boolean neutral = game.flagOrNull("isNeutral");
    Boolean weekend = game.flagOrNull("isWeekend");
    String day = game.textOrNull("dayOfWeek");
    String slot = game.textOrNull("timeSlot");
    Boolean regular = game.flagOrNull("isRegularSeason");
    Boolean playoffs = game.flagOrNull("isPlayoffs");
    return new ScheduleRow(
        id.digits(),
        game.textOrNull("gameCode"),
        header.season(),
        header.label(),
        SeasonCalendar.season(date),
        date,
        tipOff == null ? null : tipOff.atZone(EASTERN).toInstant(),
        status,
        game.textOrNull("gameStatusText"),
        home.numberOrNull("teamId"),
        canonical.home().name(),
        name(home),
        away.numberOrNull("teamId"),
        canonical.away().name(),
        name(away),
        game.textOrNull("arenaName"),
        game.textOrNull("arenaCity"),
        game.textOrNull("arenaState"),
        game.flagOrNull("isPrimetime"),
        game.flagOrNull("hasNationalTV"),
        game.textOrNull("primaryNetwork"),
        list(game, "traditionalNetworks"),
        list(game, "streamingPlatforms"),
        regular != null ? regular : kind == LeagueGameId.Kind.REGULAR_SEASON,
        playoffs != null
            ? playoffs
            : kind == LeagueGameId.Kind.PLAYOFFS || kind == LeagueGameId.Kind.PLAY_IN,
        game.flagOrNull("isAllStar"),
        game.flagOrNull("isEmiratesCup"),
        game.textOrNull("playoffRound"),
        game.flagOrNull("isChristmas"),
        game.flagOrNull("isMLKDay"),
        (day != null ? day : date.getDayOfWeek().name()).toLowerCase(Locale.ROOT),
        weekend != null ? weekend : date.getDayOfWeek().getValue() >= 5,
        slot != null ? slot : tipOff == null ? null : slot(tipOff.toLocalTime()),
        neutral,
        game.flagOrNull("internationalGame"),
        zone(game, canonical.home(), neutral),
        homeScore,
        awayScore,
        homeScore == null || awayScore == null || homeScore.equals(awayScore)
            ? null
            : (homeScore > awayScore ? canonical.home() : canonical.away()).name(),
        header.feed(),
        null,
        header.path(),
        header.read());
  }

  private static @Nullable Integer score(Fields team, boolean isFinal) {
    team.leave("wins", "losses", "seed", "teamSlug");
    Integer score = team.countOrNull("score");
    return isFinal ? score : null;
  }

  private static String name(Fields team) {
    String city = team.textOrNull("teamCity");
    String nickname = team.text("teamName");
    return city == null ? nickname : city + " " + nickname;
  }

  /** Eastern time, though the source hangs a Z on it. */
  private static @Nullable LocalDateTime easternTipOff(Fields game) {
    String text = game.textOrNull("gameDateTimeEst");
    if (text == null) {
      return null;
    }
    try {
      return LocalDateTime.parse(text.endsWith("Z") ? text.substring(0, text.length() - 1) : text);
    } catch (DateTimeParseException e) {
      throw game.refused("gameDateTimeEst", "is no moment such as 2024-01-17T19:30:00Z: " + text);
    }
  }

  private static String slot(LocalTime eastern) {
    return eastern.getHour() < 15
        ? "afternoon"
        : eastern.getHour() < 20 ? "early_evening" : "primetime";
  }

  private static @Nullable String list(Fields game, String name) {
    return game.has(name) ? Texts.checked("games[]." + name, game.array(name).toString()) : null;
  }

  /** The source does not say it; at home a team plays in its own zone. */
  private static @Nullable String zone(Fields game, TeamCode home, @Nullable Boolean neutral) {
    String said = game.textOrNull("arenaTimezone");
    if (said != null) {
      return ZoneId.of(said).getId();
    }
    return Boolean.FALSE.equals(neutral) ? Arena.homeZone(home).getId() : null;
  }
}
