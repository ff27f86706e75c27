package org.backcourt.pipelines.predictions;

import java.util.List;
import org.backcourt.contract.PhaseName;
import org.backcourt.contract.TableContract;
import org.backcourt.forecast.ShotVolume;
import org.backcourt.forecast.StoredVector;
import org.backcourt.forecast.ZoneDefenses;
import org.backcourt.pipelines.Inputs;
import org.backcourt.pipelines.Outputs;
import org.backcourt.pipelines.Phase;
import org.backcourt.predictions.Outlook;
import org.backcourt.predictions.PlayedLine;
import org.backcourt.predictions.PredictedTables;
import org.backcourt.row.predictions.PointsPrediction;
import org.backcourt.row.predictions.TrainedModel;
import org.backcourt.tables.PredictionTables;

/** Feature vectors in, what each system expects out. */
public final class PredictionsPhase implements Phase {

  @Override
  public PhaseName name() {
    return PhaseName.PREDICTIONS;
  }

  @Override
  public List<TableContract<?>> tables() {
    return List.of(PredictionTables.PREDICTIONS);
  }

  @Override
  public Outputs expand(Inputs inputs) {
    PredictedTables tables =
        PredictedTables.of(
            new PredictedTables.Sources(
                inputs.read("Vectors", StoredVector.class),
                inputs.read("Players before games", Outlook.class),
                inputs.read("Players' shots", ShotVolume.class),
                inputs.readSeasonToDate("Players' games", PlayedLine.class),
                inputs.readSeasonToDate("Team defence", ZoneDefenses.class),
                inputs.readDaysBefore(
                    "Registered models",
                    TrainedModel.class,
                    PredictionTables.LONGEST_USE_OF_A_MODEL),
                // Its own table is no input by contract: what stands makes nothing stale.
                inputs.read("Made before games", PointsPrediction.class)),
            inputs.seasons(),
            inputs.staging());
    return new Outputs()
        .table(PredictionTables.PREDICTIONS, tables.predictions())
        .staged(tables.files())
        .absent(tables.absences());
  }
}
