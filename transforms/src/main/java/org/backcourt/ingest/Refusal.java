package org.backcourt.ingest;

import org.jspecify.annotations.Nullable;

/** A record cannot become a row; says which field is at fault and why. */
final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final @Nullable String field;

  Refusal(@Nullable String field, String reason) {
    // Without a stack trace: a damaged file has thousands of them, and the field says where.
    super(reason, null, false, false);
    this.field = field;
  }

  @Nullable String field() {
    return field;
  }

  String reason() {
    return String.valueOf(getMessage());
  }
}
