package org.backcourt.simulator.fault;

import org.backcourt.calendar.DateSet;
import org.backcourt.contract.TableContract;
import org.backcourt.id.PlayerLookup;
import org.backcourt.simulator.dialect.GameRows;
import org.backcourt.simulator.play.Matchup;
import org.backcourt.simulator.roster.PersonName;
import org.backcourt.simulator.roster.Player;
import org.backcourt.tables.RawTables;

/** From one date on the box scores call a player by another first name, as if he were new. */
final class RenamedPlayer extends OnDates {

  private final PersonName before;
  private final PersonName after;

  RenamedPlayer(Scope scope, String argument) {
    super(dates(scope, argument));
    before = chosen(scope, argument).name();
    String initials = before.first().substring(0, 1) + ".Z.";
    after = PersonName.of(initials, before.last(), before.suffix());
  }

  private static DateSet dates(Scope scope, String argument) {
    boolean named = PlayerLookup.ofStored(argument).isPresent();
    return scope.datesFrom(named ? "" : argument);
  }

  private static Player chosen(Scope scope, String argument) {
    return scope.stars().stream()
        .filter(player -> player.key().equals(argument))
        .findFirst()
        .orElseGet(() -> scope.rng().child("player").pick(scope.stars()));
  }

  @Override
  GameRows change(GameRows rows, Matchup matchup) {
    return rows.edit(
            RawTables.GAMEBOOK_PLAYERS,
            row ->
                before.full().equals(row.playerName())
                    ? rename(
                        RawTables.GAMEBOOK_PLAYERS,
                        row.playerStatus().equals("inactive")
                            ? row
                            : GameRows.set(
                                RawTables.GAMEBOOK_PLAYERS,
                                row,
                                "player_name_original",
                                after.full()),
                        "player_name")
                    : row)
        .edit(
            RawTables.LEAGUE_PLAYERS,
            row ->
                before.full().equals(row.playerFullName())
                    ? rename(RawTables.LEAGUE_PLAYERS, row, "player_full_name")
                    : row)
        .edit(
            RawTables.BDL_PLAYERS,
            row ->
                before.full().equals(row.playerFullName())
                    ? rename(RawTables.BDL_PLAYERS, row, "player_full_name")
                    : row);
  }

  private <T> T rename(TableContract<T> table, T row, String nameColumn) {
    T named = GameRows.set(table, row, nameColumn, after.full());
    return GameRows.set(table, named, "player_lookup", after.key().key());
  }
}
