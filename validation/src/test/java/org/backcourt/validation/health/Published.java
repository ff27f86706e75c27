package org.backcourt.validation.health;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.backcourt.contract.Cardinality;
import org.backcourt.contract.PhaseName;
import org.backcourt.contract.TableContract;
import org.backcourt.contract.TableName;
import org.backcourt.tables.Tables;

/** A made-up date on which everything is there and gold, to be spoiled by a test. */
final class Published {

  static final int PLAYERS = 20;

  /** What is built: everything up to the feature store. */
  static final List<TableContract<?>> BUILT = built();

  private final LocalDate date;
  private final long games;
  private final Map<SourceNeed, Long> sources = new LinkedHashMap<>();
  private final Map<TableName, TableFacts> tables = new HashMap<>();
  private long unsettled;

  private Published(LocalDate date, long games) {
    this.date = date;
    this.games = games;
  }

  /** All tables of a date with so many games, the precompute tables too. */
  static Published whole(LocalDate date, long games) {
    Published published = new Published(date, games);
    SourceNeed.of(computed()).forEach(need -> published.sources.put(need, games));
    for (TableContract<?> table : computed()) {
      Cardinality.Unit unit = table.cardinality().unit();
      published.with(
          table,
          unit == Cardinality.Unit.TEAM ? 2 * games : unit == Cardinality.Unit.DATE ? 30 : PLAYERS,
          0);
    }
    return published;
  }

  /** The same with nothing of a phase. */
  Published without(PhaseName phase) {
    computed().stream()
        .filter(table -> table.phase() == phase)
        .forEach(table -> tables.remove(table.name()));
    return this;
  }

  /** The same with another number of rows, all gold, and keys that are absent by design. */
  Published with(TableContract<?> table, long rows, long absent) {
    return with(
        table, new TableFacts(rows, games, rows, rows, null, new TableFacts.Cell(rows, absent)));
  }

  Published with(TableContract<?> table, TableFacts facts) {
    tables.put(table.name(), facts);
    return this;
  }

  Published withSource(String need, long covered) {
    sources.replaceAll((known, all) -> known.name().equals(need) ? Long.valueOf(covered) : all);
    return this;
  }

  Published withUnsettled(long more) {
    unsettled = more;
    return this;
  }

  DateFacts facts() {
    return new DateFacts(date, games, unsettled, sources, tables);
  }

  private static List<TableContract<?>> built() {
    List<TableContract<?>> built = new ArrayList<>(Tables.all());
    built.removeIf(table -> table.phase().compareTo(PhaseName.PRECOMPUTE) > 0);
    return List.copyOf(built);
  }

  private static List<TableContract<?>> computed() {
    List<TableContract<?>> computed = new ArrayList<>(BUILT);
    computed.removeIf(table -> table.phase() == PhaseName.RAW);
    return computed;
  }
}
