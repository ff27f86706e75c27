package org.backcourt.launcher.command;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.backcourt.contract.PhaseName;
import org.backcourt.contract.TableContract;
import org.backcourt.tables.Tables;

/** The names that a shell may offer where a command wants one. */
final class Candidates {

  private Candidates() {}

  /** Tables, without their datasets. */
  static final class TableNames implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return names(Tables.all()).iterator();
    }
  }

  /** Tables that a phase computes. */
  static final class ComputedTables implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return names(PlanCommand.computed()).iterator();
    }
  }

  /** Phases. */
  static final class PhaseNames implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Arrays.stream(PhaseName.values())
          .filter(phase -> phase != PhaseName.QUALITY)
          .map(PhaseName::toString)
          .iterator();
    }
  }

  private static List<String> names(List<TableContract<?>> tables) {
    return tables.stream()
        .filter(table -> table.phase() != PhaseName.QUALITY)
        .map(table -> table.name().table())
        .toList();
  }
}
