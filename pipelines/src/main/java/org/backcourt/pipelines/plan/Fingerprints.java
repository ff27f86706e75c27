package org.backcourt.pipelines.plan;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.backcourt.contract.ColumnSpec;
import org.backcourt.contract.TableContract;
import org.backcourt.contract.TableName;
import org.backcourt.row.quality.CellRecord;
import org.backcourt.validation.audit.DefaultRules;

/**
 * What a plan rests on: the code, the contracts and audit rules of its tables, and everything the
 * ledger has published of them and of their inputs. When one has moved, the plan is of another
 * world.
 */
public final class Fingerprints {

  private Fingerprints() {}

  /** One line a thing, in a fixed order. */
  public static Map<String, String> of(
      List<? extends TableContract<?>> tables,
      Map<TableName, Map<LocalDate, CellRecord>> published,
      String codeVersion) {
    Map<String, String> prints = new TreeMap<>();
    prints.put("code", codeVersion);
    Set<TableContract<?>> all = new LinkedHashSet<>();
    for (TableContract<?> table : tables) {
      prints.put("contract of " + table.name(), hash(describe(table)));
      prints.put(
          "rules of " + table.name(),
          hash(
              DefaultRules.of(table).stream()
                  .map(rule -> rule.sentence() + "|" + rule.limit() + "|" + rule.severity())
                  .toList()));
      all.add(table);
      table.inputs().forEach(input -> all.add(input.table()));
    }
    for (TableContract<?> table : all) {
      prints.put("rows of " + table.name(), hash(cells(published, table)));
    }
    return prints;
  }

  /** What differs between two worlds, by name. */
  public static List<String> moved(Map<String, String> then, Map<String, String> now) {
    List<String> moved = new ArrayList<>();
    Map<String, String> left = new TreeMap<>(now);
    then.forEach(
        (what, print) -> {
          if (!print.equals(left.remove(what))) {
            moved.add(what);
          }
        });
    moved.addAll(left.keySet());
    return moved;
  }

  private static List<String> describe(TableContract<?> table) {
    List<String> lines = new ArrayList<>();
    for (ColumnSpec column : table.columns()) {
      lines.add(column.toString());
    }
    table.inputs().forEach(input -> lines.add(input.table() + " " + input.lookBack()));
    lines.add(table.cardinality().toString());
    lines.addAll(table.choices());
    return lines;
  }

  private static List<String> cells(
      Map<TableName, Map<LocalDate, CellRecord>> published, TableContract<?> table) {
    Map<LocalDate, CellRecord> cells =
        new TreeMap<>(published.getOrDefault(table.name(), Map.of()));
    return cells.entrySet().stream()
        .map(cell -> cell.getKey() + "=" + cell.getValue().contentHash())
        .toList();
  }

  private static String hash(List<String> lines) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (String line : lines) {
        digest.update(line.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) '\n');
      }
      return String.format("%064x", new BigInteger(1, digest.digest())).substring(0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
