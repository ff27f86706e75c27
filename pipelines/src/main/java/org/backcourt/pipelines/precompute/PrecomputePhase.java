package org.backcourt.pipelines.precompute;

import java.util.List;
import org.backcourt.contract.PhaseName;
import org.backcourt.contract.TableContract;
import org.backcourt.pipelines.Inputs;
import org.backcourt.pipelines.Outputs;
import org.backcourt.pipelines.Phase;
import org.backcourt.precompute.OffenseLine;
import org.backcourt.precompute.ScheduledLine;
import org.backcourt.precompute.SeasonTables;
import org.backcourt.precompute.TeamReadiness;
import org.backcourt.rolling.GameLine;
import org.backcourt.row.analytics.UpcomingPlayerGame;
import org.backcourt.tables.PrecomputeTables;
import org.backcourt.tables.PredictionTables;
import org.backcourt.zones.DefenseLine;

/** Games in, point-in-time features out. */
public final class PrecomputePhase implements Phase {

  @Override
  public PhaseName name() {
    return PhaseName.PRECOMPUTE;
  }

  @Override
  public List<TableContract<?>> tables() {
    return List.of(
        PrecomputeTables.TEAM_DEFENSE_ZONES,
        PrecomputeTables.PLAYER_SHOT_ZONES,
        PrecomputeTables.COMPOSITE_FACTORS,
        PrecomputeTables.PLAYER_DAILY_CACHE,
        PredictionTables.FEATURE_STORE);
  }

  @Override
  public Outputs expand(Inputs inputs) {
    SeasonTables tables =
        SeasonTables.of(
            new SeasonTables.Sources(
                inputs.readSeasonToDate("Team defence", DefenseLine.class),
                inputs.readSeasonToDate("Team offence", OffenseLine.class),
                inputs.read("Teams before games", TeamReadiness.class),
                inputs.readSeasonToDate("Schedule", ScheduledLine.class),
                inputs.readSeasonToDate("Players' games", GameLine.class),
                inputs.read("Players before games", UpcomingPlayerGame.class)),
            inputs.dates(),
            inputs.seasons(),
            inputs.staging());

    return new Outputs()
        .table(PrecomputeTables.TEAM_DEFENSE_ZONES, tables.teamZones())
        .table(PrecomputeTables.PLAYER_SHOT_ZONES, tables.playerZones())
        .table(PrecomputeTables.COMPOSITE_FACTORS, tables.factors())
        .table(PrecomputeTables.PLAYER_DAILY_CACHE, tables.caches())
        .table(PredictionTables.FEATURE_STORE, tables.vectors())
        .staged(tables.files())
        .absent(tables.absences());
  }
}
