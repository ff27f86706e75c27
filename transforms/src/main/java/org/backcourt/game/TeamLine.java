package org.backcourt.game;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.backcourt.box.BoxLine;
import org.backcourt.box.Minutes;
import org.backcourt.box.Possessions;
import org.backcourt.box.TeamFromPlayers;
import org.backcourt.id.TeamCode;
import org.jspecify.annotations.Nullable;

/**
 * A team's line of one game: the league's, or rebuilt from its players where that never arrived. A
 * placeholder of zeros is no line.
 *
 * @param estimatedTurnovers turnovers of the line that are estimated; 0 for the league's own
 */
public record TeamLine(TeamCode team, BoxLine box, boolean rebuilt, int estimatedTurnovers) {

  /** The league's line, else the rebuilt one, else none. */
  public static Optional<TeamLine> of(Game game, TeamCode team, @Nullable PlayerBox players) {
    return fromTeamBox(game, team).or(() -> fromPlayers(team, players));
  }

  /** Lines that repeat each other are one; of lines that contradict each other none can be told. */
  private static Optional<TeamLine> fromTeamBox(Game game, TeamCode team) {
    List<BoxLine> lines =
        game.teamBoxes().stream()
            .filter(row -> TeamCode.find(row.teamAbbr()).filter(code -> code == team).isPresent())
            .filter(row -> count(row.points()) > 0 && count(row.fgAttempted()) > 0)
            .map(TeamLine::box)
            .distinct()
            .toList();
    return lines.size() == 1
        ? Optional.of(new TeamLine(team, lines.get(0), false, 0))
        : Optional.empty();
  }

  private static Optional<TeamLine> fromPlayers(TeamCode team, @Nullable PlayerBox players) {
    if (players == null) {
      return Optional.empty();
    }
    TeamFromPlayers rebuilt = TeamFromPlayers.rebuild(players.played(team));
    return Optional.of(new TeamLine(team, rebuilt.line(), true, rebuilt.estimatedTurnovers()));
  }

  private static BoxLine box(TeamBox row) {
    return BoxLine.builder()
        .seconds(seconds(row.minutes()))
        .points(count(row.points()))
        .fieldGoals(count(row.fgMade()), count(row.fgAttempted()))
        .threes(count(row.threePtMade()), count(row.threePtAttempted()))
        .freeThrows(count(row.ftMade()), count(row.ftAttempted()))
        .rebounds(count(row.offensiveRebounds()), count(row.defensiveRebounds()))
        .assists(count(row.assists()))
        .steals(count(row.steals()))
        .blocks(count(row.blocks()))
        .turnovers(count(row.turnovers()))
        .fouls(count(row.personalFouls()))
        .build();
  }

  private static int seconds(@Nullable String minutes) {
    OptionalInt read = minutes == null ? OptionalInt.empty() : Minutes.parse(minutes);
    return read.orElse(Possessions.REGULATION_TEAM_SECONDS);
  }

  private static int count(@Nullable Integer value) {
    return value == null ? 0 : value;
  }
}
