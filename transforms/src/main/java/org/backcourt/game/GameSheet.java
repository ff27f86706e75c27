package org.backcourt.game;

import java.util.List;
import java.util.Optional;
import org.backcourt.box.Possessions;
import org.backcourt.id.GameId;
import org.backcourt.id.TeamCode;
import org.backcourt.row.analytics.GameCoverage;
import org.backcourt.row.analytics.PlayerStatus;
import org.backcourt.row.analytics.TeamGameResult;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a played game once its sources are chosen: the ground on which all rows of the
 * game stand.
 *
 * @param players null where no source has enough of them
 * @param events null where no play-by-play covers the game
 * @param incompleteEvents play-by-plays that were passed over because they lack a part of it
 */
public record GameSheet(
    GameId gameId,
    ScheduledGame schedule,
    TeamLine home,
    TeamLine away,
    @Nullable PlayerBox players,
    @Nullable GameEvents events,
    @Nullable PlayByPlay playByPlay,
    List<EventSource> incompleteEvents) {

  private static final String TEAM_BOX = "nbac_team_boxscore";
  private static final double OF_TEAM_BOX = 100;
  private static final double OF_REBUILT = 85;

  /** The sheet of a game, if it was played and both teams have a line. */
  public static Optional<GameSheet> of(Game game) {
    Optional<ScheduledGame> played = game.played();
    PlayerBox players = PlayerBox.of(game).orElse(null);
    Optional<TeamLine> home = TeamLine.of(game, game.gameId().home(), players);
    Optional<TeamLine> away = TeamLine.of(game, game.gameId().away(), players);
    if (played.isEmpty() || home.isEmpty() || away.isEmpty()) {
      return Optional.empty();
    }
    EventChoice choice =
        players == null
            ? EventChoice.none()
            : EventChoice.of(game, players, home.get(), away.get());
    GameEvents events = choice.events();
    return Optional.of(
        new GameSheet(
            game.gameId(),
            played.get(),
            home.get(),
            away.get(),
            players,
            events,
            events == null ? null : PlayByPlay.of(events),
            choice.incomplete()));
  }

  /** A team's line. */
  public TeamLine line(TeamCode team) {
    return team == gameId.home() ? home : away;
  }

  /** The name of the source of the team lines. */
  public String teamSource() {
    return rebuilt() && players != null
        ? "reconstructed_from_" + players.source().label()
        : TEAM_BOX;
  }

  /** Whether either team's line had to be rebuilt from its players. */
  public boolean rebuilt() {
    return home.rebuilt() || away.rebuilt();
  }

  /** How far rows about teams can be trusted. */
  public GameQuality teamQuality() {
    GameQuality quality = new GameQuality(teamSource(), rebuilt() ? OF_REBUILT : OF_TEAM_BOX);
    if (rebuilt()) {
      withRebuiltLines(quality.issue("team_box_rebuilt", 0));
    }
    return withPlayByPlay(quality);
  }

  /** Says that a line was rebuilt, and which of its figures could only be estimated. */
  public GameQuality withRebuiltLines(GameQuality quality) {
    int estimated = Math.max(home.estimatedTurnovers(), away.estimatedTurnovers());
    quality.fallback("team_boxscore:rebuilt_from_players");
    return estimated == 0 ? quality : quality.issue("team_turnovers_estimated:" + estimated, 0);
  }

  /** Adds the play-by-play and what it replaced, or notes that there is none. */
  public GameQuality withPlayByPlay(GameQuality quality) {
    for (EventSource source : incompleteEvents) {
      quality.issue("incomplete_play_by_play:" + source.label(), 0);
    }
    if (events == null) {
      return quality.issue("no_play_by_play", 5);
    }
    if (events.source() != EventSource.BIG_DATA_BALL) {
      quality
          .fallback(EventSource.BIG_DATA_BALL.label() + ":" + events.source().label())
          .issue("backup_play_by_play_used", 2);
    }
    return quality.with(events.source().label());
  }

  /** The name of the source of shot zones; null where there is none. */
  public @Nullable String zoneSource() {
    return events == null ? null : events.source().label();
  }

  /** How much of the game was known. */
  public GameCoverage coverage() {
    int known = (home.rebuilt() ? 0 : 1) + (away.rebuilt() ? 0 : 1);
    String status = schedule.gameStatusText();
    return new GameCoverage(
        rebuilt() || events == null, known / 2.0, status == null ? "Final" : status);
  }

  /** The outcome for a team. */
  public TeamGameResult resultFor(TeamCode team) {
    int margin = line(team).box().points() - line(gameId.opponentOf(team)).box().points();
    return new TeamGameResult(
        team == gameId.home(),
        margin > 0,
        margin,
        Possessions.overtimes(line(team).box().seconds()));
  }

  /** Both teams' possessions, estimated. */
  public double possessions() {
    return Possessions.estimate(home.box(), away.box());
  }

  /** Players that the team listed as inactive; null where no source lists them. */
  public @Nullable Integer inactivePlayers(TeamCode team) {
    if (players == null) {
      return null;
    }
    // Other sources know who did not play, but only the gamebook who was not dressed.
    boolean listed =
        players.lines().stream()
            .anyMatch(
                line ->
                    line.status() == PlayerStatus.INACTIVE
                        || (players.source() == PlayerSource.GAMEBOOK
                            && line.status() == PlayerStatus.DNP));
    return listed
        ? (int)
            players.lines().stream()
                .filter(line -> line.team() == team && line.status() == PlayerStatus.INACTIVE)
                .count()
        : null;
  }
}
