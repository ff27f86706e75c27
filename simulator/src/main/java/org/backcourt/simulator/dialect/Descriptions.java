package org.backcourt.simulator.dialect;

import java.util.HashMap;
import java.util.Map;
import org.backcourt.simulator.play.Event;
import org.backcourt.simulator.play.FoulKind;
import org.backcourt.simulator.play.Zone;
import org.backcourt.simulator.roster.Player;
import org.backcourt.simulator.schedule.Fixture;

/** Events in words, with the running counts that scorers add: points, assists, fouls. */
final class Descriptions {

  private final Map<Player, int[]> counts = new HashMap<>();
  private int period;

  private static final int POINTS = 0;
  private static final int ASSISTS = 1;
  private static final int FOULS = 2;
  private static final int OFFENSIVE = 3;
  private static final int DEFENSIVE = 4;
  private static final int TURNOVERS = 5;

  void startPeriod(int number) {
    period = number;
  }

  String of(Event event, boolean leaves, Fixture game) {
    if (event instanceof Event.Shot shot) {
      return shot(shot);
    } else if (event instanceof Event.FreeThrow free) {
      return freeThrow(free);
    } else if (event instanceof Event.Rebound rebound) {
      return rebound(rebound);
    } else if (event instanceof Event.Turnover lost) {
      return lost.player() == null
          ? team(lost.home(), game) + " " + lost.kind() + " Team TURNOVER"
          : name(lost.player())
              + " "
              + lost.kind()
              + " TURNOVER ("
              + count(lost.player(), TURNOVERS, 1)
              + " TO)";
    } else if (event instanceof Event.Foul foul) {
      return foul(foul);
    } else if (event instanceof Event.Substitution change) {
      return leaves ? "SUB out: " + name(change.out()) : "SUB in: " + name(change.in());
    } else if (event instanceof Event.Timeout timeout) {
      return team(timeout.home(), game) + " Timeout";
    } else if (event instanceof Event.JumpBall jump) {
      return "Jump Ball "
          + name(jump.away())
          + " vs. "
          + name(jump.home())
          + ": Tip to "
          + name(jump.gainedBy());
    } else if (event instanceof Event.Violation violation) {
      return name(violation.player()) + " VIOLATION: " + violation.kind();
    } else if (event instanceof Event.PeriodStart start) {
      return "Start of period " + start.at().period();
    }
    return "End of period " + period;
  }

  private String shot(Event.Shot shot) {
    StringBuilder text = new StringBuilder(64);
    text.append(shot.made() ? "" : "MISS ").append(name(shot.shooter()));
    if (shot.spot().feet() > 5) {
      text.append(' ').append(shot.spot().feet()).append('\'');
    }
    text.append(' ').append(shot.spot().style());
    if (shot.made()) {
      int points = count(shot.shooter(), POINTS, shot.spot().zone() == Zone.THREE ? 3 : 2);
      text.append(" (").append(points).append(" PTS)");
      if (shot.assist() != null) {
        int assists = count(shot.assist(), ASSISTS, 1);
        text.append(" (").append(name(shot.assist())).append(' ').append(assists).append(" AST)");
      }
    } else if (shot.block() != null) {
      text.append(" - blocked");
    }
    return text.toString();
  }

  private String freeThrow(Event.FreeThrow free) {
    String which = free.technical() ? "Technical" : free.number() + " of " + free.outOf();
    String what = name(free.shooter()) + " Free Throw " + which;
    return free.made() ? what + " (" + count(free.shooter(), POINTS, 1) + " PTS)" : "MISS " + what;
  }

  private String rebound(Event.Rebound rebound) {
    Player player = rebound.player();
    if (player == null) {
      return "TEAM " + (rebound.offensive() ? "offensive" : "defensive") + " REBOUND";
    }
    count(player, rebound.offensive() ? OFFENSIVE : DEFENSIVE, 1);
    return name(player)
        + " REBOUND (Off:"
        + count(player, OFFENSIVE, 0)
        + " Def:"
        + count(player, DEFENSIVE, 0)
        + ")";
  }

  private String foul(Event.Foul foul) {
    StringBuilder text = new StringBuilder(64);
    text.append(name(foul.player())).append(' ').append(foul.kind().word());
    boolean offensive = foul.kind() == FoulKind.OFFENSIVE || foul.kind() == FoulKind.CHARGE;
    if (!foul.kind().isPersonal()) {
      return text.append(" FOUL (1 Tech)").toString();
    }
    text.append(foul.kind() == FoulKind.PERSONAL || offensive ? " FOUL (" : " personal FOUL (")
        .append(count(foul.player(), FOULS, 1))
        .append(" PF)");
    if (foul.freeThrows() > 0 && foul.drawnBy() != null) {
      text.append(" (")
          .append(foul.drawnBy().name().surname())
          .append(' ')
          .append(foul.freeThrows())
          .append(" FT)");
    }
    return text.toString();
  }

  private int count(Player player, int what, int more) {
    int[] all = counts.computeIfAbsent(player, p -> new int[6]);
    all[what] += more;
    return all[what];
  }

  private static String name(Player player) {
    return player.name().initialed();
  }

  private static String team(boolean home, Fixture game) {
    return (home ? game.home() : game.away()).name();
  }
}
