package org.backcourt.cloud.fake;

/** What BigQuery answers when it does not do what was asked. */
public final class FakeException extends RuntimeException {

  /** Reasons with their codes, as BigQuery documents them. */
  public enum Reason {
    invalidQuery(400),
    invalid(400),
    rateLimitExceeded(403),
    quotaExceeded(403),
    accessDenied(403),
    notFound(404),
    duplicate(409),
    internalError(500),
    backendError(503);

    final int code;

    Reason(int code) {
      this.code = code;
    }
  }

  final Reason reason;

  FakeException(Reason reason, String message) {
    super(message);
    this.reason = reason;
  }
}
