package org.backcourt.row.analytics;

import java.io.Serializable;
import org.backcourt.contract.Column;
import org.jspecify.annotations.Nullable;

/** Tempo and efficiency of a team's offence. */
public record TeamEfficiency(
    @Column("Estimated possessions: mean over both teams of FGA + 0.44 FTA - OREB + TOV.")
        double possessions,
    @Column(
            "Possessions counted in play-by-play by changes of possession; NULL where it is "
                + "missing or incomplete.")
        @Nullable Integer possessionsCounted,
    @Column("Player minutes: 240, and 25 more per overtime.") double teamMinutes,
    @Column("Possessions in 48 minutes: 48 * possessions / (team_minutes / 5).") double pace,
    @Column("Points in 100 possessions.") double offensiveRating,
    @Column("True shooting, fraction: PTS / (2 * (FGA + 0.44 FTA)); NULL without attempts.")
        @Nullable Double tsPct)
    implements Serializable {}
