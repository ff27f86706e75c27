package org.backcourt.models;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.backcourt.warehouse.Warehouse;

/** Trains every version on every fold, tests them, and names what is too good to be true. */
public final class Training {

  private static final double[] CURVE = {0.25, 0.5, 1};

  /**
   * What a training came to.
   *
   * @param models those to be registered; none where an alarm rang
   */
  public record Result(List<TestedFold> tested, List<Candidate> models, List<String> alarms) {}

  private final Warehouse warehouse;
  private final int workers;
  private final double alarmBelow;
  private final Consumer<String> progress;

  /**
   * Prepares to train.
   *
   * @param alarmBelow a mean absolute error below this is taken for a leak
   */
  public Training(Warehouse warehouse, int workers, double alarmBelow, Consumer<String> progress) {
    this.warehouse = warehouse;
    this.workers = workers;
    this.alarmBelow = alarmBelow;
    this.progress = progress;
  }

  /** Trains on everything that is published. */
  public Result run() {
    TrainingData data = TrainingData.read(warehouse);
    List<Fold> folds = Fold.walkForward(data);
    ExecutorService pool = Executors.newFixedThreadPool(workers);
    try {
      List<TestedFold> tested = new ArrayList<>();
      List<Candidate> models = new ArrayList<>();
      List<String> alarms = new ArrayList<>();
      Lineage lineage = new Lineage(warehouse);
      for (Fold fold : folds) {
        progress.accept(
            "training for "
                + fold.name()
                + " on "
                + (fold.fitTo() - fold.fitFrom())
                + " games of players through "
                + fold.trainedThrough(data));
        List<Learnt> learnt = learn(pool, data, fold);
        TestedFold test = null;
        if (fold.isTested()) {
          test = test(pool, data, fold, learnt);
          tested.add(test);
          alarms.addAll(test.alarms());
        }
        models.addAll(candidates(pool, data, fold, learnt, test, lineage));
      }
      return new Result(tested, alarms.isEmpty() ? models : List.of(), List.copyOf(alarms));
    } finally {
      pool.shutdownNow();
    }
  }

  private List<Learnt> learn(ExecutorService pool, TrainingData data, Fold fold) {
    return all(
        pool,
        ModelVersion.all().stream()
            .<Callable<Learnt>>map(version -> () -> Learnt.of(data, fold, version))
            .toList());
  }

  private TestedFold test(ExecutorService pool, TrainingData data, Fold fold, List<Learnt> learnt) {
    Learnt richest = TestedFold.richest(learnt);
    List<Callable<Score>> curve = new ArrayList<>();
    for (double share : CURVE) {
      curve.add(() -> curve(data, richest, share));
    }
    List<String> alarms = new ArrayList<>();
    all(
            pool,
            List.<Callable<List<String>>>of(
                () -> LeakAlarms.shuffled(data, fold, richest.version()),
                () -> LeakAlarms.collapsing(data, richest)))
        .forEach(alarms::addAll);
    TestedFold tested = TestedFold.of(data, fold, learnt, all(pool, curve), alarms);
    for (Learnt each : learnt) {
      tested
          .player(each.version().id())
          .ifPresent(
              score ->
                  alarms.addAll(
                      LeakAlarms.tooGood(
                          each.version().id() + " on " + fold.name(),
                          score.value().mean(),
                          alarmBelow)));
    }
    return tested;
  }

  /** The error of what was learnt from the newest share of the rows. */
  private static Score curve(TrainingData data, Learnt whole, double share) {
    Fold fold = whole.fold();
    int[] columns = whole.version().columns();
    int from = fold.fitTo() - (int) (share * (fold.fitTo() - fold.fitFrom()));
    float[] expected =
        share == 1
            ? whole.expected()
            : Learnt.expected(
                data,
                columns,
                fold.test(),
                GrownTrees.grow(
                    data,
                    whole.version().names(),
                    columns,
                    IntStream.range(from, fold.fitTo()).toArray(),
                    fold.validate(),
                    Recipe.median()));
    double[] errors = Errors.absolute(data, fold.test(), expected);
    return new Score(
        String.format(java.util.Locale.ROOT, "%d rows", fold.fitTo() - from),
        Errors.mean(data, fold.test(), errors));
  }

  /** The version that predicts gets its percentiles; it is chosen by what it did not learn from. */
  private static List<Candidate> candidates(
      ExecutorService pool,
      TrainingData data,
      Fold fold,
      List<Learnt> learnt,
      @org.jspecify.annotations.Nullable TestedFold tested,
      Lineage lineage) {
    Learnt best =
        learnt.stream()
            .filter(each -> each.version().isServable())
            .min(Comparator.comparingDouble(Learnt::validationError))
            .orElseThrow();
    int trees = best.grown().trees().size();
    int[] columns = best.version().columns();
    List<GrownTrees> ends =
        all(
            pool,
            List.<Callable<GrownTrees>>of(
                () -> percentile(data, fold, best, columns, 0.1, trees),
                () -> percentile(data, fold, best, columns, 0.9, trees)));
    return List.of(Candidate.of(data, best, ends.get(0), ends.get(1), tested, lineage));
  }

  private static GrownTrees percentile(
      TrainingData data, Fold fold, Learnt best, int[] columns, double share, int trees) {
    return GrownTrees.grow(
        data,
        best.version().names(),
        columns,
        fold.fit(),
        fold.validate(),
        Recipe.percentile(share, trees));
  }

  private static <T> List<T> all(ExecutorService pool, List<Callable<T>> work) {
    try {
      List<T> done = new ArrayList<>();
      for (Future<T> each : pool.invokeAll(work)) {
        done.add(each.get());
      }
      return done;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Training was interrupted", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException("Training broke", e.getCause());
    }
  }
}
