package org.backcourt.staging;

import java.io.Serializable;
import java.time.Instant;
import org.backcourt.contract.TableName;

/** Rows of one table waiting to be audited, and since when. */
public record StagedFile(TableName table, String path, long rows, Instant stagedAt)
    implements Serializable {}
