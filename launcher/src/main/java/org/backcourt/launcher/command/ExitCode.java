package org.backcourt.launcher.command;

/** The exit codes that scripts and schedulers rely on. */
public final class ExitCode {

  /** Done, and audited where something was written. */
  public static final int DONE = 0;

  /** The data failed a check, or something is missing. */
  public static final int DATA = 1;

  /** Wrong usage or configuration. */
  public static final int USAGE = 2;

  /** A run broke. */
  public static final int BROKEN = 3;

  /** Somebody stopped it. */
  public static final int INTERRUPTED = 130;

  private ExitCode() {}
}
