package org.backcourt.warehouse;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.backcourt.calendar.DateSet;
import org.backcourt.calendar.SeasonCalendar;
import org.backcourt.contract.TableContract;
import org.backcourt.contract.TableName;
import org.backcourt.row.quality.RunRecord;
import org.backcourt.staging.StagedFile;

/**
 * Everything one transaction makes visible: for each table of a phase, exactly the requested dates.
 *
 * @param run the run as the ledger knows it; its id is the idempotency key: publishing the same run
 *     twice changes nothing
 * @param accounts files that account for rows: keys that by design have none, and joins
 * @param seasons when seasons open, from where inputs with a season's look-back are counted
 */
public record Publication(
    RunRecord run, List<Table> tables, List<StagedFile> accounts, SeasonCalendar seasons)
    implements Serializable {

  /** The accounts of one kind. */
  public List<StagedFile> accounts(TableContract<?> table) {
    return accounts.stream().filter(file -> file.table().equals(table.name())).toList();
  }

  /**
   * One table's part.
   *
   * @param dates the dates that are replaced, whether staged rows exist for them or not
   * @param expectedKeys keys that had to be there, per date, where the schedule says
   * @param rulesPassed how many audit rules held
   */
  public record Table(
      TableName name,
      DateSet dates,
      List<StagedFile> files,
      Map<LocalDate, Long> expectedKeys,
      long rulesPassed)
      implements Serializable {}
}
