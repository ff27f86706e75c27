package org.backcourt.simulator.league;

import java.time.ZoneId;

/** A place where games are played. */
public record Arena(String name, String city, String state, ZoneId zone) {

  /** The neutral floor of the cup final. */
  public static final Arena CUP_FINAL =
      new Arena("T-Mobile Arena", "Las Vegas", "NV", ZoneId.of("America/Los_Angeles"));
}
