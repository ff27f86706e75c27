package org.backcourt.launcher.command;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.backcourt.calendar.SeasonCalendar;
import org.backcourt.pipelines.plan.Plan;
import org.jspecify.annotations.Nullable;

/**
 * Carries out a plan season by season, as many side by side as there are workers: no window crosses
 * a season, so none waits for another, and only those that are worked on are held in memory.
 */
final class Backfilling {

  private final CommonOptions common;
  private final Session session;
  private final Workers workers;
  private final @Nullable String override;
  private final ProgressWatch watch;
  private final BackfillResults results;

  /**
   * Prepares to work.
   *
   * @param keepGoing whether dates whose inputs are not complete are left out
   * @param override why incomplete inputs of earlier dates will do; null when they will not
   */
  Backfilling(
      CommonOptions common,
      Session session,
      Workers workers,
      boolean keepGoing,
      @Nullable String override) {
    this.common = common;
    this.session = session;
    this.workers = workers;
    this.override = override;
    this.watch = new ProgressWatch(common);
    this.results = new BackfillResults(keepGoing);
  }

  /**
   * Runs what a plan asks for, and of what stands on that whatever has really become stale; returns
   * the command's exit code.
   *
   * @param force whether all that the plan names is computed, whatever its state
   */
  int carryOut(Plan plan, boolean force) {
    Map<Integer, Plan> seasons = workers.here() ? plan.bySeason() : Map.of();
    if (seasons.size() > 1) {
      sideBySide(seasons, force);
    } else {
      phaseByPhase(workers.count(), "").carryOut(plan, force);
    }
    if (common.json()) {
      common.printJson(results.json());
    }
    return results.exitCode();
  }

  private PhaseByPhase phaseByPhase(int share, String label) {
    return new PhaseByPhase(
        common, session, workers.options(share), override, watch, results, label);
  }

  /**
   * A season's phase waits behind what others have waiting, so that an odd season's first phase is
   * worked on beside another's second, not alone at the end.
   */
  private void sideBySide(Map<Integer, Plan> seasons, boolean force) {
    int lanes = Math.min(workers.count(), seasons.size());
    ExecutorService pool = Executors.newFixedThreadPool(lanes);
    try {
      Map<Integer, CompletableFuture<Void>> running = new LinkedHashMap<>();
      for (Piece piece : Piece.of(seasons, lanes)) {
        CompletableFuture<Void> before =
            running.getOrDefault(piece.season(), CompletableFuture.completedFuture(null));
        running.put(
            piece.season(),
            CompletableFuture.allOf(
                piece.parts().stream()
                    .map(part -> before.thenRunAsync(() -> carryOut(piece, part, force), pool))
                    .toArray(CompletableFuture<?>[]::new)));
      }
      await(running.values());
    } finally {
      pool.shutdown();
    }
  }

  private void carryOut(Piece piece, Plan part, boolean force) {
    session.warehouse().shareAmong(piece.beside());
    try {
      phaseByPhase(workers.count() / piece.beside(), SeasonCalendar.nameOf(piece.season()))
          .carryOut(piece.phase(), part, force);
    } catch (RuntimeException e) {
      results.breakOff();
      throw e;
    }
  }

  private static void await(Collection<CompletableFuture<Void>> running) {
    RuntimeException thrown = null;
    for (CompletableFuture<Void> each : running) {
      try {
        each.get();
      } catch (ExecutionException e) {
        RuntimeException cause = unchecked(e.getCause());
        if (thrown == null) {
          thrown = cause;
        } else {
          thrown.addSuppressed(cause);
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("Nobody interrupts a backfill but by a signal", e);
      }
    }
    if (thrown != null) {
      throw thrown;
    }
  }

  private static RuntimeException unchecked(@Nullable Throwable cause) {
    if (cause instanceof RuntimeException e) {
      return e;
    }
    if (cause instanceof Error e) {
      throw e;
    }
    throw new IllegalStateException("A season's work threw a checked exception", cause);
  }
}
