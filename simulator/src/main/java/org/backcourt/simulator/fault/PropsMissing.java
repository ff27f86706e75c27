package org.backcourt.simulator.fault;

import org.backcourt.simulator.dialect.GameRows;
import org.backcourt.simulator.play.Matchup;
import org.backcourt.tables.RawTables;

/** Nobody collected lines on players' points for weeks. */
final class PropsMissing extends OnDates {

  private static final int DATES = 20;

  PropsMissing(Scope scope, String argument) {
    super(scope.dates(argument, DATES));
  }

  @Override
  GameRows change(GameRows rows, Matchup matchup) {
    return rows.without(RawTables.POINTS_PROPS).without(RawTables.BETTING_PROS_PROPS);
  }
}
