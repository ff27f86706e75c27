package org.backcourt.validation.audit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.backcourt.calendar.DateSet;
import org.backcourt.contract.PhaseName;
import org.backcourt.contract.TableContract;
import org.backcourt.contract.TableName;
import org.backcourt.row.quality.CellRecord;
import org.backcourt.tables.Tables;
import org.backcourt.validation.expect.Schedule;
import org.backcourt.warehouse.InputVersions;
import org.backcourt.warehouse.Ledger;
import org.backcourt.warehouse.Warehouse;

/**
 * Which laws can be judged of a run. A law over two tables asks that the one which is not in the
 * run is published from its inputs as they are: what is stale disagrees for a good reason, and is
 * judged when it is computed anew, against this one.
 */
final class ApplicableLaws {

  private final Set<TableName> inRun;
  private final Map<TableName, Map<LocalDate, CellRecord>> current;
  private final InputVersions versions;
  private final String codeVersion;

  ApplicableLaws(
      Warehouse warehouse, Schedule schedule, List<StagedTable> together, String codeVersion) {
    this.inRun =
        together.stream().<TableName>map(table -> table.table().name()).collect(Collectors.toSet());
    this.current = new Ledger(warehouse).current();
    this.versions = new InputVersions(current, schedule.seasons());
    this.codeVersion = codeVersion;
  }

  /** The table's own laws, and those of tables outside the run that speak of it. */
  List<Rule> of(TableContract<?> table, DateSet dates) {
    List<Rule> laws = new ArrayList<>();
    for (TableContract<?> owner : Tables.all()) {
      boolean own = owner.equals(table);
      if (!own && (inRun.contains(owner.name()) || table.phase() == PhaseName.RAW)) {
        continue;
      }
      for (Law law : DefaultRules.laws(owner)) {
        if ((own || law.tables().contains(table.name()))
            && law.tables().stream().allMatch(name -> isFit(Tables.named(name + ""), dates))) {
          laws.add(law);
        }
      }
    }
    return laws;
  }

  private boolean isFit(TableContract<?> table, DateSet dates) {
    return inRun.contains(table.name())
        || table.phase() == PhaseName.RAW
        || dates.dates().stream().allMatch(date -> isCurrent(table, date));
  }

  private boolean isCurrent(TableContract<?> table, LocalDate date) {
    CellRecord cell = current.getOrDefault(table.name(), Map.of()).get(date);
    return cell != null
        && cell.codeVersion().equals(codeVersion)
        && cell.inputVersions().equals(versions.of(table, date));
  }
}
