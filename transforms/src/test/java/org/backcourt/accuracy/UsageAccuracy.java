package org.backcourt.accuracy;

import java.util.HashMap;
import java.util.Map;
import org.backcourt.accuracy.RealSeason.PlayerGame;
import org.backcourt.accuracy.RealSeason.TeamGame;
import org.backcourt.box.BoxLine;
import org.backcourt.box.UsageRate;
import org.backcourt.floor.FloorTime;
import org.backcourt.floor.GameLog;
import org.backcourt.floor.OnCourtTotals;
import org.backcourt.floor.RosterKeys;
import org.backcourt.id.PlayerLookup;
import org.backcourt.id.TeamCode;

/** A season's usage rates against those published, and against each other. */
final class UsageAccuracy {

  private static final int TEN_MINUTES = 600;

  final Differences onCourt = new Differences();
  final Differences officialSample = new Differences();
  final Differences boxAgainstOnCourt = new Differences();
  final Differences boxAgainstOnCourtTenMinutes = new Differences();
  final Differences floorSeconds = new Differences();
  final Share keysMatched = new Share();
  final Share mangledKeysMatched = new Share();
  final Share truthCovered = new Share();

  private final Map<PlayerGame, Double> ours = new HashMap<>();
  private final Map<PlayerGame, Integer> seconds = new HashMap<>();

  static UsageAccuracy of(SharedData data, RealSeason season) {
    UsageAccuracy accuracy = new UsageAccuracy();
    Map<TeamGame, RosterKeys> rosters = season.rosters();
    season.logs.forEach((game, log) -> accuracy.measure(season, rosters, game, log));
    accuracy.compare(data, season.season);
    return accuracy;
  }

  private void measure(
      RealSeason season, Map<TeamGame, RosterKeys> rosters, String game, GameLog log) {
    FloorTime time = FloorTime.of(log);
    OnCourtTotals.tally(log)
        .forEach(
            (key, totals) -> {
              RosterKeys roster = rosters.get(new TeamGame(game, totals.team()));
              PlayerLookup player = roster.find(key).orElse(null);
              keysMatched.add(player != null);
              mangledKeysMatched.add(
                  roster.find(mangled(key)).filter(p -> p.equals(player)).isPresent());
              if (player != null) {
                PlayerGame playerGame = new PlayerGame(game, player);
                BoxLine line = season.players.get(playerGame);
                totals.usageRate(line).ifPresent(rate -> ours.put(playerGame, rate));
                seconds.put(playerGame, time.seconds(key));
                compareWithBox(season, playerGame, totals.team());
              }
            });
  }

  /** The key as the vendor has spelled some since October 2024: an id in front, no suffix. */
  private static PlayerLookup mangled(PlayerLookup key) {
    return new PlayerLookup(
        "1630552" + key.key().replaceFirst("(?<=.{6})(?:jr|sr|iii|ii|iv)$", ""));
  }

  private void compareWithBox(RealSeason season, PlayerGame playerGame, TeamCode team) {
    BoxLine line = season.players.get(playerGame);
    BoxLine teamLine = season.teams.get(new TeamGame(playerGame.game(), team));
    Double onCourtRate = ours.get(playerGame);
    if (onCourtRate == null || teamLine == null) {
      return;
    }
    UsageRate.fromBox(line, teamLine)
        .ifPresent(
            box -> {
              boxAgainstOnCourt.add(box, onCourtRate);
              if (line.seconds() >= TEN_MINUTES) {
                boxAgainstOnCourtTenMinutes.add(box, onCourtRate);
              }
            });
  }

  private void compare(SharedData data, String season) {
    data.query(
        "SELECT game_id, player_lookup, usage_oncourt, seconds_on_court FROM "
            + data.truth("player_oncourt_" + season)
            + " WHERE usage_oncourt IS NOT NULL",
        row -> {
          PlayerGame key = new PlayerGame(row.getString(1), new PlayerLookup(row.getString(2)));
          Double rate = ours.get(key);
          truthCovered.add(rate != null);
          if (rate != null) {
            onCourt.add(rate, row.getDouble(3));
            floorSeconds.add(seconds.get(key), row.getInt(4));
          }
        });
    data.query(
        "SELECT game_id, player_lookup, 100 * e_usg_pct FROM "
            + data.truth("official_advanced_sample")
            + " WHERE season = '"
            + season
            + "'",
        row -> {
          Double rate =
              ours.get(new PlayerGame(row.getString(1), new PlayerLookup(row.getString(2))));
          if (rate != null) {
            officialSample.add(rate, row.getDouble(3));
          }
        });
  }
}
