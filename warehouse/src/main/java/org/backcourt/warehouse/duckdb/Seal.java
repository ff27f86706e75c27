package org.backcourt.warehouse.duckdb;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Tells whether anybody but backcourt has written to the file. DuckDB counts its checkpoints in the
 * file's two headers, so their hash, kept beside the file when we close it, changes with any write
 * of anybody else's. An unbroken seal spares {@code status} from hashing every row again.
 */
final class Seal {

  /** The main header and both database headers. */
  private static final int HEADER_BYTES = 3 * 4096;

  private final Path database;
  private final Path seal;
  private final Path log;

  Seal(Path database) {
    this.database = database;
    this.seal = database.resolveSibling(database.getFileName() + ".seal");
    this.log = database.resolveSibling(database.getFileName() + ".wal");
  }

  /** Whether the file is as we left it. */
  boolean isUnbroken() {
    try {
      return Files.exists(seal)
          && !Files.exists(log)
          && Files.readString(seal).strip().equals(headerHash());
    } catch (IOException e) {
      return false;
    }
  }

  /** Seals the file as it is now; to be called once the database is closed. */
  void close() {
    try {
      if (Files.exists(log)) {
        Files.deleteIfExists(seal);
      } else {
        Files.writeString(seal, headerHash() + "\n");
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The seal " + seal + " could not be written", e);
    }
  }

  /** Leaves no seal, so that the next reader looks at every row. */
  void remove() {
    try {
      Files.deleteIfExists(seal);
    } catch (IOException e) {
      throw new UncheckedIOException("The seal " + seal + " could not be removed", e);
    }
  }

  private String headerHash() throws IOException {
    try (InputStream in = Files.newInputStream(database)) {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(in.readNBytes(HEADER_BYTES));
      return new BigInteger(1, digest).toString(16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
