package org.backcourt.row.analytics;

import java.io.Serializable;
import org.backcourt.contract.Column;
import org.jspecify.annotations.Nullable;

/**
 * A team's travel up to a game, on the road with its players. What rests on a place that is not
 * known, such as a neutral court's, is absent.
 */
public record TravelLoad(
    @Column(
            "Miles from the previous game's arena to this one's; 0 for the season's first "
                + "game; NULL when one of the two places is not known.")
        @Nullable Integer travelMiles,
    @Column("Hours of time difference on that trip, without sign; NULL with it.")
        @Nullable Integer timeZoneChanges,
    @Column("Games away from home in a row, this one included; 0 at home.")
        int consecutiveRoadGames,
    @Column(
            value =
                "Miles of all trips that led to a game of the last 14 days, this trip included;"
                    + " NULL when one is not known.",
            name = "miles_traveled_last_14_days")
        @Nullable Integer milesTraveledLast14Days,
    @Column(
            value = "Hours of time difference summed over those trips; NULL with them.",
            name = "time_zones_crossed_last_14_days")
        @Nullable Integer timeZonesCrossedLast14Days)
    implements Serializable {}
