package org.backcourt.vector;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.backcourt.features.Feature;
import org.backcourt.features.FeatureSource;
import org.junit.jupiter.api.Test;

class FeatureTextsTest {

  private static final FeatureTexts LACKING =
      new FeatureTexts(reading -> reading.isDefaulted() ? reading.lacking() : null);

  private static FeatureReading lacking(Feature feature, String why) {
    return new FeatureReading(feature, null, FeatureSource.DEFAULT, null, why);
  }

  private static FeatureReading known(Feature feature) {
    return new FeatureReading(feature, 1.0, FeatureSource.CALCULATED, null, null);
  }

  @Test
  void onlyWhatHasAWordIsNamed() {
    assertThat(
            LACKING.of(
                List.of(
                    lacking(Feature.POINTS_AVG_LAST_5, "no games"),
                    known(Feature.POINTS_AVG_LAST_10))))
        .isEqualTo("{\"points_avg_last_5\":\"no games\"}");
    assertThat(LACKING.of(List.of(known(Feature.POINTS_AVG_LAST_5)))).isEqualTo("{}");
  }

  @Test
  void rowsThatSayTheSameShareATextAndOthersDoNot() {
    String first = LACKING.of(List.of(lacking(Feature.VEGAS_POINTS_LINE, "no line")));
    assertThat(LACKING.of(List.of(lacking(Feature.VEGAS_POINTS_LINE, "no line")))).isSameAs(first);
    assertThat(LACKING.of(List.of(lacking(Feature.VEGAS_POINTS_LINE, "too late"))))
        .isEqualTo("{\"vegas_points_line\":\"too late\"}");
  }
}
