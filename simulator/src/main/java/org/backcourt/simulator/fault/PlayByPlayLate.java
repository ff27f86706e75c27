package org.backcourt.simulator.fault;

import java.util.Optional;
import org.backcourt.simulator.dialect.GameRows;
import org.backcourt.simulator.play.Matchup;
import org.backcourt.tables.RawTables;

/** The preferred play-by-play arrives days later, in a delivery of its own. */
final class PlayByPlayLate extends OnDates {

  private static final int DATES = 3;

  PlayByPlayLate(Scope scope, String argument) {
    super(scope.dates(argument, DATES));
  }

  @Override
  GameRows change(GameRows rows, Matchup matchup) {
    return rows.without(RawTables.BIG_DATA_BALL_EVENTS);
  }

  @Override
  Optional<GameRows> deliveredLater(GameRows rows, Matchup matchup) {
    return Optional.of(
        GameRows.of(rows.game())
            .with(RawTables.BIG_DATA_BALL_EVENTS, rows.of(RawTables.BIG_DATA_BALL_EVENTS)));
  }
}
