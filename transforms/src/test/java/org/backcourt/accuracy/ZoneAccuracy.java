package org.backcourt.accuracy;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.backcourt.floor.GameLog;
import org.backcourt.floor.LeagueDialect;
import org.backcourt.floor.PlayEvent;
import org.backcourt.shots.CoarseZone;
import org.backcourt.shots.ShotSpot;
import org.backcourt.shots.ShotZone;
import org.backcourt.shots.ZonedShot;

/** Zones of a season's shots against the league's own. */
final class ZoneAccuracy {

  /** One shot as both sides know it. */
  private record ShotKey(String game, String player, int period, int second, boolean made) {}

  final Share coarseByCoordinates = new Share();
  final Share fineByCoordinates = new Share();
  final Share coarseFromEvents = new Share();
  final Share coarseByDistanceAndType = new Share();
  final Share coarseByTypeOnly = new Share();
  final Share coarseByLeaguePlaces = new Share();
  final Share bothPlayByPlaysAgree = new Share();
  final Share matched = new Share();

  private final Map<ShotKey, Deque<ShotZone>> official = new HashMap<>();

  static ZoneAccuracy of(SharedData data, RealSeason season) {
    ZoneAccuracy accuracy = new ZoneAccuracy();
    accuracy.readOfficial(data, season.season);
    season.logs.forEach(accuracy::compareEvents);
    return accuracy;
  }

  private void readOfficial(SharedData data, String season) {
    data.query(
        "SELECT game_id, player_lookup, period, minutes_left * 60 + seconds_left, made,"
            + " shot_zone_basic, shot_value, loc_x, loc_y FROM "
            + data.truth("shots_" + season)
            + " ORDER BY action_number",
        row -> {
          ShotZone zone = officialZone(row.getString(6));
          ZonedShot ours =
              new ShotSpot(row.getInt(7), (double) row.getInt(8), (double) row.getInt(9), null, "")
                  .zone();
          coarseByCoordinates.add(ours.coarse() == zone.coarse());
          fineByCoordinates.add(ours.fine() == zone);
          ShotKey key =
              new ShotKey(
                  row.getString(1),
                  row.getString(2),
                  row.getInt(3),
                  row.getInt(4),
                  row.getBoolean(5));
          official.computeIfAbsent(key, k -> new ArrayDeque<>(1)).add(zone);
        });
  }

  private void compareEvents(String game, GameLog log) {
    for (PlayEvent event : log.events()) {
      ShotSpot spot = event.shot();
      if (spot == null || event.player() == null || spot.x() == null) {
        continue;
      }
      ShotKey key =
          new ShotKey(
              game, event.player().key(), event.period(), (int) event.secondsLeft(), event.made());
      Deque<ShotZone> zones = official.get(key);
      matched.add(zones != null && !zones.isEmpty());
      if (zones == null || zones.isEmpty()) {
        continue;
      }
      CoarseZone zone = zones.remove().coarse();
      coarseFromEvents.add(spot.zone().coarse() == zone);
      ShotSpot blind = new ShotSpot(spot.value(), null, null, spot.feet(), spot.type());
      coarseByDistanceAndType.add(blind.zone().coarse() == zone);
      ShotSpot told = new ShotSpot(spot.value(), null, null, null, spot.type());
      coarseByTypeOnly.add(told.zone().coarse() == zone);
      ShotSpot league = asTheLeagueWritesIt(spot, event.sequence() % 2 == 0);
      coarseByLeaguePlaces.add(league.zone().coarse() == zone);
      bothPlayByPlaysAgree.add(league.zone().coarse() == spot.zone().coarse());
    }
  }

  /** The place in percent of the court to two decimals, at either hoop, and read back from that. */
  private static ShotSpot asTheLeagueWritesIt(ShotSpot spot, boolean rightHoop) {
    double x = Objects.requireNonNull(spot.x());
    double y = Objects.requireNonNull(spot.y());
    double along = (5.25 + y / 10) / 94 * 100;
    double across = (25 + (rightHoop ? x : -x) / 10) / 50 * 100;
    return LeagueDialect.spot(
        spot.value(),
        twoDecimals(rightHoop ? 100 - along : along),
        twoDecimals(across),
        spot.feet(),
        spot.type());
  }

  private static double twoDecimals(double percent) {
    return Math.round(percent * 100) / 100.0;
  }

  private static ShotZone officialZone(String name) {
    return switch (name) {
      case "Restricted Area" -> ShotZone.RESTRICTED_AREA;
      case "In The Paint (Non-RA)" -> ShotZone.PAINT_NON_RA;
      case "Mid-Range" -> ShotZone.MID_RANGE;
      case "Left Corner 3" -> ShotZone.LEFT_CORNER_THREE;
      case "Right Corner 3" -> ShotZone.RIGHT_CORNER_THREE;
      case "Above the Break 3" -> ShotZone.ABOVE_BREAK_THREE;
      case "Backcourt" -> ShotZone.BACKCOURT;
      default -> throw new IllegalStateException("the league knows no zone '" + name + "'");
    };
  }
}
