package org.backcourt.row.analytics;

import java.io.Serializable;
import org.backcourt.contract.Column;

/**
 * A team's travel up to a game, on the road with its players. Absent when an arena's place is not
 * known.
 */
public record TravelLoad(
    @Column(
            "Miles from the previous game's arena to this one's; 0 for the season's first "
                + "game.")
        int travelMiles,
    @Column("Hours of time difference on that trip, without sign.") int timeZoneChanges,
    @Column("Games away from home in a row, this one included; 0 at home.")
        int consecutiveRoadGames,
    @Column(
            value =
                "Miles of all trips that led to a game of the last 14 days, this trip included.",
            name = "miles_traveled_last_14_days")
        int milesTraveledLast14Days,
    @Column(
            value = "Hours of time difference summed over those trips.",
            name = "time_zones_crossed_last_14_days")
        int timeZonesCrossedLast14Days)
    implements Serializable {}
