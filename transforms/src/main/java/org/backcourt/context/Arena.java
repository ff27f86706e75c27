package org.backcourt.context;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import org.backcourt.id.TeamCode;

/** Where a team plays at home. */
public record Arena(double latitude, double longitude, ZoneId zone) {

  /** The earth's mean radius in miles. */
  private static final double EARTH = 3959;

  private static final Map<TeamCode, Arena> HOMES = new EnumMap<>(TeamCode.class);

  static {
    put(TeamCode.ATL, 33.7573, -84.3963, "America/New_York");
    put(TeamCode.BOS, 42.3662, -71.0621, "America/New_York");
    put(TeamCode.BKN, 40.6826, -73.9754, "America/New_York");
    put(TeamCode.CHA, 35.2251, -80.8392, "America/New_York");
    put(TeamCode.CHI, 41.8807, -87.6742, "America/Chicago");
    put(TeamCode.CLE, 41.4965, -81.6882, "America/New_York");
    put(TeamCode.DAL, 32.7906, -96.8103, "America/Chicago");
    put(TeamCode.DEN, 39.7487, -105.0077, "America/Denver");
    put(TeamCode.DET, 42.3411, -83.0553, "America/Detroit");
    put(TeamCode.GSW, 37.7680, -122.3877, "America/Los_Angeles");
    put(TeamCode.HOU, 29.751, -95.362, "America/Chicago");
    put(TeamCode.IND, 39.7640, -86.1555, "America/Indiana/Indianapolis");
    put(TeamCode.LAC, 34.0430, -118.2673, "America/Los_Angeles");
    put(TeamCode.LAL, 34.0430, -118.2673, "America/Los_Angeles");
    put(TeamCode.MEM, 35.1382, -90.0505, "America/Chicago");
    put(TeamCode.MIA, 25.7814, -80.1870, "America/New_York");
    put(TeamCode.MIL, 43.0435, -87.9167, "America/Chicago");
    put(TeamCode.MIN, 44.9795, -93.2760, "America/Chicago");
    put(TeamCode.NOP, 29.9490, -90.0821, "America/Chicago");
    put(TeamCode.NYK, 40.7505, -73.9934, "America/New_York");
    put(TeamCode.OKC, 35.4634, -97.5151, "America/Chicago");
    put(TeamCode.ORL, 28.5392, -81.3839, "America/New_York");
    put(TeamCode.PHI, 39.9012, -75.1720, "America/New_York");
    put(TeamCode.PHX, 33.4457, -112.0712, "America/Phoenix");
    put(TeamCode.POR, 45.5316, -122.6668, "America/Los_Angeles");
    put(TeamCode.SAC, 38.5816, -121.4999, "America/Los_Angeles");
    put(TeamCode.SAS, 29.4270, -98.4375, "America/Chicago");
    put(TeamCode.TOR, 43.6434, -79.3791, "America/Toronto");
    put(TeamCode.UTA, 40.7683, -111.9011, "America/Denver");
    put(TeamCode.WAS, 38.8981, -77.0209, "America/New_York");
  }

  private static void put(TeamCode team, double latitude, double longitude, String zone) {
    HOMES.put(team, new Arena(latitude, longitude, ZoneId.of(zone)));
  }

  /** The time zone in which a team plays at home. */
  public static ZoneId homeZone(TeamCode team) {
    return of(team).zone();
  }

  /** The home of a team. */
  static Arena of(TeamCode team) {
    Arena home = HOMES.get(team);
    if (home == null) {
      throw new IllegalStateException("No arena is known for " + team);
    }
    return home;
  }

  /** Miles to another arena as the crow flies. */
  double milesTo(Arena other) {
    double north = Math.toRadians(other.latitude - latitude) / 2;
    double east = Math.toRadians(other.longitude - longitude) / 2;
    double chord =
        Math.pow(Math.sin(north), 2)
            + Math.cos(Math.toRadians(latitude))
                * Math.cos(Math.toRadians(other.latitude))
                * Math.pow(Math.sin(east), 2);
    return 2 * EARTH * Math.asin(Math.sqrt(chord));
  }

  /** Hours between the clocks of both arenas on a date, without sign. */
  int hoursTo(Arena other, LocalDate date) {
    int seconds = offset(zone, date) - offset(other.zone, date);
    return Math.abs(seconds) / 3600;
  }

  private static int offset(ZoneId zone, LocalDate date) {
    return date.atTime(12, 0).atZone(zone).getOffset().getTotalSeconds();
  }
}
