package org.backcourt.predictions;

import java.util.stream.Collectors;
import org.backcourt.calendar.SeasonCalendar;
import org.backcourt.features.Feature;
import org.backcourt.forecast.Silence;
import org.backcourt.forecast.StoredVector;
import org.jspecify.annotations.Nullable;

/** Who is predicted at all: whoever is expected to play and whose vector was fit for it. */
final class Eligibility {

  private Eligibility() {}

  /** Why nothing is said of a player; null where he is predicted. */
  static @Nullable Silence exclusion(
      Outlook outlook, @Nullable StoredVector vector, SeasonCalendar seasons) {
    if (seasons.isBootstrap(outlook.gameDate())) {
      return new Silence(
          "BOOTSTRAP",
          "day "
              + seasons.dayOfSeason(outlook.gameDate())
              + " of the season; rows begin on day "
              + SeasonCalendar.BOOTSTRAP_DAYS);
    }
    if (outlook.isReportedOut()) {
      return new Silence("REPORTED_OUT", "reported " + outlook.playerStatus() + " before tip-off");
    }
    if (vector == null) {
      return new Silence("WARM_UP", "no feature vector: no game played this season");
    }
    if (!vector.quality().isQualityReady()) {
      return new Silence(
          "NOT_READY",
          "quality "
              + Math.round(vector.quality().featureQualityScore())
              + ", defaulted: "
              + vector.quality().defaultFeatureIndices().stream()
                  .map(index -> Feature.values()[index])
                  .filter(Feature::isRequired)
                  .map(Feature::featureName)
                  .collect(Collectors.joining(", ")));
    }
    return null;
  }
}
