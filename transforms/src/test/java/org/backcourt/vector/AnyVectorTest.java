package org.backcourt.vector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.backcourt.contract.RowShape;
import org.backcourt.factors.FactorRows;
import org.backcourt.factors.GamePace;
import org.backcourt.features.Feature;
import org.backcourt.features.FeatureCategory;
import org.backcourt.features.FeatureSource;
import org.backcourt.row.predictions.CategoryQuality;
import org.backcourt.row.predictions.FeatureCell;
import org.backcourt.row.predictions.FeatureQuality;
import org.backcourt.row.predictions.FeatureTier;
import org.backcourt.row.predictions.FeatureVector;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What holds of every vector, whatever is missing: a thousand rows with gaps made by dice. */
class AnyVectorTest {

  private static final List<FeatureVector> VECTORS = thousandVectors();

  private static List<FeatureVector> thousandVectors() {
    List<FeatureVector> vectors = new ArrayList<>();
    for (int seed = 0; seed < 1000; seed++) {
      vectors.add(vector(new Random(seed)));
    }
    return vectors;
  }

  private static FeatureVector vector(Random dice) {
    VectorRows rows =
        VectorRows.complete()
            .withSeason(VectorRows.season(dice.nextInt(12)))
            .withTeam(new TeamSoFar(dice.nextInt(3), 3 + dice.nextInt(4), null));
    for (String column :
        List.of(
            "days_rest",
            "opponent_days_rest",
            "projected_usage_rate",
            "questionable_teammates",
            "current_points_line",
            "opening_points_line",
            "line_movement")) {
      if (dice.nextInt(4) == 0) {
        rows.with(column, null);
      }
    }
    if (dice.nextBoolean()) {
      rows =
          rows.withCache(
              dice.nextBoolean()
                  ? null
                  : VectorRows.averages()
                      .with("points_std_last_10", null)
                      .with("points_avg_last_5", 75.0 * dice.nextDouble())
                      .build());
    }
    if (dice.nextInt(3) == 0) {
      rows = rows.withShotZones(dice.nextBoolean() ? null : FactorRows.shotsInWarmUp());
    }
    if (dice.nextInt(3) == 0) {
      rows =
          rows.withOpponentDefense(dice.nextBoolean() ? null : FactorRows.defense(9.0, null, 1.0));
    }
    return FeatureRow.of(
        rows.inputs(new GamePace(dice.nextInt(4) == 0 ? null : 99.5, 101.5, 100.0)));
  }

  @Test
  void everyFeatureHasAValueFromSomewhereOrIsMarkedAsDefault() {
    assertThat(VECTORS).allSatisfy(AnyVectorTest::hasValuesOrMarks);
  }

  private static void hasValuesOrMarks(FeatureVector row) {
    for (Feature feature : Feature.values()) {
      FeatureCell cell = row.cells().get(feature.index());
      boolean defaulted = cell.source() == FeatureSource.DEFAULT;
      assertThat(cell.value() == null).as(feature.featureName()).isEqualTo(defaulted);
      assertThat(cell.quality()).isEqualTo(qualityOf(cell.source()));
      assertThat(row.featureSources().get(feature.index())).isEqualTo(cell.source());
      assertThat(row.featureQualities().get(feature.index())).isEqualTo(cell.quality());
      assertThat(row.features().get(feature.index()))
          .isEqualTo(defaulted ? standIn(feature.defaultValue()) : cell.value());
    }
  }

  private static Double standIn(@Nullable Double defaultValue) {
    return defaultValue == null ? Double.NaN : defaultValue;
  }

  private static double qualityOf(FeatureSource source) {
    return switch (source) {
      case PRECOMPUTE, CALCULATED -> 100;
      case ANALYTICS -> 87;
      case DEFAULT -> 40;
    };
  }

  @Test
  void countsAgreeWithLists() {
    assertThat(VECTORS).allSatisfy(AnyVectorTest::hasCountsOfItsLists);
  }

  private static void hasCountsOfItsLists(FeatureVector row) {
    List<Integer> defaulted = new ArrayList<>();
    int required = 0;
    for (Feature feature : Feature.values()) {
      if (row.cells().get(feature.index()).value() == null) {
        defaulted.add(feature.ordinal());
        required += feature.ordinal() >= 25 && feature.ordinal() <= 27 ? 0 : 1;
      }
    }
    FeatureQuality quality = row.quality();
    assertThat(quality.defaultFeatureIndices()).isEqualTo(defaulted);
    assertThat(quality.defaultFeatureCount()).isEqualTo(defaulted.size());
    assertThat(quality.requiredDefaultCount()).isEqualTo(required);
    assertThat(
            row.origins().phase4FeatureCount()
                + row.origins().phase3FeatureCount()
                + row.origins().calculatedFeatureCount()
                + quality.defaultFeatureCount())
        .isEqualTo(row.featureCount())
        .isEqualTo(33);
    CategoryQuality categories = row.categories();
    assertThat(
            categories.matchupDefaultCount()
                + categories.playerHistoryDefaultCount()
                + categories.teamContextDefaultCount()
                + categories.vegasDefaultCount()
                + categories.gameContextDefaultCount())
        .isEqualTo(defaulted.size());
    assertThat(quality.trainingQualityFeatureCount()).isEqualTo(33 - defaulted.size());
  }

  @Test
  void theScoreIsTheCappedMeanOfTheFeatures() {
    assertThat(VECTORS).allSatisfy(AnyVectorTest::hasTheCappedMean);
  }

  private static void hasTheCappedMean(FeatureVector row) {
    double sum = 0;
    int counted = 0;
    double matchup = 0;
    double history = 0;
    int histories = 0;
    for (Feature feature : Feature.values()) {
      double quality = row.featureQualities().get(feature.index());
      boolean absentLine =
          feature.index() >= 25
              && feature.index() <= 27
              && row.cells().get(feature.index()).value() == null;
      sum += absentLine ? 0 : quality;
      counted += absentLine ? 0 : 1;
      matchup += feature.category() == FeatureCategory.MATCHUP ? quality / 6 : 0;
      history += feature.category() == FeatureCategory.PLAYER_HISTORY ? quality : 0;
      histories += feature.category() == FeatureCategory.PLAYER_HISTORY ? 1 : 0;
    }
    int required = row.quality().requiredDefaultCount();
    double cap = required >= 5 ? 49 : required >= 1 ? 69 : 100;
    double score = Math.min(sum / counted, cap);
    FeatureQuality quality = row.quality();
    assertThat(quality.featureQualityScore()).isCloseTo(score, within(1e-9));
    assertThat(row.categories().matchupQualityPct()).isCloseTo(matchup / 100, within(1e-9));
    assertThat(row.categories().playerHistoryQualityPct())
        .isCloseTo(history / histories / 100, within(1e-9));
    assertThat(quality.qualityTier())
        .isEqualTo(
            score >= 95
                ? FeatureTier.GOLD
                : score >= 85
                    ? FeatureTier.SILVER
                    : score >= 70
                        ? FeatureTier.BRONZE
                        : score >= 50 ? FeatureTier.POOR : FeatureTier.CRITICAL);
    // A required default keeps a row below 70, so these two say the same here.
    assertThat(quality.isQualityReady()).isEqualTo(required == 0);
    assertThat(quality.isTrainingReady()).isEqualTo(required == 0 && score >= 85);
  }

  @Test
  void rowsKeepTheirValuesInATable() {
    assertThat(VECTORS).allSatisfy(AnyVectorTest::survivesTheTable);
  }

  private static void survivesTheTable(FeatureVector row) {
    RowShape<FeatureVector> shape = RowShape.of(FeatureVector.class);
    assertThat(shape.build(shape.values(row))).isEqualTo(row);
  }
}
