package org.backcourt.pipelines.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.stream.Stream;
import org.backcourt.contract.TableContract;

/**
 * Which code computes rows: a hash over the compiled transforms. It moves when a formula does, and
 * stays when only a command's wording changes, so that rows are stale exactly when they may differ.
 */
public final class CodeVersion {

  private static final String CURRENT = hashOfTransforms();

  private CodeVersion() {}

  /** The version of the code in this process. */
  public static String current() {
    return CURRENT;
  }

  private static String hashOfTransforms() {
    try {
      Path code =
          Path.of(TableContract.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      if (Files.isDirectory(code)) {
        return hash(code);
      }
      try (FileSystem jar = FileSystems.newFileSystem(code)) {
        return hash(jar.getPath("/"));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The compiled transforms cannot be read", e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException("The compiled transforms have no location", e);
    }
  }

  private static String hash(Path root) throws IOException {
    List<Path> classes;
    // Parsers have versions of their own: what they read changes no formula.
    Path parsers = root.resolve("org/backcourt/ingest");
    try (Stream<Path> files = Files.walk(root)) {
      classes =
          files
              .filter(file -> file.toString().endsWith(".class"))
              .filter(file -> !root.relativize(file).startsWith(root.relativize(parsers)))
              .sorted((a, b) -> a.toString().compareTo(b.toString()))
              .toList();
    }
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (Path file : classes) {
        try (InputStream in = Files.newInputStream(file)) {
          digest.update(in.readAllBytes());
        }
      }
      return String.format("%064x", new BigInteger(1, digest.digest())).substring(0, 12);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
