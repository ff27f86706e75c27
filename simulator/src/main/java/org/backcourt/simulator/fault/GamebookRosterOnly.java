package org.backcourt.simulator.fault;

import org.backcourt.simulator.dialect.GameRows;
import org.backcourt.simulator.play.Matchup;
import org.backcourt.tables.RawTables;

/** The gamebook was fetched before the game: a roster without anyone who played. */
final class GamebookRosterOnly extends OnDates {

  private static final int DATES = 3;

  GamebookRosterOnly(Scope scope, String argument) {
    super(scope.dates(argument, DATES));
  }

  @Override
  GameRows change(GameRows rows, Matchup matchup) {
    return rows.without(RawTables.GAMEBOOK_PLAYERS, row -> row.playerStatus().equals("active"));
  }
}
