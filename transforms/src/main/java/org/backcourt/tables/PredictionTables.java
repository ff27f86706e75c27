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
import org.backcourt.forecast.PointsSystem;
import org.backcourt.forecast.Silence;
import org.backcourt.row.predictions.FeatureVector;
import org.backcourt.row.predictions.GradedPrediction;
import org.backcourt.row.predictions.PerformancePeriod;
import org.backcourt.row.predictions.PerformanceSummary;
import org.backcourt.row.predictions.PointsPrediction;
import org.backcourt.row.predictions.SystemDailyPerformance;
import org.backcourt.row.predictions.TrainedModel;

/** The tables of the predictions dataset: feature store, predictions, grades. */
public final class PredictionTables {

  private static final String NO_REFEREES_OR_LOOK_AHEAD =
      "leaves out referee_adjustment and look_ahead_adjustment: both factors are deferred, and the"
          + " reference never fills them";

  private static final String NO_PREDICTIONS = "NO_PREDICTIONS";
  private static final int SYSTEMS = PointsSystem.values().length;

  private static final String NO_PUSHES_OR_VOIDS =
      "Rates divide by right and wrong ones alone: pushes, voids, PASS and NO_LINE are counted"
          + " beside; the reference divides by all of them.";

  /** Days after its last training date for which a model predicts. */
  public static final int LONGEST_USE_OF_A_MODEL = 1100;

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

  /** Trained models. */
  public static final TableContract<TrainedModel> MODELS =
      TableContract.of(TrainedModel.class)
          .named("nba_predictions.model_registry", PhaseName.TRAINING)
          .describedAs(
              "Every trained model, its files and its card, on the last date of its training set.")
          .partitionedBy("trained_through")
          .clusteredBy("model_version")
          .keyedBy("trained_through", "model_id")
          .reads(FEATURE_STORE, LookBack.seasonToDate())
          .reads(AnalyticsTables.PLAYER_GAMES, LookBack.seasonToDate())
          .expects(Cardinality.asTheSourceHas())
          .chooses(
              "Holds the model files themselves, so that a warehouse predicts the same wherever it"
                  + " is copied.")
          .chooses("A model predicts only dates after the last that it was trained on.")
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
          .mayRead(PrecomputeTables.PLAYER_SHOT_ZONES, LookBack.sameDate())
          .reads(PrecomputeTables.TEAM_DEFENSE_ZONES, new LookBack(90, true))
          .reads(AnalyticsTables.PLAYER_GAMES, LookBack.seasonBefore())
          .mayRead(MODELS, LookBack.daysBefore(LONGEST_USE_OF_A_MODEL))
          .expects(
              Cardinality.onePerPlayer()
                  .except(
                      BOOTSTRAP,
                      WARM_UP,
                      "REPORTED_OUT",
                      "NOT_READY",
                      Silence.MISSING_INPUT,
                      Silence.FEW_SIMILAR_GAMES,
                      Silence.FEW_SYSTEMS,
                      Silence.NO_MODEL))
          .accountsForEach(
              PointsSystem.ids(), AnalyticsTables.UPCOMING_PLAYERS, LookBack.sameDate())
          .keepsSupersededIn(QualityTables.SUPERSEDED_PREDICTIONS)
          .chooses(
              "Systems: moving_average, zone_matchup_v1, similarity_balanced_v1, xgboost_v1 and"
                  + " ensemble_v1; where one has no row for a player, absent_keys says why.")
          .chooses(
              "xgboost_v1 is the served model of model_registry that was trained on earlier dates;"
                  + " without one it has no rows, for the reason NO_MODEL.")
          .chooses("Players reported out or doubtful before tip-off are not predicted.")
          .chooses(
              "Being tired (fatigue_score below 70, below 50) costs points; the reference takes them"
                  + " off the fresh.")
          .chooses(
              "zone_matchup_v1 uses the opponent's defence of each zone and the player's shots"
                  + " there, not one rating for all zones.")
          .chooses(
              "similarity_balanced_v1 sees each earlier game with the opponent's rating, the rest"
                  + " and the form of its own date.")
          .chooses("An ensemble takes no side that more of its systems are against than for.")
          .chooses("Without a line every system says NO_LINE.")
          .chooses(
              "Adds predicted_low and predicted_high, between which a player ends in eight games of"
                  + " ten.")
          .chooses("features_snapshot and feature_sources_json hold what the system uses.")
          .chooses(
              "line_minutes_before_game and injury_checked_at are NULL: a context does not keep the"
                  + " minute of the line or report that it took.")
          .chooses(
              "filter_reason names the first objection; stale_model_under_dampening, which is about"
                  + " one model of the reference, is none of them.")
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
              "A prediction that changes or goes is kept in superseded_predictions; one that comes"
                  + " again as it was keeps its run_id and published_at.")
          .chooses(
              "A prediction made before its game stands when the date is computed again after it,"
                  + " as long as the player is in his context of the date.")
          .chooses(
              "leaves out superseded_by and invalidated_at: superseded_predictions has both, as"
                  + " superseded_by and superseded_at")
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
          .reads(AnalyticsTables.UPCOMING_PLAYERS, LookBack.sameDate())
          .expects(Cardinality.onePerPlayer().except(BOOTSTRAP, "INACTIVE", "NOT_IN_BOX_SCORE"))
          .accountsFor(PREDICTIONS, LookBack.sameDate(), "TRUE")
          .chooses(
              "A void's reason is taken from the status at prediction time, else from the player's"
                  + " context, which has the newest report before tip-off.")
          .chooses("A void prediction has no errors and no verdict, so it enters no average.")
          .chooses("confidence_score is a fraction here and 0 to 100 with the predictions.")
          .chooses("data_quality_tier is of the one scale of all tables, not high, medium, low.")
          .chooses(
              "leaves out shot_zones_source and bdb_available_at_prediction: a prediction does not"
                  + " know which play-by-play its features came from")
          .chooses(
              "leaves out is_superseded_prediction: only predictions that stand are graded, and"
                  + " those that do not are in superseded_predictions")
          .chooses(NO_REFEREES_OR_LOOK_AHEAD)
          .chooses(ONE_PROVENANCE)
          .chooses(UNROUNDED)
          .chooses(FRACTIONS)
          .build();

  /** Daily roll-ups of grades. */
  public static final TableContract<SystemDailyPerformance> DAILY_PERFORMANCE =
      TableContract.of(SystemDailyPerformance.class)
          .named("nba_predictions.system_daily_performance", PhaseName.GRADING)
          .describedAs("How one system did on one date.")
          .clusteredBy("system_id")
          .keyedBy("game_date", "system_id")
          .reads(GRADES, LookBack.sameDate())
          .reads(PREDICTIONS, LookBack.sameDate())
          .expects(Cardinality.perDate(SYSTEMS, SYSTEMS).except(BOOTSTRAP, NO_PREDICTIONS))
          .chooses(NO_PUSHES_OR_VOIDS)
          .chooses("high_confidence is a confidence_score of 0.70 and more.")
          .chooses("Adds what intervals came to, and the sums that windows add up.")
          .chooses(ONE_PROVENANCE)
          .chooses(UNROUNDED)
          .chooses(FRACTIONS)
          .build();

  /** Rolling roll-ups of grades. */
  public static final TableContract<PerformanceSummary> PERFORMANCE_SUMMARY =
      TableContract.of(PerformanceSummary.class)
          .named("nba_predictions.prediction_performance_summary", PhaseName.GRADING)
          .describedAs(
              "How one system did in the last 7 days, the last 30, the month and the season, each"
                  + " up to the date and with it.")
          .clusteredBy("system_id", "period")
          .keyedBy("game_date", "system_id", "period")
          .reads(DAILY_PERFORMANCE, LookBack.seasonToDate())
          .expects(
              Cardinality.perDate(
                      SYSTEMS * PerformancePeriod.values().length,
                      SYSTEMS * PerformancePeriod.values().length)
                  .except(BOOTSTRAP, NO_PREDICTIONS))
          .chooses(NO_PUSHES_OR_VOIDS)
          .chooses(
              "The last 7 days are the date and the six before it; no period crosses a season.")
          .chooses(
              "Is by system alone; by player, tier of confidence or venue it is a query over"
                  + " prediction_accuracy, whose rows are all there.")
          .chooses(
              "Has no numbers of different players or games: days cannot be added up to those.")
          .chooses(ONE_PROVENANCE)
          .chooses(UNROUNDED)
          .chooses(FRACTIONS)
          .build();

  private PredictionTables() {}

  /** All of them, each after those it reads. */
  public static List<TableContract<?>> all() {
    return List.of(
        FEATURE_STORE, MODELS, PREDICTIONS, GRADES, DAILY_PERFORMANCE, PERFORMANCE_SUMMARY);
  }
}
