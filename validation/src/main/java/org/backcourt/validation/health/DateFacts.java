package org.backcourt.validation.health;

import java.time.LocalDate;
import java.util.Map;
import org.backcourt.contract.TableContract;
import org.backcourt.contract.TableName;

/**
 * What is known of a date.
 *
 * @param played final games of the schedule
 * @param unsettled games that the schedule neither calls final nor has moved
 * @param sources by need, games that one of its raw tables has
 * @param tables what is published
 */
record DateFacts(
    LocalDate date,
    long played,
    long unsettled,
    Map<SourceNeed, Long> sources,
    Map<TableName, TableFacts> tables) {

  /** Games that are to be expected. */
  long games() {
    return played + unsettled;
  }

  TableFacts of(TableContract<?> table) {
    return tables.getOrDefault(table.name(), TableFacts.NOTHING);
  }
}
