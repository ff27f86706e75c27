package org.backcourt.launcher.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.backcourt.calendar.DateSet;
import org.backcourt.contract.TableContract;
import org.backcourt.pipelines.plan.Batch;
import org.backcourt.pipelines.run.RunResult;
import org.backcourt.row.quality.VerdictRecord;
import org.backcourt.validation.audit.Audit;

/**
 * What the audit of a run forbade, by table: the dates that its verdicts name, or all where they
 * name none.
 */
record Refused(Map<TableContract<?>, DateSet> dates) {

  /** What the audit forbade of a batch. */
  static Refused of(Batch batch, RunResult result) {
    Map<TableContract<?>, DateSet> refused = new LinkedHashMap<>();
    for (VerdictRecord verdict : result.verdicts()) {
      if (!Audit.stops(verdict)) {
        continue;
      }
      DateSet dates = verdict.dates() == null ? batch.dates() : DateSet.parse(verdict.dates());
      List<TableContract<?>> judged =
          batch.tables().stream()
              .filter(table -> table.name().toString().equals(verdict.tableName()))
              .<TableContract<?>>map(table -> table)
              .toList();
      // What is wrong with a join may be wrong with every table.
      for (TableContract<?> table : judged.isEmpty() ? batch.tables() : judged) {
        refused.merge(table, dates.intersect(batch.dates()), DateSet::union);
      }
    }
    refused.values().removeIf(DateSet::isEmpty);
    return new Refused(refused);
  }

  boolean isEmpty() {
    return dates.isEmpty();
  }

  /** The batch without what was forbidden; a table of which nothing is left is not in it. */
  Map<TableContract<?>, DateSet> others(Batch batch) {
    Map<TableContract<?>, DateSet> others = new LinkedHashMap<>();
    for (TableContract<?> table : batch.tables()) {
      DateSet left = batch.dates().minus(dates.getOrDefault(table, DateSet.none()));
      if (!left.isEmpty()) {
        others.put(table, left);
      }
    }
    return others;
  }
}
