package org.backcourt.simulator.dialect;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.backcourt.id.TeamCode;
import org.backcourt.row.raw.BdlPlayerRow;
import org.backcourt.simulator.box.BoxScore;
import org.backcourt.simulator.box.Line;
import org.backcourt.simulator.play.Moment;
import org.backcourt.simulator.roster.Player;
import org.backcourt.simulator.schedule.Fixture;

/** The volunteers' box score: whole minutes, and keys from which accented letters have dropped. */
public final class BallDontLie {

  private BallDontLie() {}

  /** The rows of both teams, visitors first. */
  public static List<BdlPlayerRow> rows(Fixture game, BoxScore box) {
    List<BdlPlayerRow> rows = new ArrayList<>();
    for (boolean home : new boolean[] {false, true}) {
      TeamCode team = home ? game.home() : game.away();
      box.players(home)
          .forEach(
              (player, line) -> {
                if (line.seconds() > 0) {
                  rows.add(row(game, box.game().end(), team, player, line));
                }
              });
    }
    return rows;
  }

  private static BdlPlayerRow row(
      Fixture game, Moment end, TeamCode team, Player player, Line line) {
    return new BdlPlayerRow(
        game.id().toString(),
        game.date(),
        game.seasonYear(),
        "Final",
        end.period(),
        game.round() != null,
        game.home().name(),
        game.away().name(),
        end.homeScore(),
        end.awayScore(),
        team.name(),
        player.name().full(),
        key(player.name().full()),
        player.leagueId() - 1_000_000,
        player.jersey(),
        player.position().letter(),
        Integer.toString(Math.round(line.seconds() / 60f)),
        line.points(),
        line.assists(),
        line.rebounds(),
        line.offensiveRebounds(),
        line.defensiveRebounds(),
        line.steals(),
        line.blocks(),
        line.turnovers(),
        line.fouls(),
        line.fieldGoalsMade(),
        line.fieldGoals(),
        Figures.percentage(line.fieldGoalsMade(), line.fieldGoals()),
        line.threesMade(),
        line.threes(),
        Figures.percentage(line.threesMade(), line.threes()),
        line.freeThrowsMade(),
        line.freeThrows(),
        Figures.percentage(line.freeThrowsMade(), line.freeThrows()),
        "ball-dont-lie/boxscores/" + game.date() + ".json");
  }

  /** The source's own key: what is not plain a-z is dropped, not spelled out. */
  static String key(String name) {
    StringBuilder key = new StringBuilder();
    String lower = name.toLowerCase(Locale.ROOT);
    for (int i = 0; i < lower.length(); i++) {
      char c = lower.charAt(i);
      if (c >= 'a' && c <= 'z') {
        key.append(c);
      }
    }
    return key.toString();
  }
}
