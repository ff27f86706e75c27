package org.backcourt.pipelines.analytics;

import java.util.List;
import org.backcourt.analytics.GameTables;
import org.backcourt.contract.PhaseName;
import org.backcourt.contract.TableContract;
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
    return List.of(
        AnalyticsTables.TEAM_OFFENSE, AnalyticsTables.TEAM_DEFENSE, AnalyticsTables.PLAYER_GAMES);
  }

  @Override
  public Outputs expand(Inputs inputs) {
    GameTables games = GameTables.of(inputs.read("Games", Game.class));

    return new Outputs()
        .table(AnalyticsTables.TEAM_OFFENSE, games.offense())
        .table(AnalyticsTables.TEAM_DEFENSE, games.defense())
        .table(AnalyticsTables.PLAYER_GAMES, games.players());
  }
}
