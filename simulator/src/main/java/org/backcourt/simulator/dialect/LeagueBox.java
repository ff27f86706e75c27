package org.backcourt.simulator.dialect;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.backcourt.id.TeamCode;
import org.backcourt.row.raw.LeaguePlayerRow;
import org.backcourt.simulator.box.BoxScore;
import org.backcourt.simulator.play.Matchup;
import org.backcourt.simulator.play.Moment;
import org.backcourt.simulator.roster.Player;
import org.backcourt.simulator.schedule.Fixture;

/** The league's live box score: only those who played, minutes as PT34M12.00S. */
public final class LeagueBox {

  private LeagueBox() {}

  /** The rows of both teams, visitors first. */
  public static List<LeaguePlayerRow> rows(Matchup matchup, BoxScore box) {
    Fixture game = matchup.fixture();
    Moment end = box.game().end();
    List<LeaguePlayerRow> rows = new ArrayList<>();
    for (boolean home : new boolean[] {false, true}) {
      TeamCode team = home ? game.home() : game.away();
      List<Player> starters =
          matchup.sheet(home).dressed().stream().limit(5).map(man -> man.player()).toList();
      box.players(home)
          .forEach(
              (player, line) -> {
                if (line.seconds() > 0) {
                  rows.add(
                      new LeaguePlayerRow(
                          game.id().toString(),
                          game.leagueId().digits(),
                          game.date(),
                          game.seasonYear(),
                          "Final",
                          end.period(),
                          game.round() != null,
                          game.home().leagueId(),
                          game.home().name(),
                          end.homeScore(),
                          game.away().leagueId(),
                          game.away().name(),
                          end.awayScore(),
                          team.leagueId(),
                          team.name(),
                          player.leagueId(),
                          player.name().full(),
                          player.key(),
                          starters.contains(player),
                          Figures.stats(line, minutes(line.seconds())),
                          line.flagrants(),
                          line.technicals(),
                          "nba-com/player-boxscores/" + game.date() + ".json"));
                }
              });
    }
    return rows;
  }

  private static String minutes(int seconds) {
    return String.format(Locale.ROOT, "PT%02dM%02d.00S", seconds / 60, seconds % 60);
  }
}
