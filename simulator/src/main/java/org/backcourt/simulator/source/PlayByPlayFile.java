package org.backcourt.simulator.source;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import org.backcourt.contract.TableContract;
import org.backcourt.row.raw.LeagueEventRow;
import org.backcourt.tables.RawTables;

/** The league's live play-by-play in a fetcher's wrapping. */
record PlayByPlayFile() implements SourceLayout<LeagueEventRow> {

  @Override
  public TableContract<LeagueEventRow> table() {
    return RawTables.LEAGUE_EVENTS;
  }

  @Override
  public String source() {
    return "nba-play-by-play";
  }

  @Override
  public String path(LeagueEventRow row) {
    return row.gameDate() + "/game-" + row.nbaGameId() + "/001.json";
  }

  @Override
  public boolean endsWithTheGame() {
    return true;
  }

  @Override
  public byte[] content(List<LeagueEventRow> rows) {
    LeagueEventRow first = rows.get(0);
    ObjectNode top = Json.object();
    top.putObject("metadata")
        .put("gameId", first.nbaGameId())
        .put("fetchedUtc", first.gameDate().plusDays(1) + "T07:00:00Z")
        .put("eventCount", rows.size());
    ArrayNode actions =
        top.putObject("playByPlay")
            .putObject("game")
            .put("gameId", first.nbaGameId())
            .putArray("actions");
    rows.forEach(row -> actions.add(action(row)));
    return Json.bytes(top);
  }

  private static ObjectNode action(LeagueEventRow row) {
    ObjectNode action =
        Json.object()
            .put("actionNumber", row.eventSequence())
            .put("clock", clock(row.gameClockSeconds()))
            .put("period", row.period())
            .put("periodType", row.period() <= 4 ? "REGULAR" : "OVERTIME")
            .put("actionType", row.eventType())
            .put("subType", row.eventActionType())
            .put("personId", row.player1Id() == null ? 0 : row.player1Id())
            .put("playerName", row.player1Lookup())
            .put("teamTricode", row.player1TeamAbbr())
            .put("scoreHome", String.valueOf(row.scoreHome()))
            .put("scoreAway", String.valueOf(row.scoreAway()))
            .put("orderNumber", row.eventSequence() * 10_000L)
            .put("description", row.eventDescription());
    if (row.shotMade() != null) {
      action.put("shotResult", row.shotMade() ? "Made" : "Missed");
    }
    if (row.shotX() != null) {
      action
          .put("x", row.shotX())
          .put("y", row.shotY())
          .put("shotDistance", row.shotDistance())
          .put("isFieldGoal", 1);
    }
    if (row.player2Id() != null) {
      String part = part(String.valueOf(row.eventType()), Boolean.TRUE.equals(row.shotMade()));
      action
          .put(part + "PersonId", row.player2Id())
          .put(
              part + (part.equals("assist") ? "PlayerNameInitial" : "PlayerName"),
              row.player2Lookup());
    }
    return action;
  }

  private static String part(String type, boolean made) {
    return switch (type) {
      case "turnover" -> "steal";
      case "foul" -> "foulDrawn";
      case "jumpball" -> "jumpBallWon";
      default -> made ? "assist" : "block";
    };
  }

  private static String clock(@org.jspecify.annotations.Nullable Double left) {
    double seconds = left == null ? 0 : left;
    int minutes = (int) (seconds / 60);
    return String.format(Locale.ROOT, "PT%02dM%05.2fS", minutes, seconds - minutes * 60);
  }
}
