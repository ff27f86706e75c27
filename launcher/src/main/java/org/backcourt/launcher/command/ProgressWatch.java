package org.backcourt.launcher.command;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.beam.sdk.PipelineResult;
import org.backcourt.warehouse.RowCounts;
import org.jspecify.annotations.Nullable;

/**
 * Looks at pipelines while they run and says how far they have come: on a terminal in one line that
 * is written over, elsewhere in a line a run now and then, which a log can keep.
 */
final class ProgressWatch {

  private static final Duration ON_A_TERMINAL = Duration.ofMillis(500);
  private static final Duration IN_A_LOG = Duration.ofSeconds(15);

  private final CommonOptions common;
  private final List<Look> looks = new ArrayList<>();
  private @Nullable ScheduledExecutorService timer;

  ProgressWatch(CommonOptions common) {
    this.common = common;
  }

  /** Following a pipeline, until it is closed. */
  interface Following extends AutoCloseable {
    @Override
    void close();
  }

  /** Begins to follow one more. */
  synchronized Following follow(ProgressLine line, PipelineResult running) {
    if (common.quiet()) {
      return () -> {};
    }
    Look look = new Look(line, running);
    looks.add(look);
    if (timer == null) {
      long every = (common.isAnimated() ? ON_A_TERMINAL : IN_A_LOG).toMillis();
      timer = Executors.newSingleThreadScheduledExecutor(ProgressWatch::daemon);
      var unused = timer.scheduleAtFixedRate(this::say, every, every, TimeUnit.MILLISECONDS);
    }
    return () -> end(look);
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "progress");
    thread.setDaemon(true);
    return thread;
  }

  private synchronized void say() {
    List<String> lines = looks.stream().map(Look::text).toList();
    if (!common.isAnimated()) {
      lines.forEach(common::progress);
    } else if (lines.size() == 1) {
      common.rewrite(lines.get(0));
    } else if (!lines.isEmpty()) {
      // Of several there is room for how far each has come, and for no more.
      String together = looks.stream().map(Look::briefly).collect(Collectors.joining("; "));
      common.rewrite(together.substring(0, Math.min(together.length(), Lines.WIDTH - 1)));
    }
  }

  /** The line makes room for what the run has to say in the end. */
  private synchronized void end(Look look) {
    looks.remove(look);
    if (looks.isEmpty() && timer != null) {
      timer.shutdownNow();
      timer = null;
    }
    if (common.isAnimated()) {
      common.rewrite("");
    }
  }

  /** One pipeline's line, and what it was made of last time. */
  private static final class Look {
    private final ProgressLine line;
    private final PipelineResult running;
    private final Instant began = Instant.now();
    private Instant stagingSince = began;

    Look(ProgressLine line, PipelineResult running) {
      this.line = line;
      this.running = running;
    }

    String text() {
      Instant now = Instant.now();
      RowCounts counts = RowCounts.of(running);
      if (counts.staged() == 0) {
        stagingSince = now;
      }
      double seconds = Math.max(1, Duration.between(stagingSince, now).toMillis() / 1000.0);
      return line.text(Duration.between(began, now), counts, counts.staged() / seconds);
    }

    String briefly() {
      return line.briefly(Duration.between(began, Instant.now()), RowCounts.of(running));
    }
  }
}
