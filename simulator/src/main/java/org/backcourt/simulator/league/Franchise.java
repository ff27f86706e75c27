package org.backcourt.simulator.league;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.backcourt.id.TeamCode;

/**
 * Where a team belongs and where it plays.
 *
 * @param division 0 to 5; three to a conference, the eastern ones first
 */
public record Franchise(TeamCode team, int division, Arena arena) {

  private static final String EASTERN = "America/New_York";
  private static final String CENTRAL = "America/Chicago";
  private static final String MOUNTAIN = "America/Denver";
  private static final String PACIFIC = "America/Los_Angeles";
  private static final Arena CLIPPERS_SINCE_2024 =
      new Arena("Intuit Dome", "Inglewood", "CA", ZoneId.of(PACIFIC));

  private static final Map<TeamCode, Franchise> ALL = new EnumMap<>(TeamCode.class);

  /** East and west in turn, so that any even number of them makes two conferences. */
  private static final List<TeamCode> ORDER = new ArrayList<>();

  static {
    put(0, TeamCode.BOS, "TD Garden", "Boston", "MA", EASTERN);
    put(4, TeamCode.LAL, "Crypto.com Arena", "Los Angeles", "CA", PACIFIC);
    put(0, TeamCode.NYK, "Madison Square Garden", "New York", "NY", EASTERN);
    put(3, TeamCode.DEN, "Ball Arena", "Denver", "CO", MOUNTAIN);
    put(2, TeamCode.MIA, "Kaseya Center", "Miami", "FL", EASTERN);
    put(5, TeamCode.DAL, "American Airlines Center", "Dallas", "TX", CENTRAL);
    put(1, TeamCode.MIL, "Fiserv Forum", "Milwaukee", "WI", CENTRAL);
    put(4, TeamCode.GSW, "Chase Center", "San Francisco", "CA", PACIFIC);
    put(0, TeamCode.PHI, "Wells Fargo Center", "Philadelphia", "PA", EASTERN);
    put(4, TeamCode.PHX, "Footprint Center", "Phoenix", "AZ", "America/Phoenix");
    put(2, TeamCode.ATL, "State Farm Arena", "Atlanta", "GA", EASTERN);
    put(3, TeamCode.MIN, "Target Center", "Minneapolis", "MN", CENTRAL);
    put(1, TeamCode.CLE, "Rocket Mortgage FieldHouse", "Cleveland", "OH", EASTERN);
    put(5, TeamCode.MEM, "FedExForum", "Memphis", "TN", CENTRAL);
    put(0, TeamCode.TOR, "Scotiabank Arena", "Toronto", "ON", EASTERN);
    put(3, TeamCode.OKC, "Paycom Center", "Oklahoma City", "OK", CENTRAL);
    put(0, TeamCode.BKN, "Barclays Center", "Brooklyn", "NY", EASTERN);
    put(4, TeamCode.LAC, "Crypto.com Arena", "Los Angeles", "CA", PACIFIC);
    put(1, TeamCode.CHI, "United Center", "Chicago", "IL", CENTRAL);
    put(5, TeamCode.HOU, "Toyota Center", "Houston", "TX", CENTRAL);
    put(2, TeamCode.CHA, "Spectrum Center", "Charlotte", "NC", EASTERN);
    put(5, TeamCode.NOP, "Smoothie King Center", "New Orleans", "LA", CENTRAL);
    put(1, TeamCode.DET, "Little Caesars Arena", "Detroit", "MI", EASTERN);
    put(3, TeamCode.POR, "Moda Center", "Portland", "OR", PACIFIC);
    put(1, TeamCode.IND, "Gainbridge Fieldhouse", "Indianapolis", "IN", EASTERN);
    put(4, TeamCode.SAC, "Golden 1 Center", "Sacramento", "CA", PACIFIC);
    put(2, TeamCode.ORL, "Kia Center", "Orlando", "FL", EASTERN);
    put(5, TeamCode.SAS, "Frost Bank Center", "San Antonio", "TX", CENTRAL);
    put(2, TeamCode.WAS, "Capital One Arena", "Washington", "DC", EASTERN);
    put(3, TeamCode.UTA, "Delta Center", "Salt Lake City", "UT", MOUNTAIN);
  }

  /** The franchise of a team. */
  public static Franchise of(TeamCode team) {
    Franchise franchise = ALL.get(team);
    if (franchise == null) {
      throw new IllegalStateException(team + " has no entry in Franchise");
    }
    return franchise;
  }

  /** The first {@code count} franchises, half of them eastern, in a fixed order. */
  public static List<TeamCode> first(int count) {
    return ORDER.subList(0, count);
  }

  /** The conference of its division. */
  public Conference conference() {
    return division < 3 ? Conference.EAST : Conference.WEST;
  }

  /** Where it plays at home in the season that began in that year. */
  public Arena arena(int seasonYear) {
    return team == TeamCode.LAC && seasonYear >= 2024 ? CLIPPERS_SINCE_2024 : arena;
  }

  private static void put(
      int division, TeamCode team, String arena, String city, String state, String zone) {
    ALL.put(team, new Franchise(team, division, new Arena(arena, city, state, ZoneId.of(zone))));
    ORDER.add(team);
  }
}
