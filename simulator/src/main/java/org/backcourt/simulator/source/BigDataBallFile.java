package org.backcourt.simulator.source;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.backcourt.contract.TableContract;
import org.backcourt.row.raw.BigDataBallEventRow;
import org.backcourt.row.raw.EventShot;
import org.backcourt.row.raw.OnFloor;
import org.backcourt.tables.RawTables;
import org.jspecify.annotations.Nullable;

/** BigDataBall's play-by-play: a game in one CSV file, which says the teams by its name. */
record BigDataBallFile() implements SourceLayout<BigDataBallEventRow> {

  private static final String HEADER =
      "game_id,data_set,date,a1,a2,a3,a4,a5,h1,h2,h3,h4,h5,period,away_score,home_score,"
          + "remaining_time,elapsed,play_length,play_id,team,event_type,assist,away,home,block,"
          + "entered,left,num,opponent,outof,player,points,possession,reason,result,steal,type,"
          + "shot_distance,original_x,original_y,converted_x,converted_y,description";

  @Override
  public TableContract<BigDataBallEventRow> table() {
    return RawTables.BIG_DATA_BALL_EVENTS;
  }

  @Override
  public String source() {
    return "big-data-ball";
  }

  @Override
  public String path(BigDataBallEventRow row) {
    return row.seasonYear() + "/" + row.csvFilename();
  }

  @Override
  public boolean endsWithTheGame() {
    return true;
  }

  @Override
  public byte[] content(List<BigDataBallEventRow> rows) {
    StringBuilder csv = new StringBuilder(HEADER).append('\n');
    String[] columns = HEADER.split(",");
    Map<String, String> names = names(rows);
    for (BigDataBallEventRow row : rows) {
      Map<String, @Nullable Object> values = values(row, names);
      List<String> line = new ArrayList<>();
      for (String column : columns) {
        Object value = values.get(column);
        line.add(value == null ? "" : quoted(plain(value)));
      }
      csv.append(String.join(",", line)).append('\n');
    }
    return csv.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** The vendor prints names, the table keeps keys of those on the floor. */
  private static Map<String, String> names(List<BigDataBallEventRow> rows) {
    Map<String, String> names = new HashMap<>();
    for (BigDataBallEventRow row : rows) {
      name(names, row.player1Lookup(), row.player1Name());
      name(names, row.player2Lookup(), row.player2Name());
      name(names, row.player3Lookup(), row.player3Name());
    }
    return names;
  }

  private static void name(Map<String, String> names, @Nullable String key, @Nullable String name) {
    if (key != null && name != null) {
      names.put(key, name);
    }
  }

  private static Map<String, @Nullable Object> values(
      BigDataBallEventRow row, Map<String, String> names) {
    Map<String, @Nullable Object> values = new HashMap<>();
    values.put("game_id", row.bdbGameId());
    values.put("data_set", row.dataSet());
    values.put("date", row.gameDate());
    onFloor(values, row.onFloor(), names);
    values.put("period", row.period());
    values.put("away_score", row.scoreAway());
    values.put("home_score", row.scoreHome());
    values.put("remaining_time", row.clock().gameClock());
    values.put("elapsed", row.clock().elapsedTime());
    values.put("play_length", row.clock().playLength());
    values.put("play_id", row.eventSequence());
    values.put("team", row.player1TeamAbbr());
    values.put("event_type", row.eventType());
    values.put("player", row.player1Name());
    values.put("num", row.num());
    values.put("outof", row.outof());
    values.put("opponent", row.opponent());
    values.put("possession", row.possessionPlayerName());
    values.put("reason", row.reason());
    values.put("type", row.eventSubtype());
    values.put("description", row.eventDescription());
    if (row.player2Role() != null && !row.player2Role().equals("fouled")) {
      values.put(column(row.player2Role()), row.player2Name());
    }
    if (row.player3Role() != null) {
      values.put(column(row.player3Role()), row.player3Name());
    }
    EventShot shot = row.shot();
    if (shot != null) {
      values.put("result", Boolean.TRUE.equals(shot.shotMade()) ? "made" : "missed");
      values.put("points", shot.pointsScored());
      values.put("shot_distance", shot.shotDistance());
      values.put("original_x", shot.originalX());
      values.put("original_y", shot.originalY());
      values.put("converted_x", shot.convertedX());
      values.put("converted_y", shot.convertedY());
    }
    return values;
  }

  private static String column(String role) {
    return switch (role) {
      case "jump_ball_away" -> "away";
      case "jump_ball_home" -> "home";
      default -> role;
    };
  }

  private static void onFloor(
      Map<String, @Nullable Object> values, @Nullable OnFloor floor, Map<String, String> names) {
    if (floor == null) {
      return;
    }
    for (int i = 0; i < floor.away().size(); i++) {
      String key = floor.away().get(i);
      values.put("a" + (i + 1), names.getOrDefault(key, key));
    }
    for (int i = 0; i < floor.home().size(); i++) {
      String key = floor.home().get(i);
      values.put("h" + (i + 1), names.getOrDefault(key, key));
    }
  }

  /** Whole feet and tenths come without a fraction. */
  private static String plain(Object value) {
    return value instanceof Double number && number == Math.rint(number)
        ? Long.toString(number.longValue())
        : value.toString();
  }

  private static String quoted(String text) {
    return text.contains(",") || text.contains("\"")
        ? "\"" + text.replace("\"", "\"\"") + "\""
        : text;
  }
}
