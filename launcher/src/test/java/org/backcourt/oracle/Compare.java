package org.backcourt.oracle;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Compares a warehouse file with the oracle: {@code Compare FILE SQL_FOLDER [TABLE...]}. */
public final class Compare {

  private Compare() {}

  public static void main(String[] args) {
    if (args.length < 2) {
      System.err.println("usage: Compare WAREHOUSE.duckdb SQL_FOLDER [TABLE...]");
      System.exit(2);
    }
    boolean equal = true;
    try (SqlOracle oracle = SqlOracle.compute(Path.of(args[0]), Path.of(args[1]))) {
      List<String> tables = Arrays.asList(args).subList(2, args.length);
      List<TableComparison> all =
          tables.isEmpty()
              ? oracle.compareAll()
              : tables.stream().map(name -> oracle.compare(OracleTable.named(name))).toList();
      for (TableComparison table : all) {
        System.out.print(table.report());
        equal &= table.isEqual();
      }
    }
    System.exit(equal ? 0 : 1);
  }
}
