package org.backcourt.row.analytics;

import java.io.Serializable;
import org.backcourt.contract.Column;
import org.jspecify.annotations.Nullable;

/** Newest injury report before tip-off: about the player and his team-mates. */
public record InjuryState(
    @Column(
            "His reported status in small letters, such as questionable; NULL when he is "
                + "not on the report.")
        @Nullable String playerStatus,
    @Column("The report's reason, else its category; NULL when he is not on it.")
        @Nullable String injuryReport,
    @Column(
            "Star team-mates reported out or doubtful, himself not counted; NULL without "
                + "any report that day.")
        @Nullable Integer starTeammatesOut,
    @Column("Team-mates reported questionable; NULL without any report that day.")
        @Nullable Integer questionableTeammates,
    @Column("Team-mates reported probable; NULL without any report that day.")
        @Nullable Integer probableTeammates)
    implements Serializable {}
