package org.backcourt.simulator.source;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.backcourt.contract.TableContract;
import org.backcourt.id.TeamCode;
import org.backcourt.row.raw.BdlPlayerRow;
import org.backcourt.tables.RawTables;

/** Ball Don't Lie's box scores: all games of a date in one file. */
record BallDontLieFile() implements SourceLayout<BdlPlayerRow> {

  @Override
  public TableContract<BdlPlayerRow> table() {
    return RawTables.BDL_PLAYERS;
  }

  @Override
  public String source() {
    return "ball-dont-lie";
  }

  @Override
  public String path(BdlPlayerRow row) {
    String next = row.gameDate().plusDays(1).format(DateTimeFormatter.BASIC_ISO_DATE);
    return row.gameDate() + "/" + next + "_060000.json";
  }

  @Override
  public boolean endsWithTheGame() {
    return false;
  }

  @Override
  public byte[] content(List<BdlPlayerRow> rows) {
    Map<String, List<BdlPlayerRow>> games = new LinkedHashMap<>();
    rows.forEach(row -> games.computeIfAbsent(row.gameId(), id -> new ArrayList<>()).add(row));
    ObjectNode top = Json.object();
    ArrayNode boxes = top.putArray("boxScores");
    games.values().forEach(game -> boxes.add(box(game)));
    return Json.bytes(top);
  }

  private static ObjectNode box(List<BdlPlayerRow> rows) {
    BdlPlayerRow first = rows.get(0);
    ObjectNode box =
        Json.object()
            .put("date", first.gameDate().toString())
            .put("season", first.seasonYear())
            .put("status", first.gameStatus())
            .put("period", first.period())
            .put("time", "Final")
            .put("postseason", first.isPostseason())
            .put("home_team_score", first.homeTeamScore())
            .put("visitor_team_score", first.awayTeamScore());
    team(box.putObject("home_team"), first.homeTeamAbbr(), rows);
    team(box.putObject("visitor_team"), first.awayTeamAbbr(), rows);
    return box;
  }

  private static void team(ObjectNode team, String code, List<BdlPlayerRow> rows) {
    TeamCode franchise = TeamCode.parse(code);
    ArrayNode players =
        team.put("full_name", franchise.fullName())
            .put("abbreviation", code)
            .put("city", franchise.city())
            .put("name", franchise.nickname())
            .putArray("players");
    rows.stream().filter(row -> row.teamAbbr().equals(code)).forEach(row -> players.add(line(row)));
  }

  private static ObjectNode line(BdlPlayerRow row) {
    int cut = row.playerFullName().indexOf(' ');
    ObjectNode line =
        Json.object()
            .put("min", row.minutes())
            .put("fgm", row.fieldGoalsMade())
            .put("fga", row.fieldGoalsAttempted())
            .put("fg_pct", row.fieldGoalPct())
            .put("fg3m", row.threePointersMade())
            .put("fg3a", row.threePointersAttempted())
            .put("fg3_pct", row.threePointPct())
            .put("ftm", row.freeThrowsMade())
            .put("fta", row.freeThrowsAttempted())
            .put("ft_pct", row.freeThrowPct())
            .put("oreb", row.offensiveRebounds())
            .put("dreb", row.defensiveRebounds())
            .put("reb", row.rebounds())
            .put("ast", row.assists())
            .put("stl", row.steals())
            .put("blk", row.blocks())
            .put("turnover", row.turnovers())
            .put("pf", row.personalFouls())
            .put("pts", row.points());
    line.putObject("player")
        .put("id", row.bdlPlayerId())
        .put("first_name", row.playerFullName().substring(0, cut))
        .put("last_name", row.playerFullName().substring(cut + 1))
        .put("position", row.position())
        .put("jersey_number", row.jerseyNumber());
    return line;
  }
}
