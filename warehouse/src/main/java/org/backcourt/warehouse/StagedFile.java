package org.backcourt.warehouse;

import java.io.Serializable;
import java.time.Instant;
import org.backcourt.contract.TableName;

/** Rows of one table waiting to be audited, and since when. */
public record StagedFile(TableName table, String path, long rows, Instant stagedAt)
    implements Serializable {

  /** A file that has just been written. */
  public StagedFile(TableName table, String path, long rows) {
    this(table, path, rows, Instant.now());
  }
}
