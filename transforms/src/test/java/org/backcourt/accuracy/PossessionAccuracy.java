package org.backcourt.accuracy;

import java.util.List;
import org.backcourt.accuracy.RealSeason.TeamGame;
import org.backcourt.box.BoxLine;
import org.backcourt.box.Possessions;
import org.backcourt.floor.GameLog;
import org.backcourt.floor.PossessionCount;
import org.backcourt.id.TeamCode;

/** A season's possessions, pace and ratings against the published ones. */
final class PossessionAccuracy {

  final Differences counted = new Differences();
  final Differences countedInPlayoffs = new Differences();
  final Differences estimated = new Differences();
  final Differences pace = new Differences();
  final Differences offensiveRating = new Differences();
  final Differences defensiveRating = new Differences();
  final Share overtimes = new Share();

  static PossessionAccuracy of(SharedData data, RealSeason season) {
    PossessionAccuracy accuracy = new PossessionAccuracy();
    data.query(
        "SELECT game_id, team_abbr, possessions, team_minutes, pace, off_rating, def_rating FROM "
            + data.truth("team_ratings")
            + " WHERE season = '"
            + season.season
            + "'",
        row -> {
          TeamGame key = new TeamGame(row.getString(1), TeamCode.valueOf(row.getString(2)));
          accuracy.compare(
              season,
              key,
              row.getDouble(3),
              60 * row.getInt(4),
              List.of(row.getDouble(5), row.getDouble(6), row.getDouble(7)));
        });
    return accuracy;
  }

  private void compare(
      RealSeason season, TeamGame key, double truth, int teamSeconds, List<Double> ratings) {
    BoxLine team = season.teams.get(key);
    BoxLine opponent = season.teams.get(season.opponentOf(key));
    double estimate = Possessions.estimate(team, opponent);
    estimated.add(estimate, truth);
    pace.add(Possessions.pace(estimate, team.seconds()).orElseThrow(), ratings.get(0));
    offensiveRating.add(Possessions.rating(team.points(), estimate).orElseThrow(), ratings.get(1));
    defensiveRating.add(
        Possessions.rating(opponent.points(), estimate).orElseThrow(), ratings.get(2));
    overtimes.add(Possessions.teamSeconds(Possessions.overtimes(team.seconds())) == teamSeconds);

    GameLog log = season.logs.get(key.game());
    if (log != null) {
      int count = PossessionCount.of(log).of(log, key.team());
      (season.isPlayoff(key.game()) ? countedInPlayoffs : counted).add(count, truth);
    }
  }
}
