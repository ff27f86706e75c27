package org.backcourt.simulator.fault;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.backcourt.contract.ColumnSpec;
import org.backcourt.contract.RowShape;
import org.backcourt.row.raw.BigDataBallEventRow;
import org.backcourt.simulator.dialect.GameRows;
import org.backcourt.simulator.play.Matchup;
import org.backcourt.simulator.roster.Player;
import org.backcourt.simulator.roster.Sheet;
import org.backcourt.tables.RawTables;
import org.jspecify.annotations.Nullable;

/** The vendor puts each player's number before his key: 1630552jalenjohnson. */
final class PrefixedPlayerKeys extends OnDates {

  PrefixedPlayerKeys(Scope scope, String argument) {
    super(scope.datesFrom(argument));
  }

  @Override
  GameRows change(GameRows rows, Matchup matchup) {
    Map<String, String> prefixed = new HashMap<>();
    for (Sheet sheet : List.of(matchup.away(), matchup.home())) {
      for (Sheet.Candidate man : sheet.dressed()) {
        Player player = man.player();
        prefixed.put(player.key(), player.leagueId() + player.key());
      }
    }
    return rows.edit(RawTables.BIG_DATA_BALL_EVENTS, row -> prefix(row, prefixed));
  }

  private static BigDataBallEventRow prefix(BigDataBallEventRow row, Map<String, String> prefixed) {
    RowShape<BigDataBallEventRow> shape = RawTables.BIG_DATA_BALL_EVENTS.shape();
    @Nullable Object[] values = shape.values(row);
    List<ColumnSpec> columns = shape.columns();
    for (int i = 0; i < values.length; i++) {
      if (columns.get(i).name().endsWith("_lookup") && values[i] != null) {
        values[i] = prefixed.getOrDefault(String.valueOf(values[i]), String.valueOf(values[i]));
      }
    }
    return shape.build(values);
  }
}
