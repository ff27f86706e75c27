package org.backcourt.simulator.roster;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.backcourt.id.TeamCode;
import org.backcourt.simulator.league.SeasonDates;
import org.backcourt.simulator.random.Rng;

/** One day of a season for all players: form, injuries, trades, ten-day contracts. */
final class InSeason {

  private static final double INJURY_A_DAY = 0.0068;
  private static final int MOST_ABSENT = 5;
  private static final List<String> INJURIES =
      List.of(
          "Right Ankle; Sprain",
          "Left Ankle; Sprain",
          "Right Knee; Soreness",
          "Left Knee; Sprain",
          "Left Hamstring; Strain",
          "Right Hamstring; Tightness",
          "Lower Back; Spasms",
          "Right Wrist; Sprain",
          "Left Shoulder; Contusion",
          "Right Calf; Strain",
          "Left Foot; Soreness",
          "Head; Concussion",
          "N/A; Illness",
          "Right Groin; Strain",
          "Left Quad; Contusion");

  private final Map<TeamCode, List<Contract>> teams;
  private final List<Contract> freeAgents;
  private final SeasonDates season;
  private final LocalDate today;
  private final Rng rng;

  InSeason(
      Map<TeamCode, List<Contract>> teams,
      List<Contract> freeAgents,
      SeasonDates season,
      LocalDate today,
      Rng rng) {
    this.teams = teams;
    this.freeAgents = freeAgents;
    this.season = season;
    this.today = today;
    this.rng = rng;
  }

  void pass() {
    teams.forEach((team, roster) -> endTenDays(roster));
    for (List<Contract> roster : teams.values()) {
      hurt(roster);
      if (today.getDayOfMonth() == 1) {
        roster.forEach(c -> c.ability = c.ability.changed(rng.normal(0, 0.07), rng));
      }
      if (isTenDayTime() && absent(roster) >= 4 && roster.size() < 18 && rng.chance(0.1)) {
        hireForTenDays(roster);
      }
    }
    if (isTradeTime() && rng.chance(0.3 * teams.size() / 30)) {
      trade();
    }
  }

  private void hurt(List<Contract> roster) {
    for (Contract contract : roster) {
      if (contract.absenceOn(today) != null
          || absent(roster) >= MOST_ABSENT
          || !rng.chance(INJURY_A_DAY * (contract.player.ageOn(today) > 31 ? 1.35 : 1))) {
        continue;
      }
      double kind = rng.nextDouble();
      boolean pandemic = season.year() == 2021 && today.getMonthValue() % 11 <= 1;
      if (pandemic && kind < 0.6) {
        contract.absence =
            absence(rng.between(5, 10), "Health and Safety Protocols", "NWT - Health Protocols");
      } else if (kind < 0.04) {
        contract.absence = absence(rng.between(1, 4), "Personal Reasons", "NWT - Personal");
      } else if (kind < 0.05) {
        contract.absence = absence(rng.between(1, 6), "League Suspension", "NWT - Suspension");
      } else {
        int days = (int) Math.min(200, 1 + StrictMath.exp(rng.normal(1.75, 1.1)));
        String what = rng.pick(INJURIES);
        contract.absence =
            absence(days, "Injury/Illness - " + what, "DND - Injury/Illness - " + what);
      }
    }
  }

  private Absence absence(int days, String reason, String dnpReason) {
    return new Absence(today, today.plusDays(days - 1L), reason, dnpReason);
  }

  private int absent(List<Contract> roster) {
    int absent = 0;
    for (Contract contract : roster) {
      if (contract.terms == Contract.Terms.STANDARD && contract.absenceOn(today) != null) {
        absent++;
      }
    }
    return absent;
  }

  private boolean isTenDayTime() {
    return !today.isBefore(LocalDate.of(season.year() + 1, 1, 5))
        && today.isBefore(season.lastDay().minusDays(12));
  }

  private boolean isTradeTime() {
    return !today.isBefore(LocalDate.of(season.year(), 12, 15))
        && !today.isAfter(LocalDate.of(season.year() + 1, 2, 8));
  }

  private void hireForTenDays(List<Contract> roster) {
    if (freeAgents.isEmpty()) {
      return;
    }
    Contract hired = freeAgents.remove(rng.nextInt(freeAgents.size()));
    hired.terms = Contract.Terms.TEN_DAY;
    hired.until = today.plusDays(9);
    hired.absence = null;
    roster.add(hired);
  }

  private void endTenDays(List<Contract> roster) {
    for (Contract contract : List.copyOf(roster)) {
      if (contract.until != null && contract.until.isBefore(today)) {
        contract.until = null;
        contract.terms = Contract.Terms.STANDARD;
        roster.remove(contract);
        freeAgents.add(contract);
      }
    }
  }

  /** Two teams swap a player of about the same quality, at times with a second one each. */
  private void trade() {
    List<TeamCode> codes = new ArrayList<>(teams.keySet());
    rng.shuffle(codes);
    List<Contract> first = teams.getOrDefault(codes.get(0), List.of());
    List<Contract> second = teams.getOrDefault(codes.get(1), List.of());
    int players = rng.chance(0.35) ? 2 : 1;
    for (int i = 0; i < players; i++) {
      Contract given = rng.pick(first);
      second.stream()
          .filter(c -> c.terms == given.terms && given.terms == Contract.Terms.STANDARD)
          .min(
              java.util.Comparator.comparingDouble(
                  c -> Math.abs(c.ability.quality() - given.ability.quality())))
          .filter(c -> Math.abs(c.ability.quality() - given.ability.quality()) < 0.5)
          .ifPresent(
              taken -> {
                first.remove(given);
                second.remove(taken);
                first.add(taken);
                second.add(given);
              });
    }
  }

  /** Days a player has been back from his last absence; a large number when he was never away. */
  static long daysBack(Contract contract, LocalDate day) {
    return contract.absence == null ? 999 : ChronoUnit.DAYS.between(contract.absence.to(), day);
  }
}
