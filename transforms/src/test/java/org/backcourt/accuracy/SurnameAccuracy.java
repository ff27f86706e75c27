package org.backcourt.accuracy;

import java.util.Map;
import java.util.TreeMap;
import org.backcourt.floor.RosterSurnames;
import org.backcourt.id.PlayerLookup;

/** How many players of real games a bare surname tells from their team-mates of that game. */
final class SurnameAccuracy {

  final Share toldApart = new Share();

  static SurnameAccuracy of(SharedData data, String season) {
    Map<String, Map<PlayerLookup, String>> teams = new TreeMap<>();
    data.query(
        "SELECT game_id || team_abbr, player_name_original FROM "
            + data.raw("nbac_gamebook_player_stats", season)
            + " WHERE player_status = 'active'",
        row ->
            teams
                .computeIfAbsent(row.getString(1), t -> new TreeMap<>())
                .put(PlayerLookup.ofName(row.getString(2)).orElseThrow(), row.getString(2)));
    SurnameAccuracy accuracy = new SurnameAccuracy();
    for (Map<PlayerLookup, String> team : teams.values()) {
      RosterSurnames surnames = RosterSurnames.of(team);
      for (String name : team.values()) {
        String surname = name.substring(name.indexOf(' ') + 1);
        accuracy.toldApart.add(surnames.find(surname).size() == 1);
      }
    }
    return accuracy;
  }
}
