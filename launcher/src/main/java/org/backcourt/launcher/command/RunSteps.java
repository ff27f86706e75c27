package org.backcourt.launcher.command;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.backcourt.row.quality.StepRecord;

/** How long a run's steps took, and which of them its end had to wait for. */
record RunSteps(List<StepRecord> steps) {

  private static final String STAGE = "stage ";

  /** The steps that follow one upon the other: without the tables that were staged meanwhile. */
  List<StepRecord> criticalPath() {
    return steps.stream().filter(step -> !step.step().startsWith(STAGE)).toList();
  }

  /** The table that the audit had to wait for. */
  private Optional<StepRecord> stagedLast() {
    return steps.stream()
        .filter(step -> step.step().startsWith(STAGE))
        .max(Comparator.comparing(StepRecord::finishedAt));
  }

  private static double seconds(StepRecord step) {
    return Duration.between(step.startedAt(), step.finishedAt()).toMillis() / 1000.0;
  }

  private double whole() {
    return criticalPath().stream().mapToDouble(RunSteps::seconds).sum();
  }

  void print(PrintWriter out) {
    if (steps.isEmpty()) {
      out.println(
          "The run has no account of its steps: it did not come to its end, or is older than that.");
      return;
    }
    double whole = whole();
    for (StepRecord step : criticalPath()) {
      out.printf(
          Locale.ROOT,
          "%-40s %8.1f s  %3.0f %%%n",
          step.step(),
          seconds(step),
          100 * seconds(step) / Math.max(0.001, whole));
    }
    out.printf(Locale.ROOT, "%-40s %8.1f s%n", "together", whole);
    stagedLast()
        .ifPresent(
            last ->
                Lines.print(
                    out,
                    "",
                    String.format(
                        Locale.ROOT,
                        "The audit waited for %s, staged %.1f s after the start.",
                        last.step().substring(STAGE.length()),
                        seconds(last))));
    criticalPath().stream()
        .max(Comparator.comparingDouble(RunSteps::seconds))
        .ifPresent(longest -> Lines.print(out, "", "Longest: " + advice(longest.step())));
  }

  /** What would make the step shorter. */
  private static String advice(String step) {
    if (step.equals("compute")) {
      return "compute. It grows with dates: split it by --season or --from and --to, or give it more"
          + " --workers; what no input of has changed need not be computed, so leave out --force.";
    }
    if (step.equals("publish")) {
      return "publish. It replaces all dates of all tables at once: fewer --table or --season a run.";
    }
    if (step.startsWith("wait")) {
      return step + ". Runs side by side take turns: what took long is the other's publish.";
    }
    return step + ". It grows with the rows that were staged: split the run by --season.";
  }

  List<Map<String, Object>> json() {
    List<Map<String, Object>> lines = new ArrayList<>();
    List<StepRecord> critical = criticalPath();
    for (StepRecord step : steps) {
      Map<String, Object> line = new LinkedHashMap<>();
      line.put("step", step.step());
      line.put("started_at", step.startedAt().toString());
      line.put("seconds", seconds(step));
      line.put("critical", critical.contains(step));
      lines.add(line);
    }
    return lines;
  }
}
