package org.backcourt.context;

import java.time.LocalDate;
import org.backcourt.contract.Projection;
import org.backcourt.id.GameId;
import org.backcourt.id.PlayerLookup;
import org.backcourt.id.TeamCode;
import org.backcourt.row.analytics.LateGame;
import org.backcourt.row.analytics.PlayerBoxLine;
import org.backcourt.row.analytics.PlayerGame;
import org.jspecify.annotations.Nullable;

/** What contexts read of a player's game: published earlier, or computed in the same run. */
@Projection(of = "nba_analytics.player_game_summary")
public record PlayerOuting(
    PlayerLookup playerLookup,
    PlayerLookup universalPlayerId,
    GameId gameId,
    LocalDate gameDate,
    TeamCode teamAbbr,
    boolean isActive,
    @Nullable Double minutesPlayed,
    @Nullable Integer points,
    @Nullable Integer fgAttempts,
    @Nullable Integer fgMakes,
    @Nullable Double usageRate,
    @Nullable Double fourthQuarterMinutes,
    @Nullable Integer fourthQuarterPoints,
    @Nullable Double clutchMinutes) {

  /** The same of a row that has just been computed. */
  public static PlayerOuting of(PlayerGame row) {
    PlayerBoxLine box = row.box();
    LateGame late = row.lateGame();
    return new PlayerOuting(
        row.playerLookup(),
        row.universalPlayerId(),
        row.gameId(),
        row.gameDate(),
        row.teamAbbr(),
        row.appearance().isActive(),
        box == null ? null : box.minutesPlayed(),
        box == null ? null : box.points(),
        box == null ? null : box.fgAttempts(),
        box == null ? null : box.fgMakes(),
        row.rates() == null ? null : row.rates().usageRate(),
        late == null ? null : late.fourthQuarterMinutes(),
        late == null ? null : late.fourthQuarterPoints(),
        late == null ? null : late.clutchMinutes());
  }

  double minutes() {
    return minutesPlayed == null ? 0 : minutesPlayed;
  }

  int scored() {
    return points == null ? 0 : points;
  }
}
