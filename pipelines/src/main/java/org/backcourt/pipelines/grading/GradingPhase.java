package org.backcourt.pipelines.grading;

import java.util.List;
import org.backcourt.contract.PhaseName;
import org.backcourt.contract.TableContract;
import org.backcourt.grading.Gradable;
import org.backcourt.grading.GradedTables;
import org.backcourt.grading.Outcome;
import org.backcourt.grading.ReportedStatus;
import org.backcourt.grading.RolledUpTables;
import org.backcourt.grading.VectorFacts;
import org.backcourt.pipelines.Inputs;
import org.backcourt.pipelines.Outputs;
import org.backcourt.pipelines.Phase;
import org.backcourt.row.predictions.SystemDailyPerformance;
import org.backcourt.tables.PredictionTables;

/** Predictions and what was played in, grades out, and what they come to. */
public final class GradingPhase implements Phase {

  @Override
  public PhaseName name() {
    return PhaseName.GRADING;
  }

  @Override
  public List<TableContract<?>> tables() {
    return List.of(
        PredictionTables.GRADES,
        PredictionTables.DAILY_PERFORMANCE,
        PredictionTables.PERFORMANCE_SUMMARY);
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
    RolledUpTables rolledUp =
        RolledUpTables.of(
            tables,
            inputs.readPublishedBefore("Earlier days", SystemDailyPerformance.class),
            inputs.dates(),
            inputs.seasons());
    return new Outputs()
        .table(PredictionTables.GRADES, tables.grades())
        .table(PredictionTables.DAILY_PERFORMANCE, rolledUp.days())
        .table(PredictionTables.PERFORMANCE_SUMMARY, rolledUp.summaries())
        .absent(tables.absences())
        .absent(rolledUp.absences());
  }
}
