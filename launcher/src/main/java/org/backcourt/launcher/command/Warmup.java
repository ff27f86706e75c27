package org.backcourt.launcher.command;

import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.transforms.Count;
import org.apache.beam.sdk.transforms.Create;

/**
 * A pipeline of no consequence, run while a plan is being made: planning takes one core and the
 * better part of a second, as long as the runner needs to load and to find its feet.
 */
final class Warmup {

  private Warmup() {}

  /** Begins, and is not waited for. */
  static void begin(CommonOptions common) {
    Thread thread = new Thread(() -> run(common), "warmup");
    thread.setDaemon(true);
    thread.start();
  }

  private static void run(CommonOptions common) {
    Pipeline pipeline = Pipeline.create(DirectRuns.options(common, 1));
    pipeline.apply("Words", Create.of("warm", "up")).apply("Count", Count.perElement());
    pipeline.run();
  }
}
