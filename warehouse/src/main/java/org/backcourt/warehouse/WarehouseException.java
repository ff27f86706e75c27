package org.backcourt.warehouse;

import org.jspecify.annotations.Nullable;

/** The warehouse could not do what was asked; nothing that was published has changed. */
public class WarehouseException extends RuntimeException {

  public WarehouseException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  public WarehouseException(String message) {
    super(message);
  }

  /** Somebody else holds the warehouse. */
  public static final class Busy extends WarehouseException {
    public Busy(String message, @Nullable Throwable cause) {
      super(message, cause);
    }
  }

  /** There is no warehouse there yet. */
  public static final class Missing extends WarehouseException {
    public Missing(String message) {
      super(message);
    }
  }

  /**
   * The commit was asked for and its answer never came: the rows may be published or not. No
   * cleaning up, no blind retry; the message names the command that finds out.
   */
  public static final class CommitStateUnknown extends WarehouseException {
    public CommitStateUnknown(String message, @Nullable Throwable cause) {
      super(message, cause);
    }
  }
}
