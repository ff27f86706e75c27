package org.backcourt.pipelines.analytics;

import java.util.List;
import org.backcourt.contract.PhaseName;
import org.backcourt.contract.TableContract;
import org.backcourt.pipelines.Inputs;
import org.backcourt.pipelines.Outputs;
import org.backcourt.pipelines.Phase;

/** Box scores and play-by-play in, analytics tables out. */
public final class AnalyticsPhase implements Phase {
  @Override
  public PhaseName name() {
    return PhaseName.ANALYTICS;
  }

  @Override
  public List<TableContract<?>> tables() {
    return List.of();
  }

  @Override
  public Outputs expand(Inputs inputs) {
    return new Outputs();
  }
}
