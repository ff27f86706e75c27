package org.backcourt.launcher.explain;

import java.util.ArrayList;
import java.util.List;
import org.backcourt.contract.ColumnSpec;
import org.backcourt.contract.RowShape;
import org.backcourt.contract.TableContract;
import org.backcourt.row.Completeness;
import org.backcourt.row.Provenance;

/** A whole row: its values, what is NULL, and what it says of its own sources and windows. */
final class RowAccount {

  private RowAccount() {}

  static List<Finding> of(TableContract<?> table, Row row) {
    List<String> missing = new ArrayList<>();
    List<Finding> values = new ArrayList<>();
    List<Finding> about = new ArrayList<>();
    List<ColumnSpec> ofItself = new ArrayList<>(RowShape.of(Provenance.class).columns());
    ofItself.addAll(RowShape.of(Completeness.class).columns());
    for (ColumnSpec column : table.content()) {
      String value = row.text(column.name());
      boolean itself = ofItself.stream().anyMatch(own -> own.name().equals(column.name()));
      if (!value.isEmpty()) {
        (itself ? about : values).add(Finding.of("value", column.name() + " = " + value));
      } else if (!itself) {
        missing.add(column.name());
      }
    }
    List<Finding> findings = new ArrayList<>();
    findings.add(Finding.of("row", values.size() + " columns with a value", values));
    if (!missing.isEmpty()) {
      findings.add(
          Finding.of(
              "missing",
              missing.size() + " columns are NULL; ask for one by --column",
              missing.stream().map(name -> Finding.of("value", name)).toList()));
    }
    if (!about.isEmpty()) {
      findings.add(Finding.of("provenance", "what the row says of itself", about));
    }
    return findings;
  }
}
