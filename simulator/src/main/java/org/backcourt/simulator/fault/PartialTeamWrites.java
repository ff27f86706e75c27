package org.backcourt.simulator.fault;

import org.backcourt.simulator.dialect.GameRows;
import org.backcourt.simulator.play.Matchup;
import org.backcourt.tables.RawTables;

/** Of a busy date's teams, only those of the first game are written. */
final class PartialTeamWrites extends OnDates {

  private final Scope scope;

  PartialTeamWrites(Scope scope, String argument) {
    super(scope.busyDate(argument));
    this.scope = scope;
  }

  @Override
  GameRows change(GameRows rows, Matchup matchup) {
    boolean first =
        scope.on(rows.game().date()).stream().findFirst().map(rows.game()::equals).orElse(false);
    return first ? rows : rows.without(RawTables.TEAM_BOXSCORE);
  }
}
