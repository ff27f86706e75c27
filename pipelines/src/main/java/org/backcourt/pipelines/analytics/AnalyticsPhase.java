package org.backcourt.pipelines.analytics;

import java.util.List;
import org.apache.beam.sdk.values.PCollection;
import org.backcourt.contract.PhaseName;
import org.backcourt.contract.TableContract;
import org.backcourt.game.Game;
import org.backcourt.pipelines.Inputs;
import org.backcourt.pipelines.Outputs;
import org.backcourt.pipelines.Phase;
import org.backcourt.tables.AnalyticsTables;
import org.backcourt.team.TeamOffense;

/** Box scores and play-by-play in, analytics tables out. */
public final class AnalyticsPhase implements Phase {

  @Override
  public PhaseName name() {
    return PhaseName.ANALYTICS;
  }

  @Override
  public List<TableContract<?>> tables() {
    return List.of(AnalyticsTables.TEAM_OFFENSE);
  }

  @Override
  public Outputs expand(Inputs inputs) {
    PCollection<Game> games = inputs.read("Games", Game.class);

    return new Outputs()
        .table(
            AnalyticsTables.TEAM_OFFENSE,
            games.apply("Team offense", TeamOffense.fromTeamBoxScore()));
  }
}
