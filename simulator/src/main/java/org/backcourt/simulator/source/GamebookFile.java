package org.backcourt.simulator.source;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.backcourt.contract.TableContract;
import org.backcourt.id.TeamCode;
import org.backcourt.row.raw.GamebookPlayerRow;
import org.backcourt.row.raw.PlayerStats;
import org.backcourt.tables.RawTables;

/** The official gamebook as JSON made from its PDF. */
record GamebookFile() implements SourceLayout<GamebookPlayerRow> {

  @Override
  public TableContract<GamebookPlayerRow> table() {
    return RawTables.GAMEBOOK_PLAYERS;
  }

  @Override
  public String source() {
    return "nba-gamebook";
  }

  @Override
  public String path(GamebookPlayerRow row) {
    String code = String.valueOf(row.gameCode()).replace('/', '-');
    return row.gameDate() + "/" + code + "/001.json";
  }

  @Override
  public boolean endsWithTheGame() {
    return true;
  }

  @Override
  public byte[] content(List<GamebookPlayerRow> rows) {
    GamebookPlayerRow first = rows.get(0);
    ObjectNode top =
        Json.object()
            .put("game_code", first.gameCode())
            .put("date", first.gameDate().toString())
            .put("matchup", first.awayTeamAbbr() + "@" + first.homeTeamAbbr())
            .put("away_team", first.awayTeamAbbr())
            .put("home_team", first.homeTeamAbbr())
            .put("timestamp", first.gameDate().plusDays(1) + "T14:00:00Z");
    ArrayNode active = top.putArray("active_players");
    ArrayNode dnp = top.putArray("dnp_players");
    ArrayNode inactive = top.putArray("inactive_players");
    for (GamebookPlayerRow row : rows) {
      ObjectNode player = Json.object().put("name", row.playerNameOriginal());
      if (row.teamAbbr() != null) {
        player.put("team", TeamCode.parse(row.teamAbbr()).fullName());
      }
      switch (row.playerStatus()) {
        case "active" -> active.add(player.put("status", "active").set("stats", stats(row)));
        case "dnp" ->
            dnp.add(player.put("status", "did_not_play").put("dnp_reason", row.dnpReason()));
        default -> inactive.add(player.put("status", "inactive").put("reason", row.dnpReason()));
      }
    }
    return Json.bytes(
        top.put("total_players", rows.size())
            .put("active_count", active.size())
            .put("dnp_count", dnp.size())
            .put("inactive_count", inactive.size()));
  }

  private static ObjectNode stats(GamebookPlayerRow row) {
    PlayerStats stats = row.stats();
    ObjectNode node = Json.object();
    if (stats == null) {
      return node;
    }
    Integer plusMinus = stats.plusMinus();
    return node.put("minutes", stats.minutes())
        .put("field_goals_made", stats.fieldGoalsMade())
        .put("field_goals_attempted", stats.fieldGoalsAttempted())
        .put("field_goal_percentage", stats.fieldGoalPercentage())
        .put("three_pointers_made", stats.threePointersMade())
        .put("three_pointers_attempted", stats.threePointersAttempted())
        .put("three_point_percentage", stats.threePointPercentage())
        .put("free_throws_made", stats.freeThrowsMade())
        .put("free_throws_attempted", stats.freeThrowsAttempted())
        .put("free_throw_percentage", stats.freeThrowPercentage())
        .put("offensive_rebounds", stats.offensiveRebounds())
        .put("defensive_rebounds", stats.defensiveRebounds())
        .put("total_rebounds", stats.totalRebounds())
        .put("assists", stats.assists())
        .put("personal_fouls", stats.personalFouls())
        .put("steals", stats.steals())
        .put("turnovers", stats.turnovers())
        .put("blocks", stats.blocks())
        .put("plus_minus", plusMinus == null ? null : (plusMinus > 0 ? "+" : "") + plusMinus)
        .put("points", stats.points());
  }
}
