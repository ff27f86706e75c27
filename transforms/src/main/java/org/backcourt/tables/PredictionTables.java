package org.backcourt.tables;

import static org.backcourt.tables.AnalyticsTables.ALIASES;
import static org.backcourt.tables.AnalyticsTables.FRACTIONS;
import static org.backcourt.tables.AnalyticsTables.ONE_PROVENANCE;
import static org.backcourt.tables.AnalyticsTables.UNROUNDED;
import static org.backcourt.tables.PrecomputeTables.BOOTSTRAP;
import static org.backcourt.tables.PrecomputeTables.NO_BOOTSTRAP_ROWS;
import static org.backcourt.tables.PrecomputeTables.STRICTLY_BEFORE;
import static org.backcourt.tables.PrecomputeTables.WARM_UP;

import java.util.List;
import org.backcourt.contract.Cardinality;
import org.backcourt.contract.LookBack;
import org.backcourt.contract.PhaseName;
import org.backcourt.contract.TableContract;
import org.backcourt.row.predictions.FeatureVector;
import org.backcourt.row.predictions.GradedPrediction;
import org.backcourt.row.predictions.PointsPrediction;

/** The tables of the predictions dataset: feature store, predictions, grades. */
public final class PredictionTables {

  private static final String NO_REFEREES_OR_LOOK_AHEAD =
      "leaves out referee_adjustment and look_ahead_adjustment: both factors are deferred, and the"
          + " reference never fills them";

  /** What systems predict a player with. */
  private static final Cardinality ANY_NUMBER_OF_SYSTEMS =
      new Cardinality(Cardinality.Unit.PLAYER, 0, 16, List.of(BOOTSTRAP, WARM_UP));

  /** The feature store, last of the precompute phase. */
  public static final TableContract<FeatureVector> FEATURE_STORE =
      TableContract.of(FeatureVector.class)
          .named("nba_predictions.ml_feature_store_v2", PhaseName.PRECOMPUTE)
          .describedAs(
              "The feature vector of every player expected in a game of the date who has played"
                  + " this season: value, source and quality of each feature.")
          .clusteredBy("player_lookup", "feature_version")
          .keyedBy("game_date", "player_lookup")
          .reads(PrecomputeTables.PLAYER_DAILY_CACHE, LookBack.sameDate())
          .reads(PrecomputeTables.COMPOSITE_FACTORS, LookBack.sameDate())
          .reads(PrecomputeTables.PLAYER_SHOT_ZONES, LookBack.sameDate())
          .reads(PrecomputeTables.TEAM_DEFENSE_ZONES, LookBack.sameDate())
          .reads(AnalyticsTables.UPCOMING_PLAYERS, LookBack.sameDate())
          .reads(AnalyticsTables.PLAYER_GAMES, LookBack.seasonBefore())
          .reads(AnalyticsTables.TEAM_OFFENSE, LookBack.seasonBefore())
          .expects(Cardinality.onePerPlayer().except(BOOTSTRAP, WARM_UP))
          .accountsFor(AnalyticsTables.UPCOMING_PLAYERS, LookBack.sameDate(), "TRUE")
          .chooses(
              "Has the 33 features of v2_33features; v1_baseline_25 is its beginning, and"
                  + " v0_model_21 is put together when that model is trained.")
          .chooses(
              "A defaulted value is NULL in its own column and filled in the array alone, where NaN"
                  + " stands for a feature that has no default.")
          .chooses(
              "A value outside its feature's range is kept and named in quality_alerts, never"
                  + " clipped; the reference clips pct_free_throw at 0.5.")
          .chooses(
              "injury_risk is 0 for whoever is on no injury report, as a team without injuries is"
                  + " on none; a status that the rule does not know is defaulted.")
          .chooses(
              "avg_points_vs_opponent counts this season's games, not a year's; before the two met"
                  + " it is the season's mean, marked as from analytics.")
          .chooses("Feature 4 is named games_played_last_7_days.")
          .chooses("feature_sources is an array in the features' order, not a text.")
          .chooses(
              "The quality percentages of categories are fractions from 0 to 1, as all _pct columns"
                  + " are; feature and row quality are scores from 0 to 100.")
          .chooses("quality_tier has the feature store's own limits; data_quality_tier the usual.")
          .chooses("has_vegas_line says whether there is a line; the reference always says so.")
          .chooses(
              "leaves out features 33 to 59 and breakout_model_compatible,"
                  + " breakout_v3_features_available, available_feature_names: later lists of"
                  + " features, which may be appended")
          .chooses(
              "leaves out feature_sample_sizes_json, feature_expected_values_json,"
                  + " feature_value_ranges_valid_json, feature_last_updated_json: always empty in"
                  + " the reference")
          .chooses(
              "leaves out feature_generation_time_ms, feature_store_age_hours,"
                  + " upstream_data_freshness_hours, quality_computed_at, upstream_processors_ran,"
                  + " missing_processors: how and when a run went is in the ledger")
          .chooses(
              "leaves out feature_schema_version and quality_schema_version: feature_version and"
                  + " code_version say the same")
          .chooses(
              "leaves out primary_data_source: data_source and primary_source_used say the same")
          .chooses(
              "leaves out historical_completeness: its fields stand in the completeness columns")
          .chooses(STRICTLY_BEFORE)
          .chooses(NO_BOOTSTRAP_ROWS)
          .chooses(ALIASES)
          .chooses(ONE_PROVENANCE)
          .chooses(UNROUNDED)
          .chooses(FRACTIONS)
          .build();

  /** Predictions. */
  public static final TableContract<PointsPrediction> PREDICTIONS =
      TableContract.of(PointsPrediction.class)
          .named("nba_predictions.player_prop_predictions", PhaseName.PREDICTIONS)
          .describedAs("What one system expects one player to score in one game, and why.")
          .clusteredBy("system_id", "player_lookup")
          .keyedBy("game_date", "player_lookup", "system_id")
          .reads(FEATURE_STORE, LookBack.sameDate())
          .reads(AnalyticsTables.UPCOMING_PLAYERS, LookBack.sameDate())
          .reads(AnalyticsTables.PLAYER_GAMES, LookBack.daysBefore(90))
          .reads(PrecomputeTables.TEAM_DEFENSE_ZONES, LookBack.daysBefore(90))
          .expects(ANY_NUMBER_OF_SYSTEMS)
          .chooses("A player has one line per system, the newest before tip-off.")
          .chooses("prediction_id is derived from the key, so running twice gives the same rows.")
          .chooses(
              "Not clustered by confidence_score, as the reference is: BigQuery clusters by no"
                  + " FLOAT64.")
          .chooses("JSON columns are STRING, which both warehouses can hold.")
          .chooses(
              "leaves out kalshi_available, kalshi_line, kalshi_yes_price, kalshi_no_price,"
                  + " kalshi_market_ticker, kalshi_liquidity: no raw table has that market")
          .chooses(
              "leaves out teammate_opportunity_score, teammate_out_starters, teammate_usage_boost,"
                  + " line_discrepancy: the reference names them without saying what they mean")
          .chooses(
              "leaves out superseded_by and invalidated_at: publication replaces a date's rows, and"
                  + " published_at says when")
          .chooses(NO_REFEREES_OR_LOOK_AHEAD)
          .chooses(ALIASES)
          .chooses(ONE_PROVENANCE)
          .chooses(UNROUNDED)
          .chooses(FRACTIONS)
          .build();

  /** Grades. */
  public static final TableContract<GradedPrediction> GRADES =
      TableContract.of(GradedPrediction.class)
          .named("nba_predictions.prediction_accuracy", PhaseName.GRADING)
          .describedAs("One active prediction, what came of it, and whether it is void.")
          .clusteredBy("system_id", "player_lookup")
          .keyedBy("game_date", "player_lookup", "system_id")
          .reads(PREDICTIONS, LookBack.sameDate())
          .reads(FEATURE_STORE, LookBack.sameDate())
          .reads(AnalyticsTables.PLAYER_GAMES, LookBack.sameDate())
          .reads(RawTables.INJURY_REPORT, new LookBack(1, true))
          .expects(ANY_NUMBER_OF_SYSTEMS)
          .chooses("A void prediction has no errors and no verdict, so it enters no average.")
          .chooses("confidence_score is a fraction here and 0 to 100 with the predictions.")
          .chooses("data_quality_tier is of the one scale of all tables, not high, medium, low.")
          .chooses(
              "leaves out shot_zones_source and bdb_available_at_prediction: a prediction does not"
                  + " know which play-by-play its features came from")
          .chooses(
              "leaves out is_superseded_prediction: publication replaces a date's predictions, so"
                  + " none is superseded")
          .chooses(NO_REFEREES_OR_LOOK_AHEAD)
          .chooses(ONE_PROVENANCE)
          .chooses(UNROUNDED)
          .chooses(FRACTIONS)
          .build();

  private PredictionTables() {}

  /** All of them, each after those it reads. */
  public static List<TableContract<?>> all() {
    return List.of(FEATURE_STORE, PREDICTIONS, GRADES);
  }
}
