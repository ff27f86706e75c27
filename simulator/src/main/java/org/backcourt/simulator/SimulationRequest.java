package org.backcourt.simulator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.backcourt.id.TeamCode;
import org.backcourt.simulator.fault.FaultRequest;
import org.backcourt.simulator.fault.Faults;
import org.jspecify.annotations.Nullable;

/**
 * What league to play. The same request gives the same bytes; a season of a seed is the same
 * whichever other seasons are asked for.
 *
 * @param seasons the years the seasons began in
 * @param until the last day whose games are over; later ones are only announced
 * @param teams how many teams, an even number from 4 to 30
 * @param seed chooses the league
 * @param faults what is to go wrong
 * @param threads how many games are played at once; changes nothing but the time it takes
 * @param withTruth whether to write also what was to be expected of every player
 */
public record SimulationRequest(
    List<Integer> seasons,
    @Nullable LocalDate until,
    int teams,
    long seed,
    List<FaultRequest> faults,
    int threads,
    boolean withTruth) {

  private static final int FIRST_SEASON = 2021;
  private static final int LAST_SEASON = 2045;

  public SimulationRequest {
    seasons = seasons.stream().distinct().sorted().toList();
    faults = List.copyOf(faults);
    if (seasons.isEmpty()) {
      throw new IllegalArgumentException("no season was asked for; give one, such as 2023-24");
    }
    for (int season : seasons) {
      if (season < FIRST_SEASON || season > LAST_SEASON) {
        throw new IllegalArgumentException(
            "season " + season + " is not simulated; give one from 2021-22 to 2045-46");
      }
    }
    faults.forEach(fault -> Faults.named(fault.name()));
    if (teams < 4 || teams > TeamCode.values().length || teams % 2 == 1) {
      throw new IllegalArgumentException(
          "a league of " + teams + " teams is not possible; give an even number from 4 to 30");
    }
  }

  /** All thirty teams in these seasons, without faults. */
  public static SimulationRequest of(Integer... seasons) {
    return new SimulationRequest(
        List.of(seasons),
        null,
        TeamCode.values().length,
        1,
        List.of(),
        Runtime.getRuntime().availableProcessors(),
        false);
  }

  /** The same with another number of teams. */
  public SimulationRequest withTeams(int count) {
    return new SimulationRequest(seasons, until, count, seed, faults, threads, withTruth);
  }

  /** The same with another seed. */
  public SimulationRequest withSeed(long other) {
    return new SimulationRequest(seasons, until, teams, other, faults, threads, withTruth);
  }

  /** The same with games after {@code last} only announced. */
  public SimulationRequest until(LocalDate last) {
    return new SimulationRequest(seasons, last, teams, seed, faults, threads, withTruth);
  }

  /** The same with one more fault, such as {@code empty-file=nba_raw.nbac_schedule}. */
  public SimulationRequest withFault(String text) {
    List<FaultRequest> more = new ArrayList<>(faults);
    more.add(FaultRequest.parse(text));
    return new SimulationRequest(seasons, until, teams, seed, more, threads, withTruth);
  }

  /** The same on another number of threads. */
  public SimulationRequest onThreads(int count) {
    return new SimulationRequest(seasons, until, teams, seed, faults, count, withTruth);
  }

  /** The same with a file of what was to be expected of every player. */
  public SimulationRequest andTruth() {
    return new SimulationRequest(seasons, until, teams, seed, faults, threads, true);
  }
}
