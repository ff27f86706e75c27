package org.backcourt.warehouse;

/** A file of which nothing was loaded, and why. */
public record FileProblem(String file, String reason) {
  @Override
  public String toString() {
    return file + ": " + reason;
  }
}
