package org.backcourt.pipelines.grading;

import java.util.List;
import org.backcourt.contract.PhaseName;
import org.backcourt.contract.TableContract;
import org.backcourt.grading.Gradable;
import org.backcourt.grading.GradedTables;
import org.backcourt.grading.Outcome;
import org.backcourt.grading.ReportedStatus;
import org.backcourt.grading.VectorFacts;
import org.backcourt.pipelines.Inputs;
import org.backcourt.pipelines.Outputs;
import org.backcourt.pipelines.Phase;
import org.backcourt.tables.PredictionTables;

/** Predictions and what was played in, grades out. */
public final class GradingPhase implements Phase {

  @Override
  public PhaseName name() {
    return PhaseName.GRADING;
  }

  @Override
  public List<TableContract<?>> tables() {
    return List.of(PredictionTables.GRADES);
  }

  @Override
  public Outputs expand(Inputs inputs) {
    GradedTables tables =
        GradedTables.of(
            new GradedTables.Sources(
                inputs.read("Predictions", Gradable.class),
                inputs.read("Players' games", Outcome.class),
                inputs.read("Vectors", VectorFacts.class),
                inputs.read("Players before games", ReportedStatus.class)));
    return new Outputs().table(PredictionTables.GRADES, tables.grades()).absent(tables.absences());
  }
}
