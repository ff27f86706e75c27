package org.backcourt.simulator.source;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.backcourt.contract.TableContract;
import org.backcourt.row.raw.LeaguePlayerRow;
import org.backcourt.row.raw.PlayerStats;
import org.backcourt.tables.RawTables;
import org.jspecify.annotations.Nullable;

/** The league's live box score. */
record PlayerBoxscoreFile() implements SourceLayout<LeaguePlayerRow> {

  @Override
  public TableContract<LeaguePlayerRow> table() {
    return RawTables.LEAGUE_PLAYERS;
  }

  @Override
  public String source() {
    return "nba-player-boxscore";
  }

  @Override
  public String path(LeaguePlayerRow row) {
    return row.gameDate() + "/" + row.nbaGameId() + ".json";
  }

  @Override
  public boolean endsWithTheGame() {
    return true;
  }

  @Override
  public byte[] content(List<LeaguePlayerRow> rows) {
    LeaguePlayerRow first = rows.get(0);
    ObjectNode top = Json.object();
    top.putObject("meta")
        .put("version", 1)
        .put("code", 200)
        .put("time", first.gameDate().plusDays(1) + "T05:00:00Z");
    ObjectNode game =
        top.putObject("game")
            .put("gameId", first.nbaGameId())
            .put("gameEt", first.gameDate() + "T19:30:00Z")
            .put("gameStatus", 3)
            .put("gameStatusText", first.gameStatus())
            .put("period", first.period());
    side(
        game.putObject("homeTeam"),
        first.homeTeamId(),
        first.homeTeamAbbr(),
        first.homeTeamScore(),
        rows);
    side(
        game.putObject("awayTeam"),
        first.awayTeamId(),
        first.awayTeamAbbr(),
        first.awayTeamScore(),
        rows);
    return Json.bytes(top);
  }

  private static void side(
      ObjectNode side,
      @Nullable Long id,
      String code,
      @Nullable Integer score,
      List<LeaguePlayerRow> rows) {
    ArrayNode players =
        side.put("teamId", id)
            .put("teamTricode", code)
            .put("score", score)
            .put("inBonus", "1")
            .putArray("players");
    int order = 0;
    for (LeaguePlayerRow row : rows) {
      PlayerStats stats = row.stats();
      if (!row.teamAbbr().equals(code) || stats == null) {
        continue;
      }
      order++;
      ObjectNode player =
          players
              .addObject()
              .put("status", "ACTIVE")
              .put("order", order)
              .put("personId", row.nbaPlayerId())
              .put("starter", Boolean.TRUE.equals(row.starter()) ? "1" : "0")
              .put("played", "1")
              .put("name", row.playerFullName());
      statistics(player.putObject("statistics"), stats)
          .put("foulsFlagrant", row.flagrantFouls())
          .put("foulsTechnical", row.technicalFouls());
    }
  }

  private static ObjectNode statistics(ObjectNode node, PlayerStats stats) {
    return node.put("minutes", stats.minutes())
        .put("points", stats.points())
        .put("fieldGoalsMade", stats.fieldGoalsMade())
        .put("fieldGoalsAttempted", stats.fieldGoalsAttempted())
        .put("fieldGoalsPercentage", stats.fieldGoalPercentage())
        .put("threePointersMade", stats.threePointersMade())
        .put("threePointersAttempted", stats.threePointersAttempted())
        .put("threePointersPercentage", stats.threePointPercentage())
        .put("freeThrowsMade", stats.freeThrowsMade())
        .put("freeThrowsAttempted", stats.freeThrowsAttempted())
        .put("freeThrowsPercentage", stats.freeThrowPercentage())
        .put("reboundsOffensive", stats.offensiveRebounds())
        .put("reboundsDefensive", stats.defensiveRebounds())
        .put("reboundsTotal", stats.totalRebounds())
        .put("assists", stats.assists())
        .put("steals", stats.steals())
        .put("blocks", stats.blocks())
        .put("turnovers", stats.turnovers())
        .put("foulsPersonal", stats.personalFouls())
        .put("plusMinusPoints", stats.plusMinus());
  }
}
