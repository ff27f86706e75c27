package org.backcourt.warehouse;

import java.io.Serializable;
import java.util.List;
import org.backcourt.calendar.DateSet;
import org.backcourt.contract.TableName;

/** Some columns of one published table on some dates. */
public record ColumnRequest(TableName table, List<String> columns, DateSet dates)
    implements Serializable {}
