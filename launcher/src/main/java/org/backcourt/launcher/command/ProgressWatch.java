package org.backcourt.launcher.command;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.beam.sdk.PipelineResult;
import org.backcourt.warehouse.RowCounts;

/**
 * Looks at a pipeline while it runs and says how far it has come: on a terminal in one line that is
 * written over, elsewhere in a line now and then, which a log can keep.
 */
final class ProgressWatch {

  private static final Duration ON_A_TERMINAL = Duration.ofMillis(500);
  private static final Duration IN_A_LOG = Duration.ofSeconds(15);

  private final CommonOptions common;
  private final ProgressLine line;

  ProgressWatch(CommonOptions common, ProgressLine line) {
    this.common = common;
    this.line = line;
  }

  /** Following a pipeline, until it is closed. */
  interface Following extends AutoCloseable {
    @Override
    void close();
  }

  /** Begins to follow. */
  Following follow(PipelineResult running) {
    if (common.quiet()) {
      return () -> {};
    }
    Look look = new Look(running);
    Duration every = common.isAnimated() ? ON_A_TERMINAL : IN_A_LOG;
    ScheduledExecutorService timer =
        Executors.newSingleThreadScheduledExecutor(
            work -> {
              Thread thread = new Thread(work, "progress");
              thread.setDaemon(true);
              return thread;
            });
    var unused =
        timer.scheduleAtFixedRate(look, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
    return () -> {
      timer.shutdownNow();
      look.end();
    };
  }

  /** One pipeline's line, and what it was made of last time. */
  private final class Look implements Runnable {
    private final PipelineResult running;
    private final Instant began = Instant.now();
    private Instant stagingSince = began;
    private boolean ended;

    Look(PipelineResult running) {
      this.running = running;
    }

    @Override
    public synchronized void run() {
      if (ended) {
        return;
      }
      Instant now = Instant.now();
      RowCounts counts = RowCounts.of(running);
      if (counts.staged() == 0) {
        stagingSince = now;
      }
      double seconds = Math.max(1, Duration.between(stagingSince, now).toMillis() / 1000.0);
      String text = line.text(Duration.between(began, now), counts, counts.staged() / seconds);
      if (common.isAnimated()) {
        common.rewrite(text);
      } else {
        common.progress(text);
      }
    }

    /** The line makes room for what the run has to say in the end. */
    synchronized void end() {
      ended = true;
      if (common.isAnimated()) {
        common.rewrite("");
      }
    }
  }
}
