package org.backcourt.row.analytics;

import java.io.Serializable;
import org.backcourt.contract.Column;
import org.jspecify.annotations.Nullable;

/** What a player's box line amounts to. Absent for a player who did not play. */
public record PlayerRates(
    @Column(
            "Share of the team's possessions used, percent: 100 * (FGA + 0.44 FTA + TOV) * "
                + "(team minutes / 5) / (minutes * (team FGA + 0.44 team FTA + team TOV)); NULL "
                + "when no team total can be had.")
        @Nullable Double usageRate,
    @Column(
            "The same share of only those possessions the team used while he was on court, "
                + "from the line-ups on each event, percent; NULL without line-ups.")
        @Nullable Double usageRateOnCourt,
    @Column("Whether usage_rate is known and at most 100.") boolean usageRateValid,
    @Column("usage_rate, but at most 50; NULL with usage_rate.") @Nullable Double usageRateCapped,
    @Column(
            "usage_rate before it is judged: the same figure, kept under the reference's "
                + "name.")
        @Nullable Double usageRateRaw,
    @Column("partial_team_data or exceeds_max; NULL when the rate is valid.")
        @Nullable String usageRateAnomalyReason,
    @Column("True shooting, fraction: PTS / (2 * (FGA + 0.44 FTA)); NULL without attempts.")
        @Nullable Double tsPct,
    @Column("Effective field goal share: (FGM + 0.5 * 3PM) / FGA; NULL without attempts.")
        @Nullable Double efgPct)
    implements Serializable {}
