package org.backcourt.benchmark;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Every measure once, on one league, from files to a full warehouse and back to nothing. */
final class Round {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path backcourt;
  private final List<String> sql;
  private final TimedProcess processes;
  private final Path scratch;
  private final League league;
  private final Set<Measure> asked;
  private final Map<Measure, Sample> samples = new EnumMap<>(Measure.class);
  private long rawRows;

  /**
   * Prepares a round.
   *
   * @param sql the command that runs the SQL program; the warehouse and a file for its tables
   *     follow
   * @param scratch a folder for the warehouses
   */
  Round(
      Path backcourt,
      List<String> sql,
      TimedProcess processes,
      Path scratch,
      League league,
      Set<Measure> asked) {
    this.backcourt = backcourt;
    this.sql = sql;
    this.processes = processes;
    this.scratch = scratch;
    this.league = league;
    this.asked = asked;
  }

  /** What was asked for; what others build on is done without being measured. */
  Map<Measure, Sample> play() {
    Path raw = scratch.resolve("raw.duckdb");
    Path full = scratch.resolve("full.duckdb");
    remove(raw);
    rawRows = take(Measure.IMPORT, raw, "import", league.files().toString()).rows();
    if (asks(Measure.SQL)) {
      sql(raw);
    }
    if (asks(Measure.ANALYTICS, Measure.PRECOMPUTE, Measure.AUDIT_AND_PUBLISH)) {
      phases(raw, full);
    }
    if (asks(Measure.BACKFILL) || (asksOfAFullWarehouse() && !Files.exists(full))) {
      copy(raw, full);
      take(Measure.BACKFILL, full, "backfill", "--phase", "analytics", "--phase", "precompute");
    }
    remove(raw);
    if (asksOfAFullWarehouse()) {
      // Full is with predictions and their grades too, on which a day's gates insist.
      processes.run(command(full, "backfill"));
    }
    look(full);
    if (asks(Measure.DAILY)) {
      daily(full);
    }
    remove(full);
    return samples;
  }

  /** How many rows the league's files have. */
  long rawRows() {
    return rawRows;
  }

  private void phases(Path raw, Path full) {
    copy(raw, full);
    Sample analytics = take(Measure.ANALYTICS, full, "backfill", "--phase", "analytics");
    Sample precompute = take(Measure.PRECOMPUTE, full, "backfill", "--phase", "precompute");
    if (asks(Measure.AUDIT_AND_PUBLISH)) {
      Sample both = analytics.and(precompute);
      samples.put(
          Measure.AUDIT_AND_PUBLISH,
          new Sample(both.ending(), Double.NaN, Double.NaN, both.rows(), both.ending()));
    }
  }

  private void look(Path full) {
    for (Measure each : List.of(Measure.STATUS, Measure.PLAN, Measure.VALIDATE)) {
      if (asked.contains(each)) {
        // These say by their exit code what they found, which is not at issue here.
        samples.put(
            each, processes.run(command(full, each.name().toLowerCase(Locale.ROOT)), 1).of(0, 0));
      }
    }
  }

  private void daily(Path full) {
    processes.run(command(full, "import", league.correction().toString()));
    Sample sample = take(Measure.DAILY, full, "daily", "--date", league.day());
    if (sample.rows() == 0) {
      throw new IllegalStateException(
          "daily had nothing to do on " + league.day() + ", though its schedule was corrected");
    }
  }

  private void sql(Path raw) {
    Path tables = scratch.resolve("sql.duckdb");
    remove(tables);
    List<String> command = new ArrayList<>(sql);
    command.add(raw.toString());
    command.add(tables.toString());
    TimedProcess.Outcome outcome = processes.run(command);
    samples.put(Measure.SQL, outcome.of(Long.parseLong(outcome.out().strip()), 0));
    remove(tables);
  }

  /** Rows and steps are those of the runs that the command says it made. */
  private Sample take(Measure measure, Path warehouse, String... arguments) {
    TimedProcess.Outcome outcome = processes.run(command(warehouse, arguments));
    Sample sample;
    try {
      JsonNode said = JSON.readTree(outcome.out());
      long rows = 0;
      for (JsonNode each : said.path(said.has("tables") ? "tables" : "runs")) {
        rows += each.path("rows").asLong();
      }
      sample = outcome.of(rows, Steps.ending(warehouse, said.findValuesAsText("run")));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(measure.title() + " printed no JSON", e);
    }
    if (asked.contains(measure)) {
      samples.put(measure, sample);
    }
    return sample;
  }

  private boolean asks(Measure... measures) {
    return !Collections.disjoint(asked, List.of(measures));
  }

  private boolean asksOfAFullWarehouse() {
    return asks(Measure.STATUS, Measure.PLAN, Measure.VALIDATE, Measure.DAILY);
  }

  private List<String> command(Path warehouse, String... arguments) {
    List<String> command = new ArrayList<>(List.of(backcourt.toString()));
    command.addAll(List.of(arguments));
    command.addAll(List.of("--json", "--warehouse", "duckdb:" + warehouse));
    return command;
  }

  private static void copy(Path from, Path to) {
    remove(to);
    try {
      Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
      Files.copy(seal(from), seal(to), StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot copy " + from + " to " + to, e);
    }
  }

  private static void remove(Path warehouse) {
    try {
      Files.deleteIfExists(warehouse);
      Files.deleteIfExists(seal(warehouse));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot remove " + warehouse, e);
    }
  }

  private static Path seal(Path warehouse) {
    return warehouse.resolveSibling(warehouse.getFileName() + ".seal");
  }
}
