package org.backcourt.validation.published;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Does something with each of some things, as many at a time as there are cores. */
final class SideBySide {

  private SideBySide() {}

  /** The answers in the order of what they are about. */
  static <T, A> List<A> each(List<T> things, Function<T, A> does) {
    ExecutorService workers =
        Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    try {
      List<Future<A>> answers = new ArrayList<>();
      things.forEach(thing -> answers.add(workers.submit(() -> does.apply(thing))));
      List<A> all = new ArrayList<>();
      for (Future<A> answer : answers) {
        all.add(answer.get());
      }
      return all;
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while tables were judged", e);
    } finally {
      workers.shutdownNow();
    }
  }
}
