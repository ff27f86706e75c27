package org.backcourt.row.analytics;

import java.io.Serializable;
import org.backcourt.contract.Column;
import org.jspecify.annotations.Nullable;

/** The team's results before a game. */
public record TeamForm(
    @Column("Games won in a row this season, 0 after a defeat.") int teamWinStreakEntering,
    @Column("Games lost in a row this season, 0 after a win.") int teamLossStreakEntering,
    @Column("Score difference of the last game; NULL before the season's first.")
        @Nullable Integer lastGameMargin,
    @Column("W or L; NULL before the season's first.") @Nullable WinLoss lastGameResult)
    implements Serializable {}
