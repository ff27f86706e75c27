package org.backcourt.oracle;

import java.nio.file.Path;

/**
 * The SQL program on its own, to measure others by: {@code Yardstick SQL_FOLDER WAREHOUSE FILE}
 * computes all tables from the raw ones of the warehouse, writes them to the file and says how many
 * rows they have.
 */
public final class Yardstick {

  private Yardstick() {}

  public static void main(String[] args) {
    if (args.length != 3) {
      System.err.println("usage: Yardstick SQL_FOLDER WAREHOUSE.duckdb FILE.duckdb");
      System.exit(2);
    }
    try (SqlOracle program = SqlOracle.computeFromRaw(Path.of(args[1]), Path.of(args[0]))) {
      System.out.println(program.save(Path.of(args[2])));
    }
  }
}
