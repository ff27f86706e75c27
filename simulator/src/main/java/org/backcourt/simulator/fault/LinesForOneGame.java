package org.backcourt.simulator.fault;

import org.backcourt.simulator.dialect.GameRows;
import org.backcourt.simulator.play.Matchup;
import org.backcourt.tables.RawTables;

/** Of a busy date's games only the first one has lines. */
final class LinesForOneGame extends OnDates {

  private final Scope scope;

  LinesForOneGame(Scope scope, String argument) {
    super(scope.busyDate(argument));
    this.scope = scope;
  }

  @Override
  GameRows change(GameRows rows, Matchup matchup) {
    return scope.on(rows.game().date()).indexOf(rows.game()) == 0
        ? rows
        : rows.without(RawTables.GAME_LINES).without(RawTables.POINTS_PROPS);
  }
}
