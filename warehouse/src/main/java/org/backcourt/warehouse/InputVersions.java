package org.backcourt.warehouse;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.backcourt.calendar.SeasonCalendar;
import org.backcourt.contract.TableContract;
import org.backcourt.contract.TableName;
import org.backcourt.row.quality.CellRecord;

/**
 * Fingerprints of what a table's date is computed from: for each input, the content hashes of all
 * dates in its look-back. A fingerprint that differs from the recorded one means stale.
 */
public final class InputVersions {

  private final Map<TableName, TreeMap<LocalDate, CellRecord>> current = new TreeMap<>();
  private final SeasonCalendar seasons;

  /**
   * Takes the ledger's current cells.
   *
   * @param seasons when a look-back over the season begins
   */
  public InputVersions(Map<TableName, Map<LocalDate, CellRecord>> cells, SeasonCalendar seasons) {
    cells.forEach((table, byDate) -> current.put(table, new TreeMap<>(byDate)));
    this.seasons = seasons;
  }

  /** One line an input: table, dates that have rows, fingerprint. */
  public List<String> of(TableContract<?> table, LocalDate date) {
    List<String> versions = new ArrayList<>();
    for (TableContract.Input input : table.inputs()) {
      LocalDate first = input.lookBack().first(date, seasons.opening(date));
      LocalDate last = input.lookBack().last(date);
      MessageDigest digest = sha256();
      int dates = 0;
      TreeMap<LocalDate, CellRecord> cells =
          current.getOrDefault(input.table().name(), new TreeMap<>());
      if (!last.isBefore(first)) {
        for (CellRecord cell : cells.subMap(first, true, last, true).values()) {
          digest.update(
              (cell.cellDate() + "=" + cell.contentHash() + ";").getBytes(StandardCharsets.UTF_8));
          dates++;
        }
      }
      String hash = String.format("%064x", new BigInteger(1, digest.digest())).substring(0, 12);
      versions.add(input.table().name() + " " + dates + " dates " + hash);
    }
    return versions;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
