package org.backcourt.tables;

import java.util.List;
import org.backcourt.contract.PhaseName;
import org.backcourt.contract.TableContract;
import org.backcourt.row.predictions.SupersededPrediction;
import org.backcourt.row.quality.AbsentKey;
import org.backcourt.row.quality.CellRecord;
import org.backcourt.row.quality.JoinMeter;
import org.backcourt.row.quality.MetricRecord;
import org.backcourt.row.quality.OverrideRecord;
import org.backcourt.row.quality.RejectedRow;
import org.backcourt.row.quality.RunRecord;
import org.backcourt.row.quality.SketchRecord;
import org.backcourt.row.quality.SourceFileRecord;
import org.backcourt.row.quality.StepRecord;
import org.backcourt.row.quality.VerdictRecord;
import org.backcourt.row.quality.WaiverRecord;

/** The ledger and what audits found: written by every run, read by status, plan and show. */
public final class QualityTables {

  /** Every run. */
  public static final TableContract<RunRecord> RUNS =
      TableContract.of(RunRecord.class)
          .named("nba_quality.runs", PhaseName.QUALITY)
          .describedAs("Every run of every phase: a line when it begins, another when it ends.")
          .partitionedBy("run_date")
          .keyedBy("run_id", "state")
          .clusteredBy("run_id")
          .build();

  /** Every published table and date, with its certificate. */
  public static final TableContract<CellRecord> CELLS =
      TableContract.of(CellRecord.class)
          .named("nba_quality.cells", PhaseName.QUALITY)
          .describedAs(
              "Every publication of a table's date: rows, keys, content hash, input versions.")
          .partitionedBy("cell_date")
          .keyedBy("run_id", "table_name", "cell_date")
          .clusteredBy("table_name", "run_id")
          .build();

  /** Every verdict of every audit. */
  public static final TableContract<VerdictRecord> VERDICTS =
      TableContract.of(VerdictRecord.class)
          .named("nba_quality.verdicts", PhaseName.QUALITY)
          .describedAs("What each audit rule said of each table in each run.")
          .partitionedBy("run_date")
          .keyedBy("run_id", "table_name", "rule")
          .clusteredBy("run_id", "table_name")
          .build();

  /** Steps of runs. */
  public static final TableContract<StepRecord> STEPS =
      TableContract.of(StepRecord.class)
          .named("nba_quality.steps", PhaseName.QUALITY)
          .describedAs("How long each step of a run took: what a slow run was slow at.")
          .partitionedBy("run_date")
          .keyedBy("run_id", "step")
          .clusteredBy("run_id")
          .build();

  /** Rows that could not be loaded. */
  public static final TableContract<RejectedRow> REJECTED_ROWS =
      TableContract.of(RejectedRow.class)
          .named("nba_quality.rejected_rows", PhaseName.QUALITY)
          .describedAs("Rows that could not be loaded, with file, row number, reason and text.")
          .partitionedBy("run_date")
          .keyedBy("run_id", "table_name", "source_file", "row_number")
          .clusteredBy("table_name", "run_id")
          .build();

  /** Expected keys that by design have no row. */
  public static final TableContract<AbsentKey> ABSENT_KEYS =
      TableContract.of(AbsentKey.class)
          .named("nba_quality.absent_keys", PhaseName.QUALITY)
          .describedAs(
              "Expected keys that by design have no row, with the reason; those of the run that"
                  + " published a table's date are the ones that hold.")
          .partitionedBy("absent_date")
          .keyedBy("run_id", "table_name", "absent_date", "entity")
          .clusteredBy("table_name", "run_id")
          .stampedOnPublication()
          .build();

  /** What joins made of the rows that came in. */
  public static final TableContract<JoinMeter> JOINS =
      TableContract.of(JoinMeter.class)
          .named("nba_quality.joins", PhaseName.QUALITY)
          .describedAs("Each join of each game of a run: rows in, matched, lost and folded.")
          .partitionedBy("join_date")
          .keyedBy("run_id", "join_name", "join_date", "game_id")
          .clusteredBy("join_name", "run_id")
          .stampedOnPublication()
          .build();

  /** Predictions that no longer stand. */
  public static final TableContract<SupersededPrediction> SUPERSEDED_PREDICTIONS =
      TableContract.of(SupersededPrediction.class)
          .named("nba_predictions.superseded_predictions", PhaseName.QUALITY)
          .describedAs(
              "Predictions that stood until a later run put others in their place, as they were,"
                  + " with when and by which runs.")
          .keyedBy("game_date", "player_lookup", "system_id", "superseded_by")
          .clusteredBy("system_id", "player_lookup")
          .chooses(
              "Is written by the publication of player_prop_predictions, in its transaction, and"
                  + " only where a prediction changes or goes: most dates have no rows.")
          .chooses("A run that predicts the same again supersedes nothing.")
          .chooses(
              "Is only added to. What stands now is in player_prop_predictions, and that alone is"
                  + " graded.")
          .build();

  /** Gates that were overridden. */
  public static final TableContract<OverrideRecord> OVERRIDES =
      TableContract.of(OverrideRecord.class)
          .named("nba_quality.overrides", PhaseName.QUALITY)
          .describedAs("Incomplete inputs that a run was told to make do with, and why.")
          .partitionedBy("run_date")
          .keyedBy("run_id", "inputs")
          .clusteredBy("run_id")
          .build();

  /** Every file of a source that a run saw. */
  public static final TableContract<SourceFileRecord> SOURCE_FILES =
      TableContract.of(SourceFileRecord.class)
          .named("nba_quality.source_files", PhaseName.QUALITY)
          .describedAs("Every file of a source that a run of ingest saw, and what became of it.")
          .partitionedBy("run_date")
          .keyedBy("run_id", "source", "source_file")
          .clusteredBy("source", "run_id")
          .build();

  /** What was measured of everything published. */
  public static final TableContract<MetricRecord> METRICS =
      TableContract.of(MetricRecord.class)
          .named("nba_quality.metrics", PhaseName.QUALITY)
          .describedAs(
              "What validation measured of each column on each date, as states that merge.")
          .partitionedBy("metric_date")
          .keyedBy("run_id", "table_name", "metric_date", "column_name")
          .clusteredBy("table_name", "column_name", "run_id")
          .build();

  /** Sketches of what was measured. */
  public static final TableContract<SketchRecord> SKETCHES =
      TableContract.of(SketchRecord.class)
          .named("nba_quality.sketches", PhaseName.QUALITY)
          .describedAs(
              "How the values of a column are spread on each date, and how many different ones"
                  + " there are, as sketches that merge: of those columns whose rules ask for it.")
          .partitionedBy("metric_date")
          .keyedBy("run_id", "table_name", "metric_date", "column_name")
          .clusteredBy("table_name", "column_name", "run_id")
          .build();

  /** Accepted failures and muted alarms. */
  public static final TableContract<WaiverRecord> WAIVERS =
      TableContract.of(WaiverRecord.class)
          .named("nba_quality.waivers", PhaseName.QUALITY)
          .describedAs("Failures that somebody has accepted until a day, and alarms kept quiet.")
          .partitionedBy("given_on")
          .keyedBy("waiver_id", "kind")
          .clusteredBy("rule")
          .build();

  private QualityTables() {}

  /** All of them. */
  public static List<TableContract<?>> all() {
    return List.of(
        RUNS,
        STEPS,
        CELLS,
        VERDICTS,
        REJECTED_ROWS,
        ABSENT_KEYS,
        JOINS,
        SUPERSEDED_PREDICTIONS,
        OVERRIDES,
        SOURCE_FILES,
        METRICS,
        SKETCHES,
        WAIVERS);
  }
}
