package org.backcourt.benchmark;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What the figures were measured on, as far as Linux and the JVM tell. */
final class Machine {

  private Machine() {}

  static Map<String, String> described() {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put(
        "processor",
        line("/proc/cpuinfo", "model name").orElse(System.getProperty("os.arch", "unknown")));
    facts.put("cores", String.valueOf(Runtime.getRuntime().availableProcessors()));
    line("/proc/meminfo", "MemTotal")
        .map(text -> Long.parseLong(text.replaceAll("[^0-9]", "")))
        .ifPresent(kilobytes -> facts.put("memory", kilobytes / (1 << 20) + " GiB"));
    facts.put("system", System.getProperty("os.name") + " " + System.getProperty("os.version"));
    facts.put("java", System.getProperty("java.vm.name") + " " + Runtime.version());
    facts.put("busy_at_start", String.format("%.1f processes", load()));
    return facts;
  }

  /** Processes that wanted a core in the last minute; our own is one of them. */
  static double load() {
    return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
  }

  private static Optional<String> line(String file, String name) {
    try (Stream<String> lines = Files.lines(Path.of(file))) {
      return lines
          .filter(line -> line.startsWith(name))
          .findFirst()
          .map(line -> line.substring(line.indexOf(':') + 1).strip());
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
