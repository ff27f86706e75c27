package org.backcourt.models;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.backcourt.row.predictions.TrainedModel;
import org.backcourt.trees.ModelFile;
import org.jspecify.annotations.Nullable;

/** A model that may be registered: its files, and all that is known of it but the time. */
public record Candidate(
    Learnt learnt, @Nullable TestedFold tested, String file, TrainedModel model) {

  private static final JsonMapper JSON = new JsonMapper();

  static Candidate of(
      TrainingData data,
      Learnt learnt,
      GrownTrees low,
      GrownTrees high,
      @Nullable TestedFold tested,
      Lineage lineages) {
    Fold fold = learnt.fold();
    String file = learnt.grown().file();
    String lineage = lineages.json(fold.trainedFrom(data), fold.trainedThrough(data));
    String parameters = numbers(Recipe.median().parameters());
    String importance = numbers(learnt.grown().importance());
    String hash = hash(file);
    double coverage = coverage(data, learnt, low, high);
    Double testError =
        tested == null
            ? null
            : tested.player(learnt.version().id()).map(score -> score.value().mean()).orElse(null);
    String id =
        hash(lineage
                + learnt.version().names()
                + parameters
                + hash
                + hash(low.file())
                + hash(high.file()))
            .substring(0, 12);
    ObjectNode card = JsonNodeFactory.instance.objectNode();
    card.put("model", id)
        .put("version", learnt.version().id())
        .put("trained_from", fold.trainedFrom(data).toString())
        .put("trained_through", fold.trainedThrough(data).toString())
        .put("rows", fold.fitTo() - fold.fitFrom())
        .put("trees", learnt.grown().trees().size())
        .put("validation_mae", learnt.validationError())
        .put("interval_coverage", coverage)
        .put("file_sha256", hash);
    card.set("features", JSON.valueToTree(learnt.version().names()));
    card.set("parameters", JSON.valueToTree(Recipe.median().parameters()));
    card.set("importance", JSON.valueToTree(learnt.grown().importance()));
    card.set("tested", tested == null ? null : JSON.valueToTree(tested));
    return new Candidate(
        learnt,
        tested,
        file,
        new TrainedModel(
            id,
            learnt.version().id(),
            learnt.version().list(),
            learnt.version().names(),
            fold.trainedFrom(data),
            fold.trainedThrough(data),
            fold.fitTo() - fold.fitFrom(),
            hash(lineage).substring(0, 12),
            lineage,
            parameters,
            "xgboost " + version(file),
            learnt.grown().trees().size(),
            learnt.validationError(),
            testError,
            coverage,
            importance,
            card.toString(),
            hash,
            pack(file),
            pack(low.file()),
            pack(high.file()),
            Instant.EPOCH));
  }

  private static String hash(String text) {
    return Hash.of(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String pack(String file) {
    return ModelFile.pack(file.getBytes(StandardCharsets.UTF_8));
  }

  private static String numbers(Map<String, ?> named) {
    return JSON.valueToTree(named).toString();
  }

  /** The library writes its version into the file. */
  private static String version(String file) {
    try {
      return JSON.readTree(file)
          .path("version")
          .toString()
          .replaceAll("[\\[\\]]", "")
          .replace(',', '.');
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new IllegalStateException("A model file that was just written is no JSON", e);
    }
  }

  private static double coverage(
      TrainingData data, Learnt learnt, GrownTrees low, GrownTrees high) {
    int[] rows = learnt.fold().validate();
    float[][] matrix = GrownTrees.matrix(data, learnt.version().columns(), rows);
    float[] least = low.trees().evaluate(matrix);
    float[] most = high.trees().evaluate(matrix);
    int within = 0;
    for (int i = 0; i < rows.length; i++) {
      float points = data.points(rows[i]);
      within += points >= least[i] && points <= most[i] ? 1 : 0;
    }
    return (double) within / rows.length;
  }
}
