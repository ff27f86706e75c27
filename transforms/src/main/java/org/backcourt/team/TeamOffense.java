package org.backcourt.team;

import java.util.List;
import java.util.Optional;
import org.apache.beam.sdk.metrics.Counter;
import org.apache.beam.sdk.metrics.Metrics;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.PCollection;
import org.backcourt.contract.RowCoder;
import org.backcourt.game.Game;
import org.backcourt.game.ScheduledGame;
import org.backcourt.id.GameId;
import org.backcourt.id.LeagueGameId;
import org.backcourt.id.TeamCode;
import org.backcourt.row.Provenance;
import org.backcourt.row.QualityTier;
import org.backcourt.row.analytics.GameCoverage;
import org.backcourt.row.analytics.TeamAvailability;
import org.backcourt.row.analytics.TeamGameResult;
import org.backcourt.row.analytics.TeamOffenseGame;
import org.backcourt.row.analytics.TeamZoneSource;

/**
 * Both teams' offensive lines of each game that was played. Needs no shuffle: a game's rows arrive
 * together.
 */
public final class TeamOffense extends PTransform<PCollection<Game>, PCollection<TeamOffenseGame>> {

  private static final String TEAM_BOX = "nbac_team_boxscore";

  private TeamOffense() {}

  /** From the league's team box score. */
  public static TeamOffense fromTeamBoxScore() {
    return new TeamOffense();
  }

  @Override
  public PCollection<TeamOffenseGame> expand(PCollection<Game> games) {
    return games
        .apply("Both teams", ParDo.of(new BothTeamsFn()))
        .setCoder(RowCoder.of(TeamOffenseGame.class));
  }

  /** Both rows of a game, or none when one of its lines is missing or a placeholder. */
  static List<TeamOffenseGame> rows(Game game) {
    Optional<ScheduledGame> played = game.played();
    GameId id = game.gameId();
    Optional<TeamLine> home = TeamLine.of(game, id.home());
    Optional<TeamLine> away = TeamLine.of(game, id.away());
    if (played.isEmpty() || home.isEmpty() || away.isEmpty()) {
      return List.of();
    }
    return List.of(
        row(id, played.get(), away.get(), home.get()),
        row(id, played.get(), home.get(), away.get()));
  }

  private static TeamOffenseGame row(
      GameId id, ScheduledGame game, TeamLine own, TeamLine opponent) {
    TeamCode team = own.team();
    int margin = own.box().pointsScored() - opponent.box().pointsScored();
    return new TeamOffenseGame(
        id,
        LeagueGameId.find(game.gameId()).orElse(null),
        game.gameDate(),
        team,
        id.opponentOf(team),
        game.seasonYear(),
        new TeamGameResult(team == id.home(), margin > 0, margin, own.overtimePeriods()),
        own.box(),
        own.efficiencyAgainst(opponent),
        null,
        null,
        null,
        new TeamZoneSource(false, null, false),
        new TeamAvailability(null, null),
        new GameCoverage(
            false, 1.0, game.gameStatusText() == null ? "Final" : game.gameStatusText()),
        new Provenance(
            TEAM_BOX, List.of(TEAM_BOX), List.of(), QualityTier.GOLD, 100, List.of(), true));
  }

  private static final class BothTeamsFn extends DoFn<Game, TeamOffenseGame> {
    private final Counter withoutLines =
        Metrics.counter(TeamOffense.class, "played games without both team lines");

    @ProcessElement
    public void bothTeams(@Element Game game, OutputReceiver<TeamOffenseGame> out) {
      List<TeamOffenseGame> rows = rows(game);
      if (rows.isEmpty() && game.played().isPresent()) {
        withoutLines.inc();
      }
      rows.forEach(out::output);
    }
  }
}
