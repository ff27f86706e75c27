package org.backcourt.cloud.bigquery;

import com.google.cloud.bigquery.BigQueryException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * What is tried again, how often and after how long.
 *
 * @param attempts tries in all
 * @param first the pause after the first failure; each is twice the one before, give or take a half
 */
record Patience(int attempts, Duration first) {

  /** Seven tries in about a minute. */
  static final Patience USUAL = new Patience(7, Duration.ofSeconds(1));

  /** Reasons that BigQuery documents as passing. An exceeded quota is none: it lasts for a day. */
  private static final Set<String> PASSING =
      Set.of(
          "rateLimitExceeded",
          "jobRateLimitExceeded",
          "backendError",
          "internalError",
          "tableUnavailable");

  static boolean passes(@Nullable String reason) {
    return reason != null && PASSING.contains(reason);
  }

  static boolean passes(BigQueryException e) {
    return e.getCode() >= 500 || e.getCode() == 429 || e.getCode() == 0 || passes(e.getReason());
  }

  /** Waits before the try after this one. */
  void pause(int attempt) {
    long whole = first.toMillis() << Math.min(attempt - 1, 6);
    try {
      Thread.sleep(whole / 2 + ThreadLocalRandom.current().nextLong(whole + 1));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
