package org.backcourt.context;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.backcourt.contract.Projection;
import org.backcourt.id.GameId;
import org.backcourt.id.LeagueGameId;
import org.backcourt.id.TeamCode;
import org.backcourt.row.analytics.SeasonPhase;
import org.jspecify.annotations.Nullable;

/** A game in the schedule: when and where, and once it is over, how it ended. */
@Projection(of = "nba_raw.nbac_schedule")
public record Fixture(
    String gameId,
    @Nullable GameId canonicalGameId,
    LocalDate gameDate,
    int seasonYear,
    @Nullable Integer gameStatus,
    @Nullable Instant gameDateEst,
    @Nullable Integer homeTeamScore,
    @Nullable Integer awayTeamScore,
    @Nullable Boolean isPrimetime,
    @Nullable String arenaTimezone,
    @Nullable Boolean neutralSiteFlag,
    @Nullable Boolean internationalGame) {

  /** How many days ahead the schedule is looked into; no team waits longer within a season. */
  public static final int ANNOUNCED_DAYS = 21;

  private static final int FINAL = 3;

  /** Whether it counts for the season: neither preseason nor All-Star. */
  boolean counts() {
    return canonicalGameId != null
        && LeagueGameId.find(gameId).map(id -> id.kind().counts()).orElse(false);
  }

  boolean isFinal() {
    return gameStatus != null && gameStatus == FINAL;
  }

  /** The game; only asked of fixtures that count. */
  GameId game() {
    if (canonicalGameId == null) {
      throw new IllegalStateException("the schedule's game " + gameId + " has no canonical id");
    }
    return canonicalGameId;
  }

  SeasonPhase phase() {
    return switch (LeagueGameId.find(gameId).orElseThrow().kind()) {
      case PLAYOFFS -> SeasonPhase.PLAYOFFS;
      case PLAY_IN -> SeasonPhase.PLAY_IN;
      case CUP_FINAL -> SeasonPhase.CUP_FINAL;
      default -> SeasonPhase.REGULAR_SEASON;
    };
  }

  /** Whether it is played where the hosts always play. */
  boolean isAtHome() {
    return !Boolean.TRUE.equals(neutralSiteFlag) && !Boolean.TRUE.equals(internationalGame);
  }

  /** The zone of its arena, else of the hosts' own, else the one in which the league announces. */
  ZoneId zone() {
    if (arenaTimezone != null) {
      return ZoneId.of(arenaTimezone);
    }
    return isAtHome() ? Arena.homeZone(game().home()) : PreGame.EASTERN;
  }

  /** Points of a team less those of its opponent; null while they are not known. */
  @Nullable Integer margin(TeamCode team) {
    if (homeTeamScore == null || awayTeamScore == null || !isFinal()) {
      return null;
    }
    int home = homeTeamScore - awayTeamScore;
    return team == game().home() ? home : -home;
  }
}
