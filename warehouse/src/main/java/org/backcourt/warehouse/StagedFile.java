package org.backcourt.warehouse;

import java.io.Serializable;
import org.backcourt.contract.TableName;

/** Rows of one table waiting to be audited. */
public record StagedFile(TableName table, String path, long rows) implements Serializable {}
