package org.backcourt.launcher.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.backcourt.pipelines.Phase;
import org.backcourt.pipelines.plan.Plan;

/**
 * One phase of one season's work.
 *
 * @param parts the work, or what it was cut into to be done side by side
 * @param beside how many pieces or parts are worked on at a time while this one is
 */
record Piece(int season, Phase phase, List<Plan> parts, int beside) {

  /**
   * All of a plan's pieces. The last of an odd number would have all lanes to itself, of which the
   * direct runner makes little use: it is cut by dates, if its dates do not need each other.
   */
  static List<Piece> of(Map<Integer, Plan> seasons, int lanes) {
    List<Piece> pieces = new ArrayList<>();
    seasons.forEach(
        (season, plan) ->
            PhaseByPhase.phases(plan)
                .forEach(phase -> pieces.add(new Piece(season, phase, List.of(plan), lanes))));
    if (pieces.size() % lanes == 1) {
      int last = pieces.size() - 1;
      pieces.set(last, pieces.get(last).alone(lanes));
    }
    return List.copyOf(pieces);
  }

  private Piece alone(int lanes) {
    return canBeCutByDates(phase)
        ? new Piece(season, phase, parts.get(0).byDates(lanes), lanes)
        : new Piece(season, phase, parts, 1);
  }

  /** Whether no table of the phase needs another date of one of its tables. */
  private static boolean canBeCutByDates(Phase phase) {
    return phase.tables().stream()
        .flatMap(table -> table.inputs().stream())
        .filter(input -> phase.tables().contains(input.table()))
        .allMatch(input -> input.lookBack().days() == 0);
  }
}
