package org.backcourt.validation.audit;

import org.backcourt.calendar.DateSet;
import org.backcourt.contract.TableContract;

/**
 * One table's rows that a rule is asked about, staged or published.
 *
 * @param dates the dates that the rows stand for, whether there are any or not
 * @param rows how many there are
 * @param rejected rows that were set aside on the way in
 */
public record JudgedTable(TableContract<?> table, DateSet dates, long rows, long rejected) {}
