package org.backcourt.launcher.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.backcourt.contract.ColumnSpec;
import org.backcourt.pipelines.plan.Planner;
import org.backcourt.row.quality.CellRecord;
import org.backcourt.row.quality.RunRecord;
import org.backcourt.warehouse.InputVersions;
import org.backcourt.warehouse.Ledger;
import org.backcourt.warehouse.Warehouse;

/** Explains a row, a value, a NULL or an absence, from what is declared and what is published. */
public final class Explainer {

  /**
   * What an explanation comes to.
   *
   * @param value the value in words; empty where the row is absent
   * @param stands whether a figure that was taken anew is the one that is stored
   */
  public record Answer(String value, List<Finding> findings, boolean stands) {

    /** The chain of causes, the nearest first; empty where nothing is missing. */
    public List<String> causes() {
      return Finding.chain(findings);
    }
  }

  private final Evidence evidence;
  private final Planner planner;
  private final Ledger ledger;
  private final Origins origins;
  private final Causes causes;

  public Explainer(Warehouse warehouse, Planner planner) {
    this.evidence = new Evidence(warehouse);
    this.planner = planner;
    this.ledger = new Ledger(warehouse);
    this.origins = new Origins(evidence, planner.schedule().seasons());
    this.causes = new Causes(evidence, planner);
  }

  /** What there is to say. */
  public Answer explain(Question question) {
    Optional<Row> row = evidence.row(question.table(), question.entity(), question.date());
    if (row.isEmpty()) {
      return new Answer("", causes.ofAbsence(question, 0), true);
    }
    List<Finding> findings = new ArrayList<>();
    ColumnSpec column = question.column();
    if (column == null) {
      findings.addAll(RowAccount.of(question.table(), row.get()));
      findings.addAll(written(question));
      findings.addAll(superseded(question));
      return new Answer("a row", findings, true);
    }
    findings.add(Finding.of("formula", column.description()));
    boolean stands = true;
    if (row.get().text(column.name()).isEmpty()) {
      findings.addAll(causes.ofNull(question, row.get(), 0));
    } else {
      Origins.Origin origin = origins.of(question, row.get());
      findings.addAll(origin.findings());
      stands = origin.stands();
    }
    findings.addAll(written(question));
    return new Answer(Row.shown(row.get().get(column.name())), findings, stands);
  }

  /** What stood before, where the table keeps that. */
  private List<Finding> superseded(Question question) {
    List<String> before = evidence.superseded(question);
    return before.isEmpty()
        ? List.of()
        : List.of(
            Finding.of(
                "note",
                "earlier rows that no longer stand: " + before.size(),
                before.stream().map(words -> Finding.of("value", words)).toList()));
  }

  /** The run that published the date, and what it read, held against what there is now. */
  private List<Finding> written(Question question) {
    CellRecord cell = planner.published(question.table(), question.date());
    if (cell == null) {
      return List.of();
    }
    List<Finding> inputs = new ArrayList<>();
    List<String> now =
        new InputVersions(ledger.current(), planner.schedule().seasons())
            .of(question.table(), question.date());
    for (int i = 0; i < cell.inputVersions().size(); i++) {
      String then = cell.inputVersions().get(i);
      boolean same = i < now.size() && now.get(i).equals(then);
      inputs.add(Finding.of("input", then + (same ? "" : "  has changed since")));
    }
    String command = ledger.run(cell.runId()).map(RunRecord::command).map(c -> ": " + c).orElse("");
    return List.of(
        Finding.of(
            "run",
            "written by run "
                + cell.runId()
                + ", code "
                + cell.codeVersion()
                + ", "
                + cell.recordedAt().toString().replaceFirst("\\..*Z$", "Z")
                + command,
            inputs));
  }
}
