package org.backcourt.warehouse;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.backcourt.calendar.DateSet;
import org.backcourt.warehouse.duckdb.DuckDbWarehouse;

/** A second JVM, to hold a warehouse, to die with it open, or to read it in another time zone. */
public final class OtherProcess {

  private OtherProcess() {}

  /** Starts it; the first argument says what it does. */
  public static Process start(List<String> jvmOptions, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(jvmOptions);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(OtherProcess.class.getName());
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }

  /** What it says next; null at the end. */
  public static String nextLine(Process process) throws IOException {
    return new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))
        .readLine();
  }

  public static void main(String[] arguments) throws IOException {
    WarehouseAddress address = WarehouseAddress.parse(arguments[1]);
    switch (arguments[0]) {
      case "hold" -> hold(address);
      case "die" -> die(address);
      case "ask" -> ask(address, arguments[2]);
      default -> throw new IllegalArgumentException(arguments[0]);
    }
  }

  private static void hold(WarehouseAddress address) throws IOException {
    try (Warehouse held = DuckDbWarehouse.forWriting(address)) {
      System.out.println("holding " + held);
      System.in.read();
    }
  }

  private static void die(WarehouseAddress address) {
    Warehouse warehouse = DuckDbWarehouse.forWriting(address);
    new Ledger(warehouse).begin("doomed", "raw", List.of(), DateSet.none(), "testcode");
    System.out.println("dying");
    System.out.flush();
    Runtime.getRuntime().halt(137);
  }

  private static void ask(WarehouseAddress address, String query) {
    try (Warehouse warehouse = DuckDbWarehouse.forReading(address)) {
      System.out.println(warehouse.query(query).rows());
    }
  }
}
