package org.backcourt.grading;

import java.time.LocalDate;
import org.backcourt.contract.Projection;
import org.backcourt.id.PlayerLookup;
import org.jspecify.annotations.Nullable;

/** What the newest injury report before tip-off says of a player, as his context has it now. */
@Projection(of = "nba_analytics.upcoming_player_game_context")
public record ReportedStatus(
    PlayerLookup playerLookup, LocalDate gameDate, @Nullable String playerStatus) {}
