package org.backcourt.models;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.backcourt.warehouse.Warehouse;
import org.jspecify.annotations.Nullable;

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
    for (Fold fold : folds) {
      progress.accept(
          "training for "
              + fold.name()
              + " on "
              + (fold.fitTo() - fold.fitFrom())
              + " games of players through "
              + fold.trainedThrough(data));
    }
    ExecutorService pool = Executors.newFixedThreadPool(workers);
    try {
      List<List<Learnt>> learnt = learn(pool, data, folds);
      List<Learnt> best = learnt.stream().map(Training::best).toList();
      List<GrownTrees> bounds = bounds(pool, data, best);
      List<@Nullable TestedFold> tested = test(pool, data, folds, learnt);
      List<String> alarms = new ArrayList<>();
      List<Candidate> models = new ArrayList<>();
      Lineage lineage = new Lineage(warehouse);
      for (int i = 0; i < folds.size(); i++) {
        TestedFold test = tested.get(i);
        if (test != null) {
          alarms.addAll(test.alarms());
        }
        models.add(
            Candidate.of(
                data, best.get(i), bounds.get(2 * i), bounds.get(2 * i + 1), test, lineage));
      }
      return new Result(
          tested.stream().filter(Objects::nonNull).toList(),
          alarms.isEmpty() ? models : List.of(),
          List.copyOf(alarms));
    } finally {
      pool.shutdownNow();
    }
  }

  /** Every version on every fold that tests it or may be served by it, fold by fold. */
  private static List<List<Learnt>> learn(
      ExecutorService pool, TrainingData data, List<Fold> folds) {
    List<Callable<Learnt>> work = new ArrayList<>();
    for (Fold fold : folds) {
      ModelVersion.all().stream()
          .filter(version -> fold.isTested() || version.isServable())
          .forEach(version -> work.add(() -> Learnt.of(data, fold, version)));
    }
    Map<Fold, List<Learnt>> byFold =
        all(pool, work).stream().collect(Collectors.groupingBy(Learnt::fold));
    return folds.stream().map(byFold::get).toList();
  }

  private static Learnt best(List<Learnt> learnt) {
    return learnt.stream()
        .filter(each -> each.version().isServable())
        .min(Comparator.comparingDouble(Learnt::validationError))
        .orElseThrow();
  }

  /** What every fold came to on the season after it; null for the one that serves the future. */
  private List<@Nullable TestedFold> test(
      ExecutorService pool, TrainingData data, List<Fold> folds, List<List<Learnt>> learnt) {
    int last = folds.size() - 1;
    while (last >= 0 && !folds.get(last).isTested()) {
      last--;
    }
    List<Callable<@Nullable TestedFold>> work = new ArrayList<>();
    for (int i = 0; i < folds.size(); i++) {
      Fold fold = folds.get(i);
      List<Learnt> versions = learnt.get(i);
      // The curve is about how much there is to learn from: the fold that has most tells it.
      boolean curve = i == last;
      work.add(() -> fold.isTested() ? test(data, fold, versions, curve) : null);
    }
    return all(pool, work);
  }

  private TestedFold test(TrainingData data, Fold fold, List<Learnt> learnt, boolean withCurve) {
    Learnt richest = TestedFold.richest(learnt);
    List<String> alarms = new ArrayList<>(LeakAlarms.shuffled(data, fold, richest.version()));
    alarms.addAll(LeakAlarms.collapsing(data, richest));
    List<Score> curve = new ArrayList<>();
    if (withCurve) {
      for (double share : CURVE) {
        curve.add(curve(data, richest, share));
      }
    }
    TestedFold tested = TestedFold.of(data, fold, learnt, curve, alarms);
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

  /** The interval's lower and upper end for each version that predicts, one after the other. */
  private static List<GrownTrees> bounds(
      ExecutorService pool, TrainingData data, List<Learnt> best) {
    List<Callable<GrownTrees>> work = new ArrayList<>();
    for (Learnt each : best) {
      work.add(() -> percentile(data, each, 0.1));
      work.add(() -> percentile(data, each, 0.9));
    }
    return all(pool, work);
  }

  private static GrownTrees percentile(TrainingData data, Learnt best, double share) {
    return GrownTrees.grow(
        data,
        best.version().names(),
        best.version().columns(),
        best.fold().fit(),
        best.fold().validate(),
        Recipe.percentile(share, best.grown().trees().size()));
  }

  /** Answers in the order of the work, which is begun from its end: later folds take longer. */
  private static <T extends @Nullable Object> List<T> all(
      ExecutorService pool, List<Callable<T>> work) {
    List<Future<T>> begun = new ArrayList<>();
    for (int i = work.size() - 1; i >= 0; i--) {
      begun.add(0, pool.submit(work.get(i)));
    }
    try {
      List<T> done = new ArrayList<>();
      for (Future<T> each : begun) {
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
