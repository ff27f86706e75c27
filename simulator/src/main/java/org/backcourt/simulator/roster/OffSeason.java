package org.backcourt.simulator.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.backcourt.id.TeamCode;
import org.backcourt.simulator.random.Rng;

/** One summer: players age, some retire, some change teams, rookies come. */
final class OffSeason {

  /** The mean quality of players under standard contracts, to which every summer returns. */
  private static final double MEAN_QUALITY = -0.02;

  private static final double SPREAD = 0.98;

  private final Map<TeamCode, List<Contract>> teams;
  private final List<Contract> freeAgents;
  private final Scouts scouts;
  private final LocalDate day;
  private final Rng rng;

  OffSeason(
      Map<TeamCode, List<Contract>> teams,
      List<Contract> freeAgents,
      Scouts scouts,
      LocalDate day,
      Rng rng) {
    this.teams = teams;
    this.freeAgents = freeAgents;
    this.scouts = scouts;
    this.day = day;
    this.rng = rng;
  }

  void pass() {
    for (List<Contract> roster : teams.values()) {
      for (Contract contract : List.copyOf(roster)) {
        age(contract);
        boolean temporary = contract.terms != Contract.Terms.STANDARD;
        if (retires(contract)) {
          roster.remove(contract);
        } else if (temporary || rng.chance(moveProbability(contract))) {
          roster.remove(contract);
          freeAgents.add(contract);
        }
      }
    }
    freeAgents.removeIf(this::retires);
    freeAgents.forEach(
        contract -> {
          contract.terms = Contract.Terms.STANDARD;
          contract.until = null;
        });
    draft();
    sign();
    rebalance();
    int kept = teams.size() * 3;
    while (freeAgents.size() > kept) {
      freeAgents.remove(freeAgents.size() - 1);
    }
    while (freeAgents.size() < kept) {
      freeAgents.add(scouts.find(rng.normal(25, 2), rng.normal(-1.4, 0.2), day));
    }
  }

  private void age(Contract contract) {
    double age = contract.player.ageOn(day);
    double change = age < 23 ? 0.28 : age < 27 ? 0.12 : age < 31 ? 0 : age < 34 ? -0.15 : -0.35;
    contract.ability = contract.ability.changed(change + rng.normal(0, 0.22), rng);
    if (contract.absence != null && contract.absence.to().isBefore(day)) {
      contract.absence = null;
    }
  }

  private boolean retires(Contract contract) {
    double age = contract.player.ageOn(day);
    return age > 40 || (age > 34 && contract.ability.quality() < -0.4);
  }

  private static double moveProbability(Contract contract) {
    return contract.ability.quality() > 1.3 ? 0.05 : 0.24;
  }

  private void draft() {
    List<List<Contract>> order = new ArrayList<>(teams.values());
    rng.shuffle(order);
    for (int pick = 0; pick < order.size() * 2; pick++) {
      double promise = 0.5 - 1.4 * Math.min(1.0, pick / (double) order.size());
      order
          .get(pick % order.size())
          .add(scouts.find(rng.normal(20.8, 1), rng.normal(promise, 0.35), day));
    }
  }

  private void sign() {
    freeAgents.sort(Rosters.bestFirst());
    List<List<Contract>> order = new ArrayList<>(teams.values());
    while (order.stream().anyMatch(roster -> roster.size() < Rosters.STANDARD)) {
      rng.shuffle(order);
      for (List<Contract> roster : order) {
        if (roster.size() < Rosters.STANDARD) {
          roster.add(
              freeAgents.isEmpty()
                  ? scouts.find(rng.normal(25, 3), rng.normal(-1, 0.3), day)
                  : freeAgents.remove(0));
        }
      }
    }
    for (List<Contract> roster : order) {
      roster.sort(Rosters.bestFirst());
      while (roster.size() > Rosters.STANDARD) {
        freeAgents.add(roster.remove(roster.size() - 1));
      }
    }
    freeAgents.sort(Rosters.bestFirst());
  }

  /** Keeps the league as good as it was, so that no season drifts out of the bounds. */
  private void rebalance() {
    List<Contract> all = teams.values().stream().flatMap(List::stream).toList();
    double mean = all.stream().mapToDouble(c -> c.ability.quality()).average().orElse(0);
    double variance =
        all.stream()
            .mapToDouble(c -> (c.ability.quality() - mean) * (c.ability.quality() - mean))
            .average()
            .orElse(1);
    double stretch = SPREAD / StrictMath.sqrt(variance);
    for (Contract contract : all) {
      double wanted = MEAN_QUALITY + (contract.ability.quality() - mean) * stretch;
      contract.ability = contract.ability.changed(wanted - contract.ability.quality(), rng);
    }
  }
}
