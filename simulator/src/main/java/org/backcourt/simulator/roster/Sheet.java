package org.backcourt.simulator.roster;

import java.util.List;
import org.backcourt.id.TeamCode;

/**
 * A team before a game.
 *
 * @param dressed who may play, best first; the first five start
 * @param inactive who may not, and why
 * @param listings what the injury report says, changes included
 */
public record Sheet(
    TeamCode team, List<Candidate> dressed, List<Missing> inactive, List<Listing> listings) {

  /**
   * A player in uniform.
   *
   * @param minutes what the coach means to play him; 0 for who is to watch
   */
  public record Candidate(Player player, Ability ability, double minutes) {}

  /** A player out of uniform, with the reason in the gamebook's words. */
  public record Missing(Player player, String reason) {}

  /**
   * A player on the injury report.
   *
   * @param early his status the evening before
   * @param last his status in the last report before the game
   */
  public record Listing(Player player, Status early, Status last, String reason) {}

  /** The report's words, worst first. */
  public enum Status {
    OUT,
    DOUBTFUL,
    QUESTIONABLE,
    PROBABLE,
    AVAILABLE;

    /** In lower case, as the raw table has it. */
    public String word() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }
}
