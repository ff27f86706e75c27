package org.backcourt.simulator.roster;

import java.util.ArrayList;
import java.util.List;
import org.backcourt.id.TeamCode;
import org.backcourt.simulator.random.Rng;
import org.backcourt.simulator.roster.Sheet.Candidate;
import org.backcourt.simulator.roster.Sheet.Listing;
import org.backcourt.simulator.roster.Sheet.Missing;
import org.backcourt.simulator.roster.Sheet.Status;
import org.backcourt.simulator.schedule.Fixture;

/** Decides before a game who dresses, who starts and for how long everyone is to play. */
final class Coach {

  private static final double[] MINUTES = {
    34.6, 33.6, 32.4, 31.0, 28.6, 23.6, 20.4, 16.6, 12.0, 7.0
  };
  private static final double[] USED = {1, 1, 1, 1, 1, 1, 1, 1, 0.9, 0.35};
  private static final int DRESSED = 13;
  private static final int NEEDED = 9;

  private final TeamCode team;
  private final List<Contract> roster;
  private final Fixture game;
  private final boolean secondNight;
  private final Rng draws;
  private final List<Contract> available = new ArrayList<>();
  private final List<Missing> inactive = new ArrayList<>();
  private final List<Listing> listings = new ArrayList<>();

  Coach(TeamCode team, List<Contract> roster, Fixture game, boolean secondNight, Rng draws) {
    this.team = team;
    this.roster = new ArrayList<>(roster);
    this.game = game;
    this.secondNight = secondNight;
    this.draws = draws;
  }

  Sheet sheet() {
    roster.sort(Rosters.bestFirst());
    for (Contract contract : roster) {
      ask(contract, draws.child(contract.player.leagueId()));
    }
    while (available.size() > DRESSED) {
      Contract left = available.remove(available.size() - 1);
      inactive.add(new Missing(left.player, "G League - On Assignment"));
    }
    return new Sheet(team, minutes(startersFirst()), inactive, listings);
  }

  private void ask(Contract contract, Rng rng) {
    Absence absence = contract.absenceOn(game.date());
    boolean canRest = roster.size() - inactive.size() - 1 > NEEDED;
    if (absence != null) {
      boolean fresh = !absence.from().isBefore(game.date().minusDays(1));
      Status early =
          fresh && rng.chance(0.6)
              ? rng.chance(0.6) ? Status.QUESTIONABLE : Status.DOUBTFUL
              : Status.OUT;
      Status last = rng.chance(0.05) ? Status.DOUBTFUL : Status.OUT;
      sitOut(contract, early, last, absence.reason(), absence.dnpReason());
      return;
    }
    if (contract.terms == Contract.Terms.TWO_WAY && (game.round() != null || rng.chance(0.45))) {
      sitOut(contract, Status.OUT, Status.OUT, "G League - Two-Way", "G League - Two-Way");
      return;
    }
    boolean star = contract.ability.quality() > 1.2 && contract.player.ageOn(game.date()) > 28;
    if (secondNight && star && canRest && game.isRegularSeason() && rng.chance(0.09)) {
      sitOut(contract, Status.OUT, Status.OUT, "Rest", "DNP - Rest");
      return;
    }
    long back = InSeason.daysBack(contract, game.date());
    boolean returning = back >= 1 && back <= 3;
    if (returning || rng.chance(0.035)) {
      Absence away = contract.absence;
      String reason =
          returning && away != null
              ? away.reason()
              : "Injury/Illness - " + rng.pick(List.of("Right Ankle; Soreness", "N/A; Illness"));
      double fate = rng.nextDouble();
      if (!returning && canRest && fate < 0.22) {
        sitOut(contract, Status.QUESTIONABLE, Status.OUT, reason, "DND - " + reason);
        return;
      }
      Status early = rng.chance(0.6) ? Status.QUESTIONABLE : Status.PROBABLE;
      Status last =
          fate < 0.5 ? Status.AVAILABLE : fate < 0.8 ? Status.PROBABLE : Status.QUESTIONABLE;
      listings.add(new Listing(contract.player, early, last, reason));
    }
    available.add(contract);
  }

  private void sitOut(
      Contract contract, Status early, Status last, String reason, String dnpReason) {
    listings.add(new Listing(contract.player, early, last, reason));
    inactive.add(new Missing(contract.player, dnpReason));
  }

  /** The five best, but with a centre and no more than two, and no more than three guards. */
  private List<Contract> startersFirst() {
    List<Contract> starters = new ArrayList<>();
    for (Contract contract : available) {
      Position position = contract.player.position();
      long same = starters.stream().filter(s -> s.player.position() == position).count();
      boolean fits = same < (position == Position.CENTER ? 2 : 3);
      boolean lastPlace = starters.size() == 4;
      boolean centreMissing =
          lastPlace && starters.stream().noneMatch(s -> s.player.position() == Position.CENTER);
      if (starters.size() < 5 && fits && (!centreMissing || position == Position.CENTER)) {
        starters.add(contract);
      }
    }
    for (Contract contract : available) {
      if (starters.size() < 5 && !starters.contains(contract)) {
        starters.add(contract);
      }
    }
    List<Contract> order = new ArrayList<>(starters);
    available.stream().filter(c -> !starters.contains(c)).forEach(order::add);
    return order;
  }

  private List<Candidate> minutes(List<Contract> order) {
    double[] planned = new double[order.size()];
    double total = 0;
    for (int i = 0; i < planned.length && i < MINUTES.length; i++) {
      if (draws.chance(USED[i])) {
        planned[i] = Math.max(3, MINUTES[i] + draws.normal(0, 2.2));
        total += planned[i];
      }
    }
    List<Candidate> candidates = new ArrayList<>();
    for (int i = 0; i < planned.length; i++) {
      Contract contract = order.get(i);
      candidates.add(
          new Candidate(contract.player, contract.ability, Math.min(42, planned[i] * 240 / total)));
    }
    return candidates;
  }
}
