package org.backcourt.ingest;

import java.time.Instant;

/**
 * A file as it was fetched, unpacked.
 *
 * @param path where it lies; its name often says what the content does not
 * @param bytes its content
 * @param modified when it was last written, which stands in for a moment of capture
 */
public record SourceText(String path, byte[] bytes, Instant modified) {

  /** Beyond this size a file is no file of any source we know, and is not read. */
  public static final int MOST_BYTES = 32 << 20;

  /** The last part of the path, without a suffix that says how it is packed. */
  public String name() {
    String name = path.substring(path.lastIndexOf('/') + 1);
    return name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
  }
}
