package org.backcourt.simulator.source;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.backcourt.contract.TableContract;
import org.backcourt.row.raw.ScheduleRow;
import org.backcourt.tables.RawTables;
import org.jspecify.annotations.Nullable;

/** The league's schedule as a fetcher leaves it: a season in one file. */
record ScheduleFile() implements SourceLayout<ScheduleRow> {

  private static final ZoneId EASTERN = ZoneId.of("America/New_York");
  private static final ObjectMapper MAPPER = new ObjectMapper();

  @Override
  public TableContract<ScheduleRow> table() {
    return RawTables.SCHEDULE;
  }

  @Override
  public String source() {
    return "nba-schedule";
  }

  @Override
  public String path(ScheduleRow row) {
    return row.seasonNbaFormat() + ".json";
  }

  @Override
  public boolean endsWithTheGame() {
    return false;
  }

  @Override
  public byte[] content(List<ScheduleRow> rows) {
    ScheduleRow first = rows.get(0);
    Instant read =
        rows.stream()
            .map(ScheduleRow::scrapeTimestamp)
            .filter(Objects::nonNull)
            .max(Instant::compareTo)
            .orElse(Instant.EPOCH);
    ObjectNode top =
        Json.object()
            .put("season", first.season())
            .put("season_nba_format", first.seasonNbaFormat())
            .put("timestamp", read.toString())
            .put("game_count", rows.size());
    ArrayNode games = top.putArray("games");
    rows.forEach(row -> games.add(game(row)));
    return Json.bytes(top);
  }

  private static ObjectNode game(ScheduleRow row) {
    Instant tipOff = row.gameDateEst();
    ObjectNode game =
        Json.object()
            .put("gameId", row.gameId())
            .put("gameCode", row.gameCode())
            .put("gameStatus", row.gameStatus())
            .put("gameStatusText", row.gameStatusText())
            .put("gameDateEst", row.gameDate() + "T00:00:00Z")
            .put(
                "gameDateTimeEst",
                tipOff == null ? null : tipOff.atZone(EASTERN).toLocalDateTime() + ":00Z")
            .put("gameLabel", "")
            .put("weekName", "Week 1")
            .put("arenaName", row.arenaName())
            .put("arenaCity", row.arenaCity())
            .put("arenaState", row.arenaState())
            .put("isNeutral", row.neutralSiteFlag())
            .put("internationalGame", row.internationalGame())
            .put("arenaTimezone", row.arenaTimezone());
    side(
        game.putObject("homeTeam"),
        row.homeTeamId(),
        row.homeTeamName(),
        row.homeTeamTricode(),
        row.homeTeamScore());
    side(
        game.putObject("awayTeam"),
        row.awayTeamId(),
        row.awayTeamName(),
        row.awayTeamTricode(),
        row.awayTeamScore());
    game.put("isPrimetime", row.isPrimetime())
        .put("hasNationalTV", row.hasNationalTv())
        .put("primaryNetwork", row.primaryNetwork());
    networks(game, "traditionalNetworks", row.traditionalNetworks());
    networks(game, "streamingPlatforms", row.streamingPlatforms());
    return game.put("isRegularSeason", row.isRegularSeason())
        .put("isPlayoffs", row.isPlayoffs())
        .put("isAllStar", row.isAllStar())
        .put("isEmiratesCup", row.isEmiratesCup())
        .put("playoffRound", row.playoffRound())
        .put("isChristmas", row.isChristmas())
        .put("isMLKDay", row.isMlkDay())
        .put("dayOfWeek", row.dayOfWeek())
        .put("isWeekend", row.isWeekend())
        .put("timeSlot", row.timeSlot());
  }

  /** The source parts a team's name into city and nickname, and has a score of 0 before a game. */
  private static void side(
      ObjectNode side,
      @Nullable Long id,
      @Nullable String name,
      String tricode,
      @Nullable Integer score) {
    String full = name == null ? tricode : name;
    int cut = full.endsWith("Trail Blazers") ? full.indexOf(' ') : full.lastIndexOf(' ');
    side.put("teamId", id)
        .put("teamCity", full.substring(0, cut))
        .put("teamName", full.substring(cut + 1))
        .put("teamTricode", tricode)
        .put("wins", 0)
        .put("losses", 0)
        .put("score", score == null ? 0 : score);
  }

  private static void networks(ObjectNode game, String name, @Nullable String json) {
    try {
      game.set(name, MAPPER.readTree(json == null ? "[]" : json));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The simulated " + name + " are no JSON: " + json, e);
    }
  }
}
