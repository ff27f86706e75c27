package org.backcourt.simulator.fault;

import java.nio.file.Path;
import org.backcourt.contract.PhaseName;
import org.backcourt.contract.TableContract;
import org.backcourt.tables.RawTables;
import org.backcourt.tables.Tables;

/** What faults of whole files have in common: the table they strike, and its file. */
final class FileFaults {

  private FileFaults() {}

  /** The table an argument names; the gamebook when there is none. */
  static TableContract<?> table(String argument) {
    TableContract<?> table =
        argument.isEmpty() ? RawTables.GAMEBOOK_PLAYERS : Tables.named(argument);
    if (table.phase() != PhaseName.RAW) {
      throw new IllegalArgumentException(
          table.name() + " is computed, not simulated; name a raw table");
    }
    return table;
  }

  static Path file(Path out, TableContract<?> table, String season) {
    return out.resolve(table.name().toString()).resolve(season + ".parquet");
  }
}
