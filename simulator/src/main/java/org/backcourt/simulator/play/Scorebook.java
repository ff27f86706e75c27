package org.backcourt.simulator.play;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.backcourt.simulator.roster.Player;

/** The running record of a game: the clock, the score, who is on the floor, what happened. */
final class Scorebook {

  final Side away;
  final Side home;
  private final List<Event> events = new ArrayList<>(600);
  private int period;
  private int tenthsLeft;
  private Floor floor;

  Scorebook(Side away, Side home) {
    this.away = away;
    this.home = home;
    this.floor = new Floor(away.players(), home.players());
  }

  Side side(boolean ofHome) {
    return ofHome ? home : away;
  }

  int period() {
    return period;
  }

  int left() {
    return tenthsLeft;
  }

  boolean isOver() {
    return tenthsLeft == 0;
  }

  int gone() {
    return now().tenthsGone();
  }

  List<Event> events() {
    return events;
  }

  void startPeriod() {
    period++;
    tenthsLeft = Moment.length(period);
    home.teamFouls = 0;
    away.teamFouls = 0;
    if (period > 4) {
      home.timeoutsLeft = 2;
      away.timeoutsLeft = 2;
    }
  }

  /** Lets time pass, for those on the floor too. */
  void pass(int tenths) {
    int passed = Math.min(tenths, tenthsLeft);
    tenthsLeft -= passed;
    for (Man man : home.floor) {
      man.tenthsPlayed += passed;
    }
    for (Man man : away.floor) {
      man.tenthsPlayed += passed;
    }
  }

  /**
   * Stops the clock at a full second. Players come and go only then, so that minutes are whole
   * seconds although shots of the last minute have tenths.
   */
  void stopClock() {
    pass(tenthsLeft % 10);
  }

  Moment now() {
    return new Moment(period, tenthsLeft, away.score, home.score, floor);
  }

  void add(Function<Moment, Event> event) {
    events.add(event.apply(now()));
  }

  void substitute(Side side, Man in, Man out) {
    side.floor.set(side.floor.indexOf(out), in);
    floor = new Floor(away.players(), home.players());
    Player comes = in.player;
    Player goes = out.player;
    add(at -> new Event.Substitution(at, side.home, comes, goes));
  }
}
