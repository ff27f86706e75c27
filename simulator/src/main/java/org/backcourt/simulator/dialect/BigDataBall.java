package org.backcourt.simulator.dialect;

import java.util.ArrayList;
import java.util.List;
import org.backcourt.row.raw.BigDataBallEventRow;
import org.backcourt.row.raw.EventClock;
import org.backcourt.row.raw.EventShot;
import org.backcourt.row.raw.OnFloor;
import org.backcourt.simulator.play.Event;
import org.backcourt.simulator.play.Floor;
import org.backcourt.simulator.play.GamePlay;
import org.backcourt.simulator.play.Moment;
import org.backcourt.simulator.play.Spot;
import org.backcourt.simulator.play.Zone;
import org.backcourt.simulator.roster.Player;
import org.backcourt.simulator.schedule.Fixture;
import org.jspecify.annotations.Nullable;

/** BigDataBall's play-by-play, with coordinates and the ten players on the floor. */
public final class BigDataBall {

  private final Fixture game;
  private final String dataSet;
  private final String file;
  private final String sourceFile;
  private final String gameId;
  private final List<BigDataBallEventRow> rows = new ArrayList<>();
  private final Descriptions words = new Descriptions();
  private @Nullable Floor floor;
  private @Nullable OnFloor onFloor;
  private int sequence;
  private int lastGone;

  private BigDataBall(Fixture game) {
    this.game = game;
    dataSet =
        "NBA " + (game.seasonYear() + 1) + (game.round() == null ? " Regular Season" : " Playoffs");
    file =
        "["
            + game.date()
            + "]-"
            + game.leagueId().digits()
            + "-"
            + game.away()
            + "@"
            + game.home()
            + ".csv";
    sourceFile = "big-data-ball/" + game.seasonYear() + "/" + file;
    gameId = game.id().toString();
  }

  /** The rows of a game. */
  public static List<BigDataBallEventRow> rows(GamePlay play) {
    BigDataBall vendor = new BigDataBall(play.matchup().fixture());
    for (Event event : play.events()) {
      vendor.add(event);
    }
    return vendor.rows;
  }

  private void add(Event event) {
    if (event instanceof Event.PeriodStart start) {
      row(event, "start of period", "start of period", Cast.NOBODY, null, null);
      words.startPeriod(start.at().period());
    } else if (event instanceof Event.PeriodEnd) {
      row(event, "end of period", "end of period", Cast.NOBODY, null, null);
    } else if (event instanceof Event.JumpBall jump) {
      Cast cast =
          Cast.of(jump.home(), true)
              .second(jump.away(), "jump_ball_away")
              .third(jump.home(), "jump_ball_home")
              .possession(jump.gainedBy());
      row(event, "jump ball", "jump ball", cast, null, null);
    } else if (event instanceof Event.Shot shot) {
      Cast cast = Cast.of(shot.shooter(), shot.home());
      if (shot.assist() != null) {
        cast = cast.second(shot.assist(), "assist");
      } else if (shot.block() != null) {
        cast = cast.second(shot.block(), "block");
      }
      row(event, "shot", shot.spot().style(), cast, shot(shot), null);
    } else if (event instanceof Event.FreeThrow free) {
      String subtype =
          free.technical()
              ? "free throw technical"
              : "free throw " + free.number() + "/" + free.outOf();
      EventShot shot =
          new EventShot(free.made(), "FT", null, free.made() ? 1 : 0, null, null, null, null);
      Cast cast =
          Cast.of(free.shooter(), free.home())
              .trip(Integer.toString(free.number()), Integer.toString(free.outOf()));
      row(event, "free throw", subtype, cast, shot, null);
    } else if (event instanceof Event.Rebound rebound) {
      row(
          event,
          "rebound",
          rebound.offensive() ? "rebound offensive" : "rebound defensive",
          Cast.of(rebound.player(), rebound.home()),
          null,
          null);
    } else if (event instanceof Event.Turnover lost) {
      Cast cast = Cast.of(lost.player(), lost.home());
      if (lost.stolenBy() != null) {
        cast = cast.second(lost.stolenBy(), "steal");
      }
      row(event, "turnover", lost.kind(), cast, null, lost.kind());
    } else if (event instanceof Event.Foul foul) {
      Cast cast = Cast.of(foul.player(), foul.home());
      if (foul.drawnBy() != null) {
        cast = cast.second(foul.drawnBy(), "fouled").opponent(foul.drawnBy());
      }
      row(event, "foul", foul.kind().word(), cast, null, foul.kind().word());
    } else if (event instanceof Event.Substitution change) {
      row(event, "substitution", "out", Cast.of(change.out(), change.home()), null, null);
      row(event, "substitution", "in", Cast.of(change.in(), change.home()), null, null);
    } else if (event instanceof Event.Timeout timeout) {
      row(event, "timeout", "regular", Cast.of(null, timeout.home()), null, null);
    } else if (event instanceof Event.Violation violation) {
      Cast cast = Cast.of(violation.player(), violation.home());
      row(event, "violation", violation.kind(), cast, null, violation.kind());
    }
  }

  private static EventShot shot(Event.Shot shot) {
    Spot spot = shot.spot();
    return new EventShot(
        shot.made(),
        spot.zone() == Zone.THREE ? "3PT" : "2PT",
        (double) spot.feet(),
        shot.made() ? spot.points() : 0,
        (double) spot.x(),
        (double) spot.y(),
        (250 + (shot.home() ? -spot.x() : spot.x())) / 10.0,
        (shot.home() ? 887.5 - spot.y() : 52.5 + spot.y()) / 10.0);
  }

  private void row(
      Event event,
      String type,
      String subtype,
      Cast cast,
      @Nullable EventShot shot,
      @Nullable String reason) {
    Moment at = event.at();
    boolean leaves = type.equals("substitution") && subtype.equals("out");
    sequence++;
    rows.add(
        new BigDataBallEventRow(
            gameId,
            game.leagueId().vendorNumber(),
            game.date(),
            game.seasonYear(),
            dataSet,
            game.home().name(),
            game.away().name(),
            gameId + "_" + sequence,
            sequence,
            at.period(),
            clock(at),
            type,
            subtype,
            words.of(event, leaves, game),
            at.homeScore(),
            at.awayScore(),
            name(cast.first()),
            key(cast.first()),
            cast == Cast.NOBODY ? null : (cast.home() ? game.home() : game.away()).name(),
            name(cast.second()),
            key(cast.second()),
            null,
            cast.secondRole(),
            name(cast.third()),
            key(cast.third()),
            null,
            cast.thirdRole(),
            shot,
            leaves ? null : onFloor(at.floor()),
            name(cast.possession()),
            key(cast.possession()),
            reason,
            name(cast.opponent()),
            cast.num(),
            cast.outOf(),
            sourceFile,
            file,
            null,
            "bigdataball"));
  }

  private EventClock clock(Moment at) {
    int gone = at.tenthsGone();
    int since = gone - lastGone;
    lastGone = gone;
    int inPeriod = Moment.length(at.period()) - at.tenthsLeft();
    return new EventClock(
        hours(at.tenthsLeft()),
        at.tenthsLeft() / 10.0,
        hours(inPeriod),
        inPeriod / 10.0,
        hours(since),
        since / 10.0);
  }

  private static String hours(int tenths) {
    int seconds = tenths / 10;
    int minutes = seconds / 60;
    int rest = seconds % 60;
    return "0:" + (minutes < 10 ? "0" : "") + minutes + ":" + (rest < 10 ? "0" : "") + rest;
  }

  private OnFloor onFloor(Floor now) {
    OnFloor known = onFloor;
    if (known == null || floor != now) {
      List<Player> a = now.away();
      List<Player> h = now.home();
      known =
          new OnFloor(
              a.get(0).key(),
              a.get(1).key(),
              a.get(2).key(),
              a.get(3).key(),
              a.get(4).key(),
              h.get(0).key(),
              h.get(1).key(),
              h.get(2).key(),
              h.get(3).key(),
              h.get(4).key());
      floor = now;
      onFloor = known;
    }
    return known;
  }

  private static @Nullable String name(@Nullable Player player) {
    return player == null ? null : player.name().full();
  }

  private static @Nullable String key(@Nullable Player player) {
    return player == null ? null : player.key();
  }
}
