package org.backcourt.launcher.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.backcourt.calendar.DateSet;
import org.backcourt.contract.TableContract;
import org.backcourt.pipelines.plan.CellState;
import org.backcourt.pipelines.plan.Fingerprints;
import org.backcourt.pipelines.plan.Plan;
import org.backcourt.pipelines.plan.Planner;
import org.backcourt.tables.Tables;

/**
 * A plan that was shown to somebody and kept, with what it rested on, so that what is carried out
 * later is what was agreed to, or nothing.
 */
record SavedPlan(List<Plan.Step> work, List<Plan.Step> follows, Map<String, String> fingerprints) {

  private static final int VERSION = 2;

  /** A plan's work, and what it rests on now. */
  static SavedPlan of(Plan plan, Planner planner) {
    return new SavedPlan(plan.work(), plan.follows(), planner.fingerprints(tables(plan.work())));
  }

  /** Refuses when anything that it rested on has moved since. */
  void check(Planner planner) {
    List<String> moved = Fingerprints.moved(fingerprints, planner.fingerprints(tables(work)));
    if (!moved.isEmpty()) {
      throw new IllegalArgumentException(
          "the plan no longer fits: "
              + String.join(", ", moved)
              + " changed since it was made; make a new one with: backcourt plan --out FILE");
    }
  }

  private static List<TableContract<?>> tables(List<Plan.Step> work) {
    return work.stream().<TableContract<?>>map(Plan.Step::table).distinct().toList();
  }

  /** Writes it as JSON. */
  void write(Path file) throws IOException {
    ObjectMapper json = new ObjectMapper();
    ObjectNode document = json.createObjectNode().put("version", VERSION);
    write(document.putArray("work"), work);
    write(document.putArray("follows"), follows);
    ObjectNode prints = document.putObject("fingerprints");
    new TreeMap<>(fingerprints).forEach(prints::put);
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    json.writerWithDefaultPrettyPrinter().writeValue(file.toFile(), document);
  }

  private static void write(ArrayNode lines, List<Plan.Step> steps) {
    for (Plan.Step step : steps) {
      ObjectNode line = lines.addObject();
      line.put("table", step.table().name().toString());
      line.put("state", step.state().name());
      line.put("reason", step.reason());
      ArrayNode dates = line.putArray("dates");
      step.dates().dates().forEach(date -> dates.add(date.toString()));
    }
  }

  private static List<Plan.Step> steps(JsonNode lines) {
    List<Plan.Step> steps = new ArrayList<>();
    for (JsonNode line : lines) {
      List<LocalDate> dates = new ArrayList<>();
      line.path("dates").forEach(date -> dates.add(LocalDate.parse(date.asText())));
      steps.add(
          new Plan.Step(
              Tables.named(line.path("table").asText()),
              CellState.valueOf(line.path("state").asText()),
              DateSet.of(dates),
              line.path("reason").asText()));
    }
    return List.copyOf(steps);
  }

  /** Reads what {@link #write} wrote. */
  static SavedPlan read(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new IllegalArgumentException(
          "there is no plan at " + file + "; write one with: backcourt plan --out " + file);
    }
    try {
      JsonNode document = new ObjectMapper().readTree(file.toFile());
      if (document == null || document.path("version").asInt() != VERSION) {
        throw new IllegalArgumentException("its version is not " + VERSION);
      }
      Map<String, String> prints = new TreeMap<>();
      document
          .path("fingerprints")
          .fields()
          .forEachRemaining(print -> prints.put(print.getKey(), print.getValue().asText()));
      return new SavedPlan(steps(document.path("work")), steps(document.path("follows")), prints);
    } catch (IOException | RuntimeException e) {
      throw new IllegalArgumentException(
          file + " is no plan: " + e.getMessage() + "; write one with: backcourt plan --out FILE",
          e);
    }
  }
}
