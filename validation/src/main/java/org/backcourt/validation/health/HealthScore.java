package org.backcourt.validation.health;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.backcourt.calendar.SeasonCalendar;
import org.backcourt.contract.PhaseName;
import org.backcourt.contract.TableContract;

/**
 * The score of a date: the mean of its phases, each as good as its weakest table, out of what is to
 * be expected of that date. What is not expected is left out, never counted as present or absent.
 */
final class HealthScore {

  private static final String BOOTSTRAP = "BOOTSTRAP";

  private static final List<PhaseName> PHASES =
      List.of(
          PhaseName.RAW,
          PhaseName.ANALYTICS,
          PhaseName.PRECOMPUTE,
          PhaseName.PREDICTIONS,
          PhaseName.GRADING);

  private final SeasonCalendar seasons;
  private final LocalDate newest;
  private final List<TableContract<?>> built;
  private final List<TableContract<?>> asked;

  /**
   * @param newest the date of the newest final game
   * @param built every raw table, and every table that some phase computes
   * @param asked those of them that the score is about
   */
  HealthScore(
      SeasonCalendar seasons,
      LocalDate newest,
      List<TableContract<?>> built,
      List<TableContract<?>> asked) {
    this.seasons = seasons;
    this.newest = newest;
    this.built = built;
    this.asked = asked;
  }

  DateHealth of(DateFacts facts, LegacyDay legacy) {
    if (facts.date().isAfter(newest)) {
      return new DateHealth(
          facts.date(), Standing.NOT_DUE, null, excluded("not due"), List.of(), legacy);
    }
    if (facts.games() == 0) {
      return new DateHealth(
          facts.date(), Standing.POSTPONED, null, excluded("postponed"), List.of(), legacy);
    }
    List<Finding> findings = new ArrayList<>();
    List<Part> parts = PHASES.stream().map(phase -> part(phase, facts, findings)).toList();
    // What is missing comes before what is not good; within each, an input before what needs it.
    findings.sort(Comparator.comparing(finding -> !finding.missing()));
    OptionalDouble mean =
        parts.stream()
            .map(Part::score)
            .filter(score -> score != null)
            .mapToDouble(Double::doubleValue)
            .average();
    boolean bootstrap = seasons.isBootstrap(facts.date());
    // A loss in the first two weeks is a loss: only a date without any has no score.
    if (mean.isEmpty() || (bootstrap && findings.stream().noneMatch(Finding::missing))) {
      Standing why = bootstrap ? Standing.BOOTSTRAP : Standing.NOT_EXPECTED;
      return new DateHealth(facts.date(), why, null, parts, List.copyOf(findings), legacy);
    }
    double score = mean.getAsDouble();
    return new DateHealth(
        facts.date(), Standing.ofScore(score), score, parts, List.copyOf(findings), legacy);
  }

  private static List<Part> excluded(String why) {
    return PHASES.stream().map(phase -> Part.excluded(phase, why)).toList();
  }

  private Part part(PhaseName phase, DateFacts facts, List<Finding> findings) {
    if (built.stream().noneMatch(table -> table.phase() == phase)) {
      return Part.excluded(phase, "not built");
    }
    List<TableContract<?>> tables = asked.stream().filter(table -> table.phase() == phase).toList();
    if (tables.isEmpty()) {
      return Part.excluded(phase, "not asked for");
    }
    return phase == PhaseName.RAW
        ? sources(tables, facts, findings)
        : tables(phase, tables, facts, findings);
  }

  private static Part sources(
      List<TableContract<?>> asked, DateFacts facts, List<Finding> findings) {
    double weakest = 100;
    if (facts.unsettled() > 0) {
      findings.add(
          Finding.ofFiles(
              true,
              "games not final in the schedule, though later ones are: " + facts.unsettled(),
              "a newer schedule"));
    }
    for (Map.Entry<SourceNeed, Long> source : facts.sources().entrySet()) {
      if (Collections.disjoint(source.getKey().tables(), asked)) {
        continue;
      }
      long there = source.getValue();
      weakest = Math.min(weakest, Math.min(100, 100.0 * there / facts.games()));
      if (there < facts.played()) {
        findings.add(
            Finding.ofFiles(
                true,
                source.getKey().name() + " of " + there + " of " + facts.played() + " games",
                "the " + source.getKey().name()));
      }
    }
    return Part.scored(PhaseName.RAW, weakest);
  }

  private Part tables(
      PhaseName phase, List<TableContract<?>> tables, DateFacts facts, List<Finding> findings) {
    if (facts.played() == 0) {
      return Part.excluded(phase, "no final game");
    }
    List<TableContract<?>> due = tables.stream().filter(table -> isDue(table, facts)).toList();
    if (due.isEmpty()) {
      return Part.excluded(phase, "bootstrap");
    }
    if (due.size() > 1 && due.stream().allMatch(table -> facts.of(table).neverPublished())) {
      findings.add(Finding.ofRun(phase + " was never computed", "--phase " + phase));
      return Part.scored(phase, 0);
    }
    List<TableScore> scores =
        due.stream()
            .map(table -> TableScore.of(table, facts))
            .filter(TableScore::expected)
            .toList();
    scores.forEach(score -> findings.addAll(score.findings()));
    OptionalDouble weakest = scores.stream().mapToDouble(TableScore::score).min();
    return weakest.isEmpty()
        ? Part.excluded(phase, "absent by design")
        : Part.scored(phase, weakest.getAsDouble());
  }

  private boolean isDue(TableContract<?> table, DateFacts facts) {
    return !(table.cardinality().except().contains(BOOTSTRAP) && seasons.isBootstrap(facts.date()));
  }
}
