package org.backcourt.launcher.command;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * What happens on SIGINT and SIGTERM: whoever has work to put down is told, for at most a few
 * seconds, and the process leaves with the exit code of an interruption.
 */
public final class Interruption {

  private static final Duration PATIENCE = Duration.ofSeconds(4);
  private static final Set<Runnable> TOLD = ConcurrentHashMap.newKeySet();
  private static final AtomicBoolean FINISHED = new AtomicBoolean();

  private Interruption() {}

  /** From now on an interruption ends the process in good order. */
  public static void install() {
    Runtime.getRuntime().addShutdownHook(new Thread(Interruption::end, "interruption"));
  }

  /** The command has ended by itself: leaving is no interruption any more. */
  public static void finished() {
    FINISHED.set(true);
  }

  /** Tells the listener of an interruption, until it is forgotten. */
  static void tell(Runnable listener) {
    TOLD.add(listener);
  }

  static void forget(Runnable listener) {
    TOLD.remove(listener);
  }

  private static void end() {
    if (FINISHED.get()) {
      return;
    }
    Thread farewell = new Thread(() -> TOLD.forEach(Runnable::run), "farewell");
    farewell.setDaemon(true);
    farewell.start();
    try {
      farewell.join(PATIENCE.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    // Other threads are in the midst of work that is void now; nothing of theirs may happen any
    // more.
    Runtime.getRuntime().halt(ExitCode.INTERRUPTED);
  }
}
