package org.backcourt.simulator.roster;

import java.time.LocalDate;
import org.backcourt.simulator.random.Rng;

/** Brings new players into the league, each with a name and a league id of his own. */
final class Scouts {

  private final Names names;
  private final Rng rng;
  private long nextId = 1_620_000;

  Scouts(Rng rng) {
    this.names = new Names(rng.child("names"));
    this.rng = rng.child("players");
  }

  /** A new player of about that age and quality. */
  Contract find(Position position, double age, double quality, LocalDate today) {
    nextId += rng.between(3, 40);
    LocalDate born = today.minusDays((long) (age * 365.25) + rng.nextInt(300));
    Player player =
        new Player(nextId, names.next(), position, born, Integer.toString(rng.nextInt(56)));
    return new Contract(player, Ability.draw(position, quality, rng), Contract.Terms.STANDARD);
  }

  /** A new player of a position that the league needs as often. */
  Contract find(double age, double quality, LocalDate today) {
    return find(Position.values()[rng.weighted(0.42, 0.38, 0.2)], age, quality, today);
  }
}
