package org.backcourt.impure;

import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;

/** Does what no transform may, for the test of the rules that forbid it. */
public final class Impure {

  private Impure() {}

  /** A different path at each call. */
  public static Path path() {
    return Path.of(Instant.now() + "-" + UUID.randomUUID());
  }
}
