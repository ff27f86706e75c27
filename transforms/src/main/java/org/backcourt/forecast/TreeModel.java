package org.backcourt.forecast;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.backcourt.features.Feature;
import org.backcourt.row.predictions.ModelCard;
import org.backcourt.row.predictions.PredictionInterval;
import org.backcourt.row.predictions.TrainedModel;
import org.backcourt.trees.BoostedTrees;
import org.backcourt.trees.ModelFile;

/** A model of the registry, ready to be asked: what it expects, and between what and what. */
public final class TreeModel {

  private static final JsonMapper JSON = new JsonMapper();
  private static final int NAMED_FACTORS = 5;

  private final TrainedModel registered;
  private final List<Feature> features;
  private final BoostedTrees points;
  private final BoostedTrees low;
  private final BoostedTrees high;
  private final List<Feature> mostImportant;
  private final ModelCard card;

  private TreeModel(TrainedModel registered, List<Feature> features) {
    this.registered = registered;
    this.features = features;
    points = BoostedTrees.parse(ModelFile.unpack(registered.pointsModel()));
    low = BoostedTrees.parse(ModelFile.unpack(registered.lowModel()));
    high = BoostedTrees.parse(ModelFile.unpack(registered.highModel()));
    mostImportant =
        byImportance(registered.importance()).stream()
            .limit(NAMED_FACTORS)
            .map(name -> features.get(registered.featureNames().indexOf(name)))
            .toList();
    card = card(registered);
  }

  /** Loads a model; refuses one that asks for what the feature store does not hold. */
  public static TreeModel load(TrainedModel registered) {
    Map<String, Feature> known = new LinkedHashMap<>();
    Arrays.stream(Feature.values()).forEach(feature -> known.put(feature.featureName(), feature));
    List<Feature> features = new ArrayList<>();
    for (String name : registered.featureNames()) {
      Feature feature = known.get(name);
      if (feature == null) {
        throw new IllegalArgumentException(
            "model "
                + registered.modelId()
                + " asks for "
                + name
                + ", which the feature store does not hold; train anew with backcourt train");
      }
      features.add(feature);
    }
    return new TreeModel(registered, List.copyOf(features));
  }

  /**
   * The last date it has learnt from: what it says of that date and earlier ones is no forecast.
   */
  public LocalDate trainedThrough() {
    return registered.trainedThrough();
  }

  /** What it expects of each of some players. */
  public List<Forecast> of(List<StoredVector> vectors) {
    float[][] rows = new float[vectors.size()][];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = row(vectors.get(i));
    }
    float[] expected = points.evaluate(rows);
    float[] least = low.evaluate(rows);
    float[] most = high.evaluate(rows);
    List<Forecast> forecasts = new ArrayList<>(rows.length);
    for (int i = 0; i < rows.length; i++) {
      forecasts.add(forecast(vectors.get(i), expected[i], least[i], most[i]));
    }
    return forecasts;
  }

  /** What is not known stays unknown to the model: no default stands in. */
  private float[] row(StoredVector vector) {
    float[] row = new float[features.size()];
    for (int i = 0; i < row.length; i++) {
      Double value = vector.value(features.get(i));
      row[i] = value == null ? Float.NaN : value.floatValue();
    }
    return row;
  }

  private Forecast forecast(StoredVector vector, float expected, float least, float most) {
    Map<String, Double> factors = new LinkedHashMap<>();
    List<String> warnings = new ArrayList<>();
    for (Feature feature : mostImportant) {
      Double value = vector.value(feature);
      if (value == null) {
        warnings.add("no " + feature.featureName());
      } else {
        factors.put(feature.featureName(), value);
      }
    }
    double bottom = Math.max(0, Math.min(least, most));
    return new Forecast(
        Forecast.within0To60(expected),
        confidence(vector),
        new PredictionInterval(bottom, Math.max(bottom, Math.max(least, most))),
        Forecast.NO_ADJUSTMENTS,
        null,
        card,
        features,
        factors,
        warnings,
        registered.importance());
  }

  private static double confidence(StoredVector vector) {
    double quality = vector.quality().featureQualityScore();
    Double deviation = vector.value(Feature.POINTS_STD_LAST_10);
    double confidence = 70;
    confidence +=
        quality >= 90 ? 10 : quality >= 80 ? 7 : quality >= 70 ? 5 : quality >= 60 ? 2 : 0;
    if (deviation == null) {
      return confidence + 2;
    }
    return confidence + (deviation < 4 ? 10 : deviation < 6 ? 7 : deviation < 8 ? 5 : 2);
  }

  private static ModelCard card(TrainedModel registered) {
    return new ModelCard(
        registered.modelVersion(),
        registered.modelId(),
        "model_registry/" + registered.modelId() + ".json",
        registered.trainedFrom(),
        registered.trainedThrough(),
        registered.validationMae(),
        null,
        registered.trainedAt());
  }

  /** The names of the features, most important first. */
  private static List<String> byImportance(String json) {
    try {
      JsonNode weights = JSON.readTree(json);
      List<String> names = new ArrayList<>();
      weights.fieldNames().forEachRemaining(names::add);
      names.sort(
          Comparator.<String>comparingDouble(name -> -weights.path(name).asDouble())
              .thenComparing(Comparator.naturalOrder()));
      return names;
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(
          "a registered model's importance is no JSON: " + e.getOriginalMessage(), e);
    }
  }
}
