package org.backcourt.simulator.box;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.backcourt.simulator.play.Event;
import org.backcourt.simulator.play.FoulKind;
import org.backcourt.simulator.play.GamePlay;
import org.backcourt.simulator.play.Moment;
import org.backcourt.simulator.play.Zone;
import org.backcourt.simulator.roster.Player;
import org.backcourt.simulator.roster.Sheet;
import org.jspecify.annotations.Nullable;

/** The box score of a game: every figure is a sum over its events. */
public final class BoxScore {

  private final Map<Player, Line> away = new LinkedHashMap<>();
  private final Map<Player, Line> home = new LinkedHashMap<>();
  private final Line awayTeam = new Line();
  private final Line homeTeam = new Line();
  private final GamePlay game;

  private BoxScore(GamePlay game) {
    this.game = game;
  }

  /** Adds up a game. */
  public static BoxScore of(GamePlay game) {
    BoxScore box = new BoxScore(game);
    box.open(game.matchup().away(), box.away);
    box.open(game.matchup().home(), box.home);
    @Nullable Moment before = null;
    for (Event event : game.events()) {
      if (before != null) {
        box.passTime(before, event.at());
      }
      box.add(event);
      before = event.at();
    }
    return box;
  }

  /** The game. */
  public GamePlay game() {
    return game;
  }

  /** A side's players in uniform, starters first, those who did not play with zero seconds. */
  public Map<Player, Line> players(boolean ofHome) {
    return ofHome ? home : away;
  }

  /** A side's totals, what belongs to no player included. */
  public Line team(boolean ofHome) {
    return ofHome ? homeTeam : awayTeam;
  }

  private void open(Sheet sheet, Map<Player, Line> lines) {
    sheet.dressed().forEach(candidate -> lines.put(candidate.player(), new Line()));
  }

  private void passTime(Moment before, Moment now) {
    int tenths = before.period() == now.period() ? before.tenthsLeft() - now.tenthsLeft() : 0;
    int homeGain = (now.homeScore() - before.homeScore()) - (now.awayScore() - before.awayScore());
    if (tenths == 0 && homeGain == 0) {
      return;
    }
    play(home, homeTeam, before.floor().home(), tenths, homeGain);
    play(away, awayTeam, before.floor().away(), tenths, -homeGain);
  }

  private static void play(
      Map<Player, Line> lines, Line team, List<Player> floor, int tenths, int gain) {
    for (Player player : floor) {
      Line line = line(lines, player);
      line.tenths += tenths;
      line.plusMinus += gain;
      team.tenths += tenths;
    }
    team.plusMinus += gain;
  }

  private static Line line(Map<Player, Line> lines, Player player) {
    Line line = lines.get(player);
    if (line == null) {
      throw new IllegalStateException(player.name().full() + " plays without being dressed");
    }
    return line;
  }

  private Line[] lines(boolean ofHome, @Nullable Player player) {
    Line team = team(ofHome);
    return player == null ? new Line[] {team} : new Line[] {line(players(ofHome), player), team};
  }

  private void add(Event event) {
    if (event instanceof Event.Shot shot) {
      add(shot);
    } else if (event instanceof Event.FreeThrow free) {
      for (Line line : lines(free.home(), free.shooter())) {
        line.freeThrows++;
        line.freeThrowsMade += free.made() ? 1 : 0;
      }
    } else if (event instanceof Event.Rebound rebound && rebound.player() != null) {
      for (Line line : lines(rebound.home(), rebound.player())) {
        line.offensiveRebounds += rebound.offensive() ? 1 : 0;
        line.defensiveRebounds += rebound.offensive() ? 0 : 1;
      }
    } else if (event instanceof Event.Turnover turnover) {
      for (Line line : lines(turnover.home(), turnover.player())) {
        line.turnovers++;
      }
      if (turnover.stolenBy() != null) {
        for (Line line : lines(!turnover.home(), turnover.stolenBy())) {
          line.steals++;
        }
      }
    } else if (event instanceof Event.Foul foul) {
      for (Line line : lines(foul.home(), foul.player())) {
        line.fouls += foul.kind().isPersonal() ? 1 : 0;
        line.technicals += foul.kind() == FoulKind.TECHNICAL ? 1 : 0;
        line.flagrants += foul.kind() == FoulKind.FLAGRANT ? 1 : 0;
      }
    }
  }

  private void add(Event.Shot shot) {
    boolean three = shot.spot().zone() == Zone.THREE;
    for (Line line : lines(shot.home(), shot.shooter())) {
      line.fieldGoals++;
      line.threes += three ? 1 : 0;
      line.fieldGoalsMade += shot.made() ? 1 : 0;
      line.threesMade += three && shot.made() ? 1 : 0;
    }
    if (shot.assist() != null) {
      for (Line line : lines(shot.home(), shot.assist())) {
        line.assists++;
      }
    }
    if (shot.block() != null) {
      for (Line line : lines(!shot.home(), shot.block())) {
        line.blocks++;
      }
    }
  }
}
