package org.backcourt.simulator.schedule;

import java.time.Instant;
import java.time.LocalDate;
import org.backcourt.id.GameId;
import org.backcourt.id.LeagueGameId;
import org.backcourt.id.TeamCode;
import org.backcourt.simulator.league.Arena;
import org.backcourt.simulator.league.Franchise;
import org.jspecify.annotations.Nullable;

/**
 * A game that is to be played.
 *
 * @param seasonYear the year the season began in
 * @param tipOff the scheduled moment
 * @param round after the regular season, the round
 * @param cup whether it counts for the in-season cup
 */
public record Fixture(
    LeagueGameId leagueId,
    GameId id,
    int seasonYear,
    Instant tipOff,
    @Nullable Round round,
    boolean cup) {

  /** The US Eastern date. */
  public LocalDate date() {
    return id.date();
  }

  /** The hosts. */
  public TeamCode home() {
    return id.home();
  }

  /** The visitors. */
  public TeamCode away() {
    return id.away();
  }

  /** Whether neither team is at home. */
  public boolean isNeutral() {
    return leagueId.kind() == LeagueGameId.Kind.CUP_FINAL;
  }

  /** Whether it belongs to the 82 games of the regular season. */
  public boolean isRegularSeason() {
    return leagueId.kind() == LeagueGameId.Kind.REGULAR_SEASON;
  }

  /** Where it is played. */
  public Arena arena() {
    return isNeutral() ? Arena.CUP_FINAL : Franchise.of(home()).arena(seasonYear);
  }
}
