package org.backcourt.simulator.fault;

import java.util.Optional;
import org.backcourt.calendar.DateSet;
import org.backcourt.simulator.dialect.GameRows;
import org.backcourt.simulator.play.Matchup;

/** A fault that strikes the games of some dates. */
abstract class OnDates implements Fault {

  private final DateSet dates;

  OnDates(DateSet dates) {
    this.dates = dates;
  }

  @Override
  public final GameRows strike(GameRows rows, Matchup matchup) {
    return dates.contains(rows.game().date()) ? change(rows, matchup) : rows;
  }

  @Override
  public final Optional<GameRows> later(GameRows rows, Matchup matchup) {
    return dates.contains(rows.game().date()) ? deliveredLater(rows, matchup) : Optional.empty();
  }

  abstract GameRows change(GameRows rows, Matchup matchup);

  Optional<GameRows> deliveredLater(GameRows rows, Matchup matchup) {
    return Optional.empty();
  }
}
