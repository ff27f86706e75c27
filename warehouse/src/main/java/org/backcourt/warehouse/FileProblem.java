package org.backcourt.warehouse;

/** A file of which nothing was loaded, and why. */
public record FileProblem(String file, String reason) {

  /** Keeps the reason to one line, whatever value or message it quotes. */
  public FileProblem {
    reason = reason.strip().replaceAll("\\s*\\R\\s*", " ");
  }

  @Override
  public String toString() {
    return file + ": " + reason;
  }
}
