package org.backcourt.pipelines.catalog;

import java.util.List;
import java.util.Optional;
import org.backcourt.contract.PhaseName;
import org.backcourt.pipelines.Phase;
import org.backcourt.pipelines.analytics.AnalyticsPhase;
import org.backcourt.pipelines.grading.GradingPhase;
import org.backcourt.pipelines.precompute.PrecomputePhase;
import org.backcourt.pipelines.predictions.PredictionsPhase;

/** The phases that compute tables, in their order. Raw tables come in by import. */
public final class Phases {

  private static final List<Phase> ALL =
      List.of(
          new AnalyticsPhase(), new PrecomputePhase(), new PredictionsPhase(), new GradingPhase());

  private Phases() {}

  /** All phases. */
  public static List<Phase> all() {
    return ALL;
  }

  /** The phase of that name. */
  public static Optional<Phase> find(PhaseName name) {
    return ALL.stream().filter(phase -> phase.name() == name).findFirst();
  }
}
