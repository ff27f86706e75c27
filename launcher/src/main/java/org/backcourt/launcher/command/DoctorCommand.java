package org.backcourt.launcher.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.backcourt.calendar.DateSet;
import org.backcourt.contract.TableName;
import org.backcourt.row.quality.RunRecord;
import org.backcourt.tables.Tables;
import org.backcourt.warehouse.Ledger;
import org.backcourt.warehouse.Warehouse;
import org.backcourt.warehouse.WarehouseAddress;
import org.backcourt.warehouse.WarehouseException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code backcourt doctor}. */
@Command(
    name = "doctor",
    mixinStandardHelpOptions = true,
    description =
        "Look over the machine and the warehouse before work: each line says what is well, or what"
            + " is not and how to mend it. Exit code 1 when something is not.",
    footer = {"", "Example: backcourt doctor"})
public final class DoctorCommand implements Callable<Integer> {

  private static final int JAVA = 17;
  private static final double LEAST_HEAP_GB = 1.5;
  private static final double LEAST_DISK_GB = 5;

  @Mixin private CommonOptions common = new CommonOptions();

  /** One thing looked at; {@code mend} is null where nothing is wrong. */
  private record Finding(String subject, String found, @Nullable String mend) {}

  @Override
  public Integer call() {
    List<Finding> findings = new ArrayList<>();
    WarehouseAddress address = common.warehouse();
    findings.add(java());
    findings.add(memory());
    if (address.kind() == WarehouseAddress.Kind.DUCKDB) {
      findings.addAll(disk(Path.of(address.location()).toAbsolutePath()));
    }
    findings.addAll(warehouse());
    findings.add(contracts());
    boolean well = findings.stream().allMatch(finding -> finding.mend() == null);
    if (common.json()) {
      common.printJson(json(findings));
    } else {
      findings.forEach(this::print);
      common
          .out()
          .println(
              well ? "All is well.  Next: backcourt plan" : "Mend the lines above, from the top.");
    }
    return well ? ExitCode.DONE : ExitCode.DATA;
  }

  private void print(Finding finding) {
    boolean well = finding.mend() == null;
    Lines.print(
        common.out(),
        String.format(
            Locale.ROOT,
            "%s  %-10s ",
            well ? "ok  " : common.label("FAIL", true),
            finding.subject()),
        finding.found());
    if (finding.mend() != null) {
      Lines.print(common.out(), "      mend: ", finding.mend());
    }
  }

  private static Finding java() {
    int version = Runtime.version().feature();
    return new Finding(
        "java",
        Runtime.version().toString(),
        version >= JAVA ? null : "set JAVA_HOME to a JDK " + JAVA + " or newer");
  }

  private static Finding memory() {
    double heap = Runtime.getRuntime().maxMemory() / 1e9;
    return new Finding(
        "memory",
        String.format(
            Locale.ROOT,
            "%.1f GB of heap, %d cores",
            heap,
            Runtime.getRuntime().availableProcessors()),
        heap >= LEAST_HEAP_GB ? null : "give it more with BACKCOURT_JAVA_OPTS=-Xmx4g");
  }

  private static List<Finding> disk(Path file) {
    Path folder = file.getParent();
    while (folder != null && !Files.isDirectory(folder)) {
      folder = folder.getParent();
    }
    if (folder == null) {
      return List.of(
          new Finding("disk", file + " has no folder above it", "give another --warehouse"));
    }
    try {
      double free = Files.getFileStore(folder).getUsableSpace() / 1e9;
      boolean writable = Files.isWritable(folder);
      return List.of(
          new Finding(
              "disk",
              String.format(Locale.ROOT, "%.0f GB free for %s", free, file),
              free >= LEAST_DISK_GB
                  ? null
                  : "free some space, or move the warehouse; backcourt clean removes staged rows"),
          new Finding(
              "rights",
              (writable ? "can write to " : "cannot write to ") + folder,
              writable ? null : "chmod u+w " + folder + ", or give another --warehouse"));
    } catch (IOException e) {
      return List.of(new Finding("disk", folder + " cannot be read: " + e, "look at the disk"));
    }
  }

  private List<Finding> warehouse() {
    try (Session session = Session.reading(common)) {
      Warehouse warehouse = session.warehouse();
      List<Finding> findings = new ArrayList<>();
      findings.add(
          new Finding(
              "warehouse",
              warehouse.hasOneWriter() ? "opens, and nobody is writing to it" : "opens",
              null));
      findings.add(clock(new Ledger(warehouse).runs()));
      findings.add(certificates(session));
      findings.add(staging(warehouse));
      return findings;
    } catch (WarehouseException.Missing e) {
      return List.of(new Finding("warehouse", "none yet; import makes it", null));
    } catch (WarehouseException e) {
      return List.of(
          new Finding(
              "warehouse",
              String.valueOf(e.getMessage()),
              "wait for the other process or stop it; a file that no process holds and that does"
                  + " not open is to be restored from a copy"));
    }
  }

  private static Finding clock(List<RunRecord> runs) {
    Instant newest =
        runs.stream().map(RunRecord::startedAt).max(Instant::compareTo).orElse(Instant.EPOCH);
    boolean ahead = !newest.isAfter(Instant.now());
    return new Finding(
        "clock",
        ahead ? "after every run of the ledger" : "before the newest run, which began " + newest,
        ahead ? null : "set the machine's clock: newest-wins would pick old rows");
  }

  private static Finding certificates(Session session) {
    if (session.trusted()) {
      return new Finding("contents", "as backcourt left them", null);
    }
    Map<TableName, DateSet> broken = session.broken();
    if (broken.isEmpty()) {
      return new Finding("contents", "opened by others, and unchanged", null);
    }
    Map.Entry<TableName, DateSet> first = broken.entrySet().iterator().next();
    return new Finding(
        "contents",
        broken.size()
            + " tables were changed by others; the first: "
            + first.getKey()
            + " on "
            + first.getValue().toString().replace(",", ", "),
        "see backcourt status, which names the command for each table");
  }

  private static Finding staging(Warehouse warehouse) {
    int runs = warehouse.stagedRuns().size();
    return new Finding(
        "staging",
        runs == 0 ? "empty" : runs + " runs have left staged rows (remove them: backcourt clean)",
        null);
  }

  private static Finding contracts() {
    return new Finding("contracts", Tables.all().size() + " tables, all valid", null);
  }

  private static Map<String, Object> json(List<Finding> findings) {
    List<Map<String, @Nullable Object>> lines = new ArrayList<>();
    for (Finding finding : findings) {
      Map<String, @Nullable Object> line = new LinkedHashMap<>();
      line.put("subject", finding.subject());
      line.put("ok", finding.mend() == null);
      line.put("found", finding.found());
      line.put("mend", finding.mend());
      lines.add(line);
    }
    return Map.of("version", 1, "findings", lines);
  }
}
