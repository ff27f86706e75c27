package org.backcourt.simulator.fault;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.backcourt.simulator.dialect.GameRows;
import org.backcourt.simulator.play.Matchup;
import org.backcourt.simulator.random.Rng;
import org.backcourt.simulator.roster.Player;
import org.backcourt.simulator.schedule.Fixture;

/** The faults of one season, one after the other. */
public final class Strikes {

  /** What arrives of a game at once, and what days later. */
  public record Arrival(GameRows now, List<GameRows> later) {}

  private final List<Fault> faults = new ArrayList<>();

  /** Lets every fault choose where it strikes in the season. */
  public Strikes(
      List<FaultRequest> requests, List<Fixture> fixtures, List<Player> stars, Rng season) {
    for (FaultRequest request : requests) {
      FaultKind kind = Faults.named(request.name());
      Scope scope = new Scope(fixtures, stars, season.child("fault").child(kind.name()));
      try {
        faults.add(kind.maker().apply(scope, request.argument()));
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException("fault " + request + ": " + e.getMessage(), e);
      }
    }
  }

  /** What arrives of a game. */
  public Arrival on(GameRows clean, Matchup matchup) {
    GameRows now = clean;
    List<GameRows> later = new ArrayList<>();
    for (Fault fault : faults) {
      later.replaceAll(rows -> fault.strike(rows, matchup));
      fault.later(now, matchup).ifPresent(later::add);
      now = fault.strike(now, matchup);
    }
    return new Arrival(now, later);
  }

  /** Damages the season's files. */
  public void onFiles(Path out, String season) throws IOException {
    for (Fault fault : faults) {
      fault.strikeFiles(out, season);
    }
  }
}
