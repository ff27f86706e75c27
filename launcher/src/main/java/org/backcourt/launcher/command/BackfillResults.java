package org.backcourt.launcher.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.backcourt.pipelines.run.RunResult;

/** What has come of a backfill so far, whoever of those that work on it side by side asks. */
final class BackfillResults {

  private final boolean keepGoing;
  private final List<RunResult> results = new ArrayList<>();
  private boolean whole = true;
  private boolean broken;

  /**
   * Begins without any.
   *
   * @param keepGoing whether dates whose inputs are not complete are left out
   */
  BackfillResults(boolean keepGoing) {
    this.keepGoing = keepGoing;
  }

  boolean keepGoing() {
    return keepGoing;
  }

  synchronized void add(RunResult result) {
    results.add(result);
  }

  /** Something that was asked for was not even tried. */
  synchronized void leaveOut() {
    whole = false;
  }

  /** A run broke: what has begun may end, and nothing else begins. */
  synchronized void breakOff() {
    broken = true;
  }

  synchronized boolean mayGoOn() {
    return !broken && (keepGoing || allPublished());
  }

  private boolean allPublished() {
    return results.stream().allMatch(RunResult::published);
  }

  synchronized int exitCode() {
    return whole && allPublished() ? ExitCode.DONE : ExitCode.DATA;
  }

  synchronized Map<String, Object> json() {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("version", 1);
    document.put(
        "runs",
        results.stream()
            .map(
                result ->
                    Map.of(
                        "run", result.run().runId(),
                        "phase", result.run().phase(),
                        "state", result.run().state().name().toLowerCase(Locale.ROOT),
                        "rows", result.run().rowsPublished(),
                        "verdicts", Verdicts.json(result.verdicts())))
            .toList());
    return document;
  }
}
