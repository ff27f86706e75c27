package org.backcourt.pipelines.analytics;

import java.util.List;
import org.apache.beam.sdk.values.PCollection;
import org.backcourt.analytics.GameTables;
import org.backcourt.context.ContextTables;
import org.backcourt.context.Fixture;
import org.backcourt.context.PlayerOuting;
import org.backcourt.context.PreGameBoard;
import org.backcourt.context.TeamOuting;
import org.backcourt.contract.PhaseName;
import org.backcourt.contract.TableContract;
import org.backcourt.game.CollectedLine;
import org.backcourt.game.Game;
import org.backcourt.pipelines.Inputs;
import org.backcourt.pipelines.Outputs;
import org.backcourt.pipelines.Phase;
import org.backcourt.tables.AnalyticsTables;

/** Box scores and play-by-play in, analytics tables out. */
public final class AnalyticsPhase implements Phase {

  @Override
  public PhaseName name() {
    return PhaseName.ANALYTICS;
  }

  @Override
  public List<TableContract<?>> tables() {
    return AnalyticsTables.all();
  }

  @Override
  public Outputs expand(Inputs inputs) {
    PCollection<CollectedLine> collected = inputs.read("Collected lines", CollectedLine.class);
    GameTables games = GameTables.of(inputs.read("Games", Game.class), collected);
    ContextTables contexts =
        ContextTables.of(
            new ContextTables.Sources(
                inputs.readSeasonAround("Schedule", Fixture.class, Fixture.ANNOUNCED_DAYS),
                inputs.readPublishedBefore("Earlier players", PlayerOuting.class),
                games.players(),
                inputs.readPublishedBefore("Earlier teams", TeamOuting.class),
                games.offense(),
                inputs.readSinceDayBefore("Markets and injuries", PreGameBoard.class),
                collected),
            inputs.dates(),
            inputs.seasons(),
            inputs.staging());

    return new Outputs()
        .table(AnalyticsTables.TEAM_OFFENSE, games.offense())
        .table(AnalyticsTables.TEAM_DEFENSE, games.defense())
        .table(AnalyticsTables.PLAYER_GAMES, games.players())
        .table(AnalyticsTables.UPCOMING_TEAMS, contexts.teams())
        .table(AnalyticsTables.UPCOMING_PLAYERS, contexts.players())
        .staged(contexts.files())
        .joined(games.joins())
        .joined(contexts.joins());
  }
}
