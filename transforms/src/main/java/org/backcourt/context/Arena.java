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
    put(TeamCode.ATL, 33.757, -84.396, "America/New_York");
    put(TeamCode.BOS, 42.366, -71.062, "America/New_York");
    put(TeamCode.BKN, 40.683, -73.975, "America/New_York");
    put(TeamCode.CHA, 35.225, -80.839, "America/New_York");
    put(TeamCode.CHI, 41.881, -87.674, "America/Chicago");
    put(TeamCode.CLE, 41.497, -81.688, "America/New_York");
    put(TeamCode.DAL, 32.790, -96.810, "America/Chicago");
    put(TeamCode.DEN, 39.749, -105.008, "America/Denver");
    put(TeamCode.DET, 42.341, -83.055, "America/Detroit");
    put(TeamCode.GSW, 37.768, -122.388, "America/Los_Angeles");
    put(TeamCode.HOU, 29.751, -95.362, "America/Chicago");
    put(TeamCode.IND, 39.764, -86.155, "America/Indiana/Indianapolis");
    put(TeamCode.LAC, 34.043, -118.267, "America/Los_Angeles");
    put(TeamCode.LAL, 34.043, -118.267, "America/Los_Angeles");
    put(TeamCode.MEM, 35.138, -90.051, "America/Chicago");
    put(TeamCode.MIA, 25.781, -80.187, "America/New_York");
    put(TeamCode.MIL, 43.045, -87.917, "America/Chicago");
    put(TeamCode.MIN, 44.979, -93.276, "America/Chicago");
    put(TeamCode.NOP, 29.949, -90.082, "America/Chicago");
    put(TeamCode.NYK, 40.751, -73.994, "America/New_York");
    put(TeamCode.OKC, 35.463, -97.515, "America/Chicago");
    put(TeamCode.ORL, 28.539, -81.384, "America/New_York");
    put(TeamCode.PHI, 39.901, -75.172, "America/New_York");
    put(TeamCode.PHX, 33.446, -112.071, "America/Phoenix");
    put(TeamCode.POR, 45.532, -122.667, "America/Los_Angeles");
    put(TeamCode.SAC, 38.580, -121.500, "America/Los_Angeles");
    put(TeamCode.SAS, 29.427, -98.438, "America/Chicago");
    put(TeamCode.TOR, 43.643, -79.379, "America/Toronto");
    put(TeamCode.UTA, 40.768, -111.901, "America/Denver");
    put(TeamCode.WAS, 38.898, -77.021, "America/New_York");
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
