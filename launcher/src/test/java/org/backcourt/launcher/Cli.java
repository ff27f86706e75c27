package org.backcourt.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs the launcher in a process of its own, as a shell does. */
record Cli(Path folder, String warehouse) {

  private static final Path TARGET = Path.of(System.getProperty("backcourt.target", "target"));
  private static final String CLASSPATH = classpath();
  private static final List<String> JVM =
      List.of(
          Path.of(System.getProperty("java.home"), "bin", "java").toString(),
          "-Xmx1g",
          "-XX:TieredStopAtLevel=1",
          "-XX:+UseSerialGC",
          "-Xshare:auto");
  private static final Path ARCHIVE = archive();

  /** What a finished command said and how it left. */
  record Answer(int exitCode, String out, String err) {}

  static Cli in(Path folder) {
    return new Cli(folder, "duckdb:" + folder.resolve("w.duckdb"));
  }

  Answer run(String... arguments) {
    try {
      Path out = Files.createTempFile(folder, "out", ".txt");
      Path err = Files.createTempFile(folder, "err", ".txt");
      Process process =
          start(List.of(arguments))
              .redirectOutput(out.toFile())
              .redirectError(err.toFile())
              .start();
      if (!process.waitFor(2, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        throw new AssertionError("backcourt " + List.of(arguments) + " did not end in 2 minutes");
      }
      return new Answer(
          process.exitValue(),
          Files.readString(out, StandardCharsets.UTF_8),
          Files.readString(err, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    }
  }

  /** Starts a command and leaves it running. */
  Process runInBackground(String... arguments) throws IOException {
    return start(List.of(arguments))
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  /** The same, with what it says on stderr kept in a file. */
  Process runInBackground(Path err, String... arguments) throws IOException {
    return start(List.of(arguments))
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(err.toFile())
        .start();
  }

  private ProcessBuilder start(List<String> arguments) {
    List<String> command = new ArrayList<>(JVM);
    command.add("-XX:SharedArchiveFile=" + ARCHIVE);
    command.addAll(List.of("-cp", CLASSPATH, "org.backcourt.launcher.Main"));
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("BACKCOURT_WAREHOUSE", warehouse);
    return builder;
  }

  /** The packaged command, as the shell script runs it. */
  private static String classpath() {
    try {
      return TARGET.resolve("launcher-0.1.0.jar")
          + java.io.File.pathSeparator
          + Files.readString(TARGET.resolve("dependencies")).strip();
    } catch (IOException e) {
      throw new UncheckedIOException("Run these tests with: mvn verify -pl launcher -am", e);
    }
  }

  /** Classes ready to be mapped into memory, because these tests start many processes. */
  private static Path archive() {
    try {
      Path archive = Files.createTempDirectory("backcourt-it").resolve("it.jsa");
      List<String> command = new ArrayList<>(JVM);
      command.addAll(
          List.of(
              "-XX:ArchiveClassesAtExit=" + archive,
              "-cp",
              CLASSPATH,
              "org.backcourt.launcher.Main",
              "--help"));
      new ProcessBuilder(command)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .redirectError(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor();
      archive.toFile().deleteOnExit();
      return archive;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    }
  }
}
