package org.backcourt.team;

import java.util.Optional;
import org.backcourt.box.Minutes;
import org.backcourt.box.Possessions;
import org.backcourt.game.Game;
import org.backcourt.game.TeamBox;
import org.backcourt.id.TeamCode;
import org.backcourt.row.analytics.TeamBoxLine;
import org.backcourt.row.analytics.TeamEfficiency;
import org.jspecify.annotations.Nullable;

/** A team's box score of one game, checked to be one: a placeholder of zeros is none. */
record TeamLine(TeamCode team, TeamBoxLine box, int secondsPlayed) {

  private static final int REGULATION_SECONDS = 240 * 60;

  /** The team's line, when the source has one with attempts and points in it. */
  static Optional<TeamLine> of(Game game, TeamCode team) {
    for (TeamBox row : game.teamBoxes()) {
      if (TeamCode.find(row.teamAbbr()).filter(code -> code == team).isPresent() && isPlayed(row)) {
        return Optional.of(
            new TeamLine(team, box(row), Minutes.parse(row.minutes()).orElse(REGULATION_SECONDS)));
      }
    }
    return Optional.empty();
  }

  private static boolean isPlayed(TeamBox row) {
    return count(row.points()) > 0 && count(row.fgAttempted()) > 0;
  }

  private static TeamBoxLine box(TeamBox row) {
    return new TeamBoxLine(
        count(row.points()),
        count(row.fgAttempted()),
        count(row.fgMade()),
        count(row.threePtAttempted()),
        count(row.threePtMade()),
        count(row.ftAttempted()),
        count(row.ftMade()),
        count(row.offensiveRebounds()) + count(row.defensiveRebounds()),
        count(row.offensiveRebounds()),
        count(row.defensiveRebounds()),
        count(row.assists()),
        count(row.steals()),
        count(row.blocks()),
        count(row.turnovers()),
        row.personalFouls());
  }

  private static int count(@Nullable Integer value) {
    return value == null ? 0 : value;
  }

  /** Overtime periods, five minutes each for five players. */
  int overtimePeriods() {
    return Math.max(0, (secondsPlayed - REGULATION_SECONDS) / (25 * 60));
  }

  TeamEfficiency efficiencyAgainst(TeamLine opponent) {
    double possessions = (ownPossessions() + opponent.ownPossessions()) / 2;
    double minutes = secondsPlayed / 60.0;
    double attempts = box.fgAttempts() + 0.44 * box.ftAttempts();
    return new TeamEfficiency(
        possessions,
        null,
        minutes,
        48 * possessions / (minutes / 5),
        100 * box.pointsScored() / possessions,
        attempts == 0 ? null : box.pointsScored() / (2 * attempts));
  }

  private double ownPossessions() {
    return Possessions.ofOneTeam(
        box.fgAttempts(), box.ftAttempts(), box.offensiveRebounds(), box.turnovers());
  }
}
