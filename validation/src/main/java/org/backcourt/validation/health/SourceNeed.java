package org.backcourt.validation.health;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.backcourt.contract.LookBack;
import org.backcourt.contract.PhaseName;
import org.backcourt.contract.TableContract;
import org.backcourt.tables.RawTables;

/**
 * Raw tables that stand in for each other: every game must be in one of them.
 *
 * @param name in words, such as team box score
 */
record SourceNeed(String name, Set<TableContract<?>> tables) {

  /**
   * The needs of the tables on a date's own games, by their contracts. The schedule is none of
   * them, because it says which games there are.
   */
  static List<SourceNeed> of(List<TableContract<?>> computed) {
    Map<Set<TableContract<?>>, SourceNeed> needs = new LinkedHashMap<>();
    for (TableContract<?> table : computed) {
      Map<String, Set<TableContract<?>>> named = new LinkedHashMap<>();
      for (TableContract.Input input : table.inputs()) {
        if (!input.need().isEmpty()
            && input.table().phase() == PhaseName.RAW
            && input.lookBack().equals(LookBack.sameDate())
            && !input.table().equals(RawTables.SCHEDULE)) {
          named.computeIfAbsent(input.need(), need -> new LinkedHashSet<>()).add(input.table());
        }
      }
      named.forEach((name, tables) -> needs.putIfAbsent(tables, new SourceNeed(name, tables)));
    }
    return List.copyOf(needs.values());
  }
}
