package org.backcourt.validation.audit;

import java.util.List;
import org.backcourt.calendar.DateSet;
import org.backcourt.contract.TableContract;
import org.backcourt.staging.StagedFile;

/**
 * One table's staged rows and what they claim to be.
 *
 * @param dates the dates that publishing them would replace
 * @param rejected rows that were set aside on the way in
 */
public record StagedTable(
    TableContract<?> table, DateSet dates, List<StagedFile> files, long rejected) {

  /** How many rows are staged. */
  public long rows() {
    return files.stream().mapToLong(StagedFile::rows).sum();
  }

  /** The same for a rule, which need not know that the rows are staged. */
  public JudgedTable judged() {
    return new JudgedTable(table, dates, rows(), rejected);
  }
}
