package org.backcourt.simulator.fault;

import java.util.List;
import org.backcourt.row.raw.TeamBoxscoreRow;
import org.backcourt.simulator.dialect.GameRows;
import org.backcourt.simulator.play.Matchup;
import org.backcourt.tables.RawTables;

/** Team totals that usage is computed from are NULL. */
final class UsageInputsMissing extends OnDates {

  private static final int DATES = 10;
  private static final List<String> INPUTS = List.of("fg_attempted", "ft_attempted", "turnovers");

  UsageInputsMissing(Scope scope, String argument) {
    super(scope.dates(argument, DATES));
  }

  @Override
  GameRows change(GameRows rows, Matchup matchup) {
    return rows.edit(
        RawTables.TEAM_BOXSCORE,
        row -> {
          TeamBoxscoreRow changed = row;
          for (String input : INPUTS) {
            changed = GameRows.set(RawTables.TEAM_BOXSCORE, changed, input, null);
          }
          return changed;
        });
  }
}
