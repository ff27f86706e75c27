package org.backcourt.row.analytics;

import java.io.Serializable;
import org.backcourt.box.DnpReason;
import org.backcourt.contract.Column;
import org.jspecify.annotations.Nullable;

/** Whether and how a player took part in a game. */
public record Appearance(
    @Column("Whether he played: seconds_played > 0.") boolean isActive,
    @Column("active, dnp or inactive, as the source lists him.") PlayerStatus playerStatus,
    @Column("Whether he did not play, for whatever reason.") boolean isDnp,
    @Column(
            "The source's reason for not playing; NULL for those who played and where none "
                + "is given.")
        @Nullable String dnpReason,
    @Column(
            "The reason's class: injury, rest, personal, coach_decision or other; NULL with "
                + "dnp_reason.")
        @Nullable DnpReason dnpReasonCategory,
    @Column(
            "Whether he started: from the line-up of the first event, else from the "
                + "source's order or position, else minutes above 20.")
        boolean starterFlag,
    @Column("Whether his team won.") boolean winFlag)
    implements Serializable {}
