package org.backcourt.forecast;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.backcourt.features.Feature;
import org.backcourt.row.predictions.EnsembleAgreement;
import org.backcourt.row.predictions.PredictionInterval;
import org.backcourt.row.predictions.Recommendation;
import org.jspecify.annotations.Nullable;

/** What other systems expect, weighted by their confidence. */
public final class Ensemble {

  private static final int FEWEST = 2;
  private static final int ALL = 4;

  private Ensemble() {}

  /**
   * What it expects.
   *
   * @param systems the forecasts there are, in the systems' order
   */
  public static Answer of(Map<PointsSystem, Forecast> systems) {
    if (systems.size() < FEWEST) {
      return new Silence(
          Silence.FEW_SYSTEMS, systems.size() + " systems had an answer, needs " + FEWEST);
    }
    double weights = systems.values().stream().mapToDouble(Forecast::confidence).sum();
    double points = 0;
    Map<String, Double> factors = new LinkedHashMap<>();
    Set<Feature> uses = new LinkedHashSet<>();
    List<String> warnings = new ArrayList<>();
    for (Map.Entry<PointsSystem, Forecast> system : systems.entrySet()) {
      Forecast forecast = system.getValue();
      points += forecast.points() * forecast.confidence() / weights;
      factors.put(system.getKey().id(), forecast.points());
      uses.addAll(forecast.uses());
      forecast.warnings().stream().filter(w -> !warnings.contains(w)).forEach(warnings::add);
    }
    double deviation = deviation(systems);
    return new Forecast(
        Forecast.within0To60(points),
        confidence(systems, deviation),
        interval(systems),
        Forecast.NO_ADJUSTMENTS,
        new EnsembleAgreement(deviation, agreement(deviation), systems.size()),
        null,
        List.copyOf(uses),
        factors,
        warnings,
        null);
  }

  /**
   * What it says against a line: never a side that more of its systems are against than for. The
   * reference takes the majority's side even where its own number lies on the other.
   *
   * @param sides what the systems say
   */
  public static Recommendation recommend(
      Forecast forecast, @Nullable Double line, List<Recommendation> sides) {
    Recommendation own = PointsSystem.ENSEMBLE.recommend(forecast, line);
    long over = sides.stream().filter(side -> side == Recommendation.OVER).count();
    long under = sides.stream().filter(side -> side == Recommendation.UNDER).count();
    boolean against =
        (own == Recommendation.OVER && under > over)
            || (own == Recommendation.UNDER && over > under);
    return against ? Recommendation.PASS : own;
  }

  private static double deviation(Map<PointsSystem, Forecast> systems) {
    double mean = systems.values().stream().mapToDouble(Forecast::points).average().orElseThrow();
    double squares =
        systems.values().stream()
            .mapToDouble(forecast -> (forecast.points() - mean) * (forecast.points() - mean))
            .sum();
    return Math.sqrt(squares / systems.size());
  }

  private static double confidence(Map<PointsSystem, Forecast> systems, double deviation) {
    double confidence =
        systems.values().stream().mapToDouble(Forecast::confidence).average().orElseThrow();
    confidence += deviation < 2 ? 10 : deviation < 3 ? 5 : deviation < 6 ? -5 : -10;
    confidence += systems.size() == ALL ? 5 : 0;
    return Math.max(20, Math.min(95, confidence));
  }

  private static double agreement(double deviation) {
    if (deviation < 2) {
      return 95;
    }
    if (deviation < 3) {
      return 85;
    }
    return deviation < 6 ? 70 : Math.max(50, 100 - 5 * deviation);
  }

  /** The weighted mean of the ends, of those that have any. */
  private static @Nullable PredictionInterval interval(Map<PointsSystem, Forecast> systems) {
    double low = 0;
    double high = 0;
    double counted = 0;
    for (Forecast forecast : systems.values()) {
      PredictionInterval interval = forecast.interval();
      if (interval != null) {
        low += forecast.confidence() * interval.predictedLow();
        high += forecast.confidence() * interval.predictedHigh();
        counted += forecast.confidence();
      }
    }
    return counted == 0 ? null : new PredictionInterval(low / counted, high / counted);
  }
}
