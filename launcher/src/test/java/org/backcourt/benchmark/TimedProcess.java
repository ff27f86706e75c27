package org.backcourt.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Runs commands one at a time under GNU time, the only one to say afterwards what processor time
 * and memory a process took.
 */
final class TimedProcess {

  private final Path folder;

  /** {@code folder} takes what the commands print. */
  TimedProcess(Path folder) {
    this.folder = folder;
  }

  /** What a process took and printed. */
  record Outcome(double wall, double cpu, double memory, String out) {

    Sample of(long rows, double ending) {
      return new Sample(wall, cpu, memory, rows, ending * wall);
    }
  }

  /** Runs to the end; an exit code that is not allowed stops the benchmark. */
  Outcome run(List<String> command, int... allowed) {
    Path out = folder.resolve("out.txt");
    Path err = folder.resolve("err.txt");
    Path times = folder.resolve("times.txt");
    List<String> timed =
        new ArrayList<>(List.of("time", "--quiet", "-f", "%e %U %S %M", "-o", times.toString()));
    timed.addAll(command);
    try {
      int code =
          new ProcessBuilder(timed)
              .redirectOutput(out.toFile())
              .redirectError(err.toFile())
              .start()
              .waitFor();
      if (code != 0 && Arrays.stream(allowed).noneMatch(each -> each == code)) {
        throw new IllegalStateException(
            String.join(" ", command) + " ended with " + code + "; see " + err);
      }
      String[] figures = Files.readString(times).strip().split(" ");
      return new Outcome(
          Double.parseDouble(figures[0]),
          Double.parseDouble(figures[1]) + Double.parseDouble(figures[2]),
          Double.parseDouble(figures[3]) / 1024,
          Files.readString(out));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot measure " + command.get(0), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while " + command.get(0) + " ran", e);
    }
  }
}
