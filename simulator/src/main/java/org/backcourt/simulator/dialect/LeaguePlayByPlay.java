package org.backcourt.simulator.dialect;

import java.util.ArrayList;
import java.util.List;
import org.backcourt.id.TeamCode;
import org.backcourt.row.raw.LeagueEventRow;
import org.backcourt.simulator.play.Event;
import org.backcourt.simulator.play.GamePlay;
import org.backcourt.simulator.play.Moment;
import org.backcourt.simulator.play.Spot;
import org.backcourt.simulator.play.Zone;
import org.backcourt.simulator.roster.Player;
import org.backcourt.simulator.schedule.Fixture;
import org.jspecify.annotations.Nullable;

/**
 * The league's own play-by-play: players by id and surname, places in percent of the court,
 * assists, blocks and steals as the second player, and the two teams in no reliable order.
 */
public final class LeaguePlayByPlay {

  private record Actor(@Nullable Player player, boolean home) {}

  private static final Actor NOBODY = new Actor(null, false);

  private final Fixture game;
  private final String gameId;
  private final String sourceFile;
  private final TeamCode listedHome;
  private final TeamCode listedAway;
  private final Descriptions words = new Descriptions();
  private final List<LeagueEventRow> rows = new ArrayList<>();
  private int sequence;

  private LeaguePlayByPlay(Fixture game) {
    this.game = game;
    // The source kept the teams in a set, so half of the games come the wrong way round.
    boolean turned = game.leagueId().digits().charAt(9) % 2 == 1;
    listedHome = turned ? game.away() : game.home();
    listedAway = turned ? game.home() : game.away();
    gameId = (turned ? game.id().reversed() : game.id()).toString();
    sourceFile = "nba-com/play-by-play/" + game.date() + "/game-" + game.leagueId() + ".json";
  }

  /** The rows of a game. */
  public static List<LeagueEventRow> rows(GamePlay play) {
    LeaguePlayByPlay source = new LeaguePlayByPlay(play.matchup().fixture());
    for (Event event : play.events()) {
      source.add(event);
    }
    return source.rows;
  }

  private void add(Event event) {
    if (event instanceof Event.PeriodStart start) {
      words.startPeriod(start.at().period());
      row(event, "period", "start", NOBODY, NOBODY, null);
    } else if (event instanceof Event.PeriodEnd) {
      row(event, "period", "end", NOBODY, NOBODY, null);
    } else if (event instanceof Event.JumpBall jump) {
      row(
          event,
          "jumpball",
          "recovered",
          new Actor(jump.gainedBy(), jump.homeGained()),
          new Actor(jump.home(), true),
          null);
    } else if (event instanceof Event.Shot shot) {
      Actor second =
          shot.assist() != null
              ? new Actor(shot.assist(), shot.home())
              : shot.block() != null ? new Actor(shot.block(), !shot.home()) : NOBODY;
      String type = shot.spot().zone() == Zone.THREE ? "3pt" : "2pt";
      row(event, type, kind(shot.spot()), new Actor(shot.shooter(), shot.home()), second, shot);
      if (shot.block() != null) {
        row(event, "block", null, new Actor(shot.block(), !shot.home()), NOBODY, null);
      }
    } else if (event instanceof Event.FreeThrow free) {
      String which = free.number() + " of " + free.outOf();
      row(event, "freethrow", which, new Actor(free.shooter(), free.home()), NOBODY, null);
    } else if (event instanceof Event.Rebound rebound) {
      String which = rebound.offensive() ? "offensive" : "defensive";
      row(event, "rebound", which, new Actor(rebound.player(), rebound.home()), NOBODY, null);
    } else if (event instanceof Event.Turnover lost) {
      Actor thief = lost.stolenBy() == null ? NOBODY : new Actor(lost.stolenBy(), !lost.home());
      row(event, "turnover", lost.kind(), new Actor(lost.player(), lost.home()), thief, null);
      if (lost.stolenBy() != null) {
        row(event, "steal", null, thief, NOBODY, null);
      }
    } else if (event instanceof Event.Foul foul) {
      Actor drawn = foul.drawnBy() == null ? NOBODY : new Actor(foul.drawnBy(), !foul.home());
      String kind = foul.kind().isPersonal() ? "personal" : "technical";
      row(event, "foul", kind, new Actor(foul.player(), foul.home()), drawn, null);
    } else if (event instanceof Event.Substitution change) {
      row(event, "substitution", "out", new Actor(change.out(), change.home()), NOBODY, null);
      row(event, "substitution", "in", new Actor(change.in(), change.home()), NOBODY, null);
    } else if (event instanceof Event.Timeout timeout) {
      row(event, "timeout", "full", new Actor(null, timeout.home()), NOBODY, null);
    } else if (event instanceof Event.Violation violation) {
      Actor actor = new Actor(violation.player(), violation.home());
      row(event, "violation", violation.kind(), actor, NOBODY, null);
    }
  }

  private static String kind(Spot spot) {
    return switch (spot.kind()) {
      case LAYUP -> "Layup";
      case DUNK -> "DUNK";
      case HOOK -> "Hook";
      case JUMP_SHOT -> "Jump Shot";
    };
  }

  private void row(
      Event event,
      String type,
      @Nullable String action,
      Actor first,
      Actor second,
      Event.@Nullable Shot shot) {
    Moment at = event.at();
    sequence++;
    boolean leaves = "out".equals(action);
    boolean echo = type.equals("block") || type.equals("steal");
    boolean teamless = type.equals("period");
    Spot spot = shot == null ? null : shot.spot();
    Boolean made =
        event instanceof Event.FreeThrow free ? free.made() : shot == null ? null : shot.made();
    rows.add(
        new LeagueEventRow(
            gameId,
            game.leagueId().digits(),
            game.date(),
            game.seasonYear(),
            listedHome.name(),
            listedAway.name(),
            game.leagueId().digits() + "_" + sequence,
            sequence,
            at.period(),
            clock(at.tenthsLeft()),
            at.tenthsLeft() / 10.0,
            at.tenthsGone() / 10.0,
            type,
            action,
            echo ? null : words.of(event, leaves, game),
            at.homeScore(),
            at.awayScore(),
            id(first),
            surname(first),
            teamless ? null : team(first),
            id(second),
            surname(second),
            second.player() == null ? null : team(second),
            null,
            null,
            null,
            made,
            event instanceof Event.FreeThrow
                ? "FT"
                : spot == null ? null : spot.zone() == Zone.THREE ? "3PT" : "2PT",
            spot == null || shot == null ? null : along(spot, shot.home()),
            spot == null || shot == null ? null : across(spot, shot.home()),
            spot == null ? null : (double) spot.feet(),
            false,
            null,
            sourceFile));
  }

  private String team(Actor actor) {
    return (actor.home() ? game.home() : game.away()).name();
  }

  private static @Nullable Long id(Actor actor) {
    return actor.player() == null ? null : actor.player().leagueId();
  }

  private static @Nullable String surname(Actor actor) {
    return actor.player() == null ? null : actor.player().name().surnameKey();
  }

  private static double along(Spot spot, boolean home) {
    double percent = (5.25 + spot.y() / 10.0) / 94 * 100;
    return round(home ? 100 - percent : percent);
  }

  private static double across(Spot spot, boolean home) {
    double percent = (25 + spot.x() / 10.0) / 50 * 100;
    return round(home ? percent : 100 - percent);
  }

  private static double round(double value) {
    return Math.round(value * 100) / 100.0;
  }

  private static String clock(int tenths) {
    int minutes = tenths / 600;
    int seconds = tenths / 10 % 60;
    return (minutes < 10 ? "0" : "") + minutes + (seconds < 10 ? ":0" : ":") + seconds;
  }
}
