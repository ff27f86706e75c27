package org.backcourt.simulator.play;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.backcourt.simulator.random.Rng;
import org.backcourt.simulator.roster.Ability;
import org.backcourt.simulator.roster.Player;
import org.backcourt.simulator.roster.Sheet;
import org.jspecify.annotations.Nullable;

/** One team during a game: who is on the floor, its score, fouls and timeouts. */
final class Side {

  final boolean home;
  final List<Man> men;
  final List<Man> floor = new ArrayList<>();
  int score;
  int teamFouls;
  int timeoutsLeft = 7;

  Side(boolean home, Sheet sheet) {
    this.home = home;
    this.men = sheet.dressed().stream().map(Man::new).toList();
    this.floor.addAll(men.subList(0, 5));
  }

  /** The players on the floor. */
  List<Player> players() {
    return List.of(
        floor.get(0).player,
        floor.get(1).player,
        floor.get(2).player,
        floor.get(3).player,
        floor.get(4).player);
  }

  /** One of those on the floor, each as likely as his weight. */
  Man pick(Rng rng, ToDoubleFunction<Ability> weight) {
    return pick(rng, weight, null);
  }

  /** As {@link #pick(Rng, ToDoubleFunction)}, leaving one out. */
  Man pick(Rng rng, ToDoubleFunction<Ability> weight, @Nullable Man except) {
    double total = 0;
    for (Man man : floor) {
      total += man == except ? 0 : weight.applyAsDouble(man.ability);
    }
    double at = rng.nextDouble() * total;
    Man last = floor.get(0);
    for (Man man : floor) {
      if (man != except) {
        last = man;
        at -= weight.applyAsDouble(man.ability);
        if (at < 0) {
          return man;
        }
      }
    }
    return last;
  }

  /** The mean of a skill over those on the floor. */
  double mean(ToDoubleFunction<Ability> skill) {
    double total = 0;
    for (Man man : floor) {
      total += skill.applyAsDouble(man.ability);
    }
    return total / 5;
  }
}
