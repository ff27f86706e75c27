package org.backcourt.warehouse;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.backcourt.calendar.SeasonCalendar;
import org.backcourt.contract.TableContract;
import org.backcourt.contract.TableName;
import org.backcourt.row.quality.CellRecord;
import org.jspecify.annotations.Nullable;

/**
 * Fingerprints of what a table's date is computed from: for each input, the content hashes of all
 * dates in its look-back. A fingerprint that differs from the recorded one means stale.
 */
public final class InputVersions {

  private final Map<TableName, Map<LocalDate, CellRecord>> current;
  private final Map<TableName, TreeMap<LocalDate, CellRecord>> sorted = new HashMap<>();
  private final Map<Start, Run> runs = new HashMap<>();
  private final SeasonCalendar seasons;

  /**
   * Takes the ledger's current cells.
   *
   * @param seasons when a look-back over the season begins
   */
  public InputVersions(Map<TableName, Map<LocalDate, CellRecord>> cells, SeasonCalendar seasons) {
    this.current = cells;
    this.seasons = seasons;
  }

  /** One line an input: table, dates that have rows, fingerprint. */
  public List<String> of(TableContract<?> table, LocalDate date) {
    List<String> versions = new ArrayList<>();
    for (TableContract.Input input : table.inputs()) {
      TableName name = input.table().name();
      LocalDate first = input.lookBack().first(date, seasons.opening(date));
      String version =
          runs.computeIfAbsent(new Start(name, first), this::run)
              .until(input.lookBack().last(date));
      versions.add(name + " " + version);
    }
    return versions;
  }

  private Run run(Start start) {
    TreeMap<LocalDate, CellRecord> cells =
        sorted.computeIfAbsent(
            start.table(), table -> new TreeMap<>(current.getOrDefault(table, Map.of())));
    return new Run(cells.tailMap(start.first(), true).values().iterator());
  }

  private record Start(TableName table, LocalDate first) {}

  /**
   * The fingerprints of all look-backs that begin on the same day: each goes on where the one
   * before ended, so that a season's cells are digested once and not once a date.
   */
  private static final class Run {
    private final Iterator<CellRecord> cells;
    private final MessageDigest digest = sha256();
    private final TreeMap<LocalDate, String> versions = new TreeMap<>();
    private @Nullable CellRecord next;

    Run(Iterator<CellRecord> cells) {
      this.cells = cells;
      this.next = cells.hasNext() ? cells.next() : null;
    }

    String until(LocalDate last) {
      while (next != null && !next.cellDate().isAfter(last)) {
        digest.update(
            (next.cellDate() + "=" + next.contentHash() + ";").getBytes(StandardCharsets.UTF_8));
        versions.put(next.cellDate(), version(versions.size() + 1, digest));
        next = cells.hasNext() ? cells.next() : null;
      }
      Map.Entry<LocalDate, String> known = versions.floorEntry(last);
      return known == null ? version(0, sha256()) : known.getValue();
    }

    private static String version(int dates, MessageDigest soFar) {
      try {
        byte[] hash = ((MessageDigest) soFar.clone()).digest();
        return dates + " dates " + HexFormat.of().formatHex(hash).substring(0, 12);
      } catch (CloneNotSupportedException e) {
        throw new IllegalStateException("Every Java's SHA-256 can be cloned", e);
      }
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
