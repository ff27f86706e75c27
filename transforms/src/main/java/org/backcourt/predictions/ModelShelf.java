package org.backcourt.predictions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.backcourt.forecast.TreeModel;
import org.backcourt.row.predictions.TrainedModel;

/** The models of the registry, by the dates that they may predict. */
final class ModelShelf {

  /** A model is read once a worker, however many bundles ask it. */
  private static final Map<String, TreeModel> LOADED = new ConcurrentHashMap<>();

  private final List<TrainedModel> newestFirst;
  private final int longestUse;

  ModelShelf(Iterable<TrainedModel> registered, int longestUse) {
    this.longestUse = longestUse;
    List<TrainedModel> all = new ArrayList<>();
    registered.forEach(all::add);
    all.sort(
        Comparator.comparing(TrainedModel::trainedThrough)
            .thenComparing(TrainedModel::modelId)
            .reversed());
    newestFirst = List.copyOf(all);
  }

  /** The newest model that has learnt nothing of the date or what came after. */
  Optional<TreeModel> of(LocalDate date) {
    return newestFirst.stream()
        .filter(model -> model.trainedThrough().isBefore(date))
        .filter(model -> !model.trainedThrough().isBefore(date.minusDays(longestUse)))
        .findFirst()
        .map(model -> LOADED.computeIfAbsent(model.modelId(), id -> TreeModel.load(model)));
  }
}
