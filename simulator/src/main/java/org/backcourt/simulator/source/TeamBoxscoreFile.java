package org.backcourt.simulator.source;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.backcourt.contract.TableContract;
import org.backcourt.row.raw.TeamBoxscoreRow;
import org.backcourt.tables.RawTables;
import org.jspecify.annotations.Nullable;

/** The league's traditional box score, team totals. */
record TeamBoxscoreFile() implements SourceLayout<TeamBoxscoreRow> {

  @Override
  public TableContract<TeamBoxscoreRow> table() {
    return RawTables.TEAM_BOXSCORE;
  }

  @Override
  public String source() {
    return "nba-team-boxscore";
  }

  @Override
  public String path(TeamBoxscoreRow row) {
    return row.gameDate() + "/" + row.nbaGameId() + ".json";
  }

  @Override
  public boolean endsWithTheGame() {
    return true;
  }

  @Override
  public byte[] content(List<TeamBoxscoreRow> rows) {
    TeamBoxscoreRow first = rows.get(0);
    ObjectNode top =
        Json.object()
            .put("gameId", first.nbaGameId())
            .put("gameDate", first.gameDate().toString())
            .put("teamCount", rows.size());
    ArrayNode teams = top.putArray("teams");
    rows.forEach(row -> teams.add(team(row)));
    top.putArray("injuredPlayers");
    return Json.bytes(
        top.put("source", "nba.com").put("timestamp", first.gameDate().plusDays(1) + "T09:00:00Z"));
  }

  private static ObjectNode team(TeamBoxscoreRow row) {
    ObjectNode team =
        Json.object()
            .put("teamId", row.teamId())
            .put("teamName", row.teamName())
            .put("teamAbbreviation", row.teamAbbr())
            .put("teamCity", row.teamCity())
            .put("isHome", row.isHome())
            .put("minutes", row.minutes());
    shots(team.putObject("fieldGoals"), row.fgMade(), row.fgAttempted(), row.fgPercentage());
    shots(
        team.putObject("threePointers"),
        row.threePtMade(),
        row.threePtAttempted(),
        row.threePtPercentage());
    shots(team.putObject("freeThrows"), row.ftMade(), row.ftAttempted(), row.ftPercentage());
    team.putObject("rebounds")
        .put("offensive", row.offensiveRebounds())
        .put("defensive", row.defensiveRebounds())
        .put("total", row.totalRebounds());
    return team.put("assists", row.assists())
        .put("steals", row.steals())
        .put("blocks", row.blocks())
        .put("turnovers", row.turnovers())
        .put("personalFouls", row.personalFouls())
        .put("points", row.points())
        .put("plusMinus", row.plusMinus());
  }

  private static void shots(
      ObjectNode shots,
      @Nullable Integer made,
      @Nullable Integer attempted,
      @Nullable Double percentage) {
    shots.put("made", made).put("attempted", attempted).put("percentage", percentage);
  }
}
