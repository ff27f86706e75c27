package org.backcourt.validation.health;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * A date in the counts of the reference's health report, with the score that follows from them. The
 * score asks only whether tables have rows at all and expects every phase on every date; it is kept
 * as it was so that figures can be compared with older reports.
 *
 * @param games games of the schedule, whatever their state
 * @param bdlGames games with a Ball Don't Lie box score; {@link #UNKNOWN} where it cannot be asked
 * @param gamebookGames games with a gamebook; {@link #UNKNOWN} where it cannot be asked
 * @param winRate percentage of graded predictions that were right; NULL where none was graded
 */
public record LegacyDay(
    LocalDate date,
    long games,
    long bdlGames,
    long gamebookGames,
    Analytics analytics,
    Precompute precompute,
    Predictions predictions,
    @Nullable Double winRate) {

  /** Stands for a count that could not be had. */
  public static final long UNKNOWN = -1;

  /** The columns of the report, in their order. */
  public static final String HEADER =
      "game_date,health_score,scheduled_games,bdl_box_scores,nbac_gamebook,player_game_summary,"
          + "team_defense,upcoming_context,pdc,psza,pcf,mlfs,tdza,phase4_completion,"
          + "total_predictions,unique_players,unique_systems,total_graded,grading_coverage_pct,"
          + "win_rate";

  /** Rows of the three analytics tables that the report looks at. */
  public record Analytics(long playerGames, long teamDefense, long upcomingPlayers) {
    private LongStream counts() {
      return LongStream.of(playerGames, teamDefense, upcomingPlayers);
    }
  }

  /** Rows of the precompute tables; the feature store is shown, and enters no score. */
  public record Precompute(
      long dailyCache, long shotZones, long factors, long featureStore, long defenseZones) {
    private LongStream counts() {
      return LongStream.of(dailyCache, shotZones, factors, defenseZones);
    }
  }

  /** Predictions, and rows that grade them. */
  public record Predictions(long rows, long players, long systems, long graded) {}

  /** The mean of the components that can be evaluated; more than 100 where grades repeat. */
  public double score() {
    double[] evaluated =
        DoubleStream.of(
                boxScores(),
                withRows(analytics.counts()),
                withRows(precompute.counts()),
                predictions.rows > 0 ? 100 : 0,
                gradingCoverage())
            .filter(component -> !Double.isNaN(component))
            .toArray();
    return DoubleStream.of(evaluated).sum() / evaluated.length;
  }

  /** The bucket of the score. */
  public Standing bucket() {
    return Standing.ofScore(score());
  }

  private double boxScores() {
    long best = Math.max(bdlGames, gamebookGames);
    return games == 0 || best == UNKNOWN ? Double.NaN : 100.0 * best / games;
  }

  /** The percentage of tables that have any row; NaN where none can be asked. */
  private static double withRows(LongStream counts) {
    List<Long> known = counts.filter(count -> count != UNKNOWN).boxed().toList();
    return known.isEmpty()
        ? Double.NaN
        : 100.0 * known.stream().filter(count -> count > 0).count() / known.size();
  }

  private double gradingCoverage() {
    return predictions.rows == 0 ? 0 : 100.0 * predictions.graded / predictions.rows;
  }

  private String completion() {
    return precompute.counts().filter(count -> count > 0).count() + "/4";
  }

  /** The line of the report under {@link #HEADER}. */
  public String toCsv() {
    return String.join(
        ",",
        date.toString(),
        decimal(score()),
        games + "," + bdlGames + "," + gamebookGames,
        analytics.playerGames + "," + analytics.teamDefense + "," + analytics.upcomingPlayers,
        precompute.dailyCache + "," + precompute.shotZones + "," + precompute.factors,
        precompute.featureStore + "," + precompute.defenseZones,
        completion(),
        predictions.rows + "," + predictions.players + "," + predictions.systems,
        predictions.graded + "," + decimal(gradingCoverage()),
        winRate == null ? "N/A" : decimal(winRate));
  }

  private static String decimal(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
