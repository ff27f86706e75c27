package org.backcourt.cloud.transport;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * Keeps credentials out of the log at any level: below INFO the HTTP clients write every request
 * with its headers, and the token is one of them.
 */
public final class QuietTransport {

  /**
   * Held here, because the logging framework forgets loggers, levels and all, that nobody holds.
   */
  private static final List<Logger> TELLTALES =
      Stream.of("com.google.api.client.http", "sun.net.www").map(Logger::getLogger).toList();

  private QuietTransport() {}

  /** To be called before the first request. */
  public static void keepHeadersOut() {
    TELLTALES.forEach(logger -> logger.setLevel(Level.INFO));
  }
}
