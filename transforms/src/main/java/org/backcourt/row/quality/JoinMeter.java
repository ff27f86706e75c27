package org.backcourt.row.quality;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.backcourt.contract.Column;
import org.backcourt.id.GameId;
import org.backcourt.id.PlayerLookup;

/**
 * What one join of one game made of the rows that came in on the side that has to find a partner.
 */
public record JoinMeter(
    @Column("What was joined to what.") String joinName,
    @Column("The date of the game.") LocalDate joinDate,
    @Column("The game.") GameId gameId,
    @Column("Rows or keys that came in.") int rowsIn,
    @Column("Those that found their partner.") int matched,
    @Column("Those that found none.") int lost,
    @Column(
            "Those that found the partner of another too, and were folded into one row with it:"
                + " no join multiplies rows.")
        int folded,
    @Column("The first keys that found no partner.") List<String> examples)
    implements Serializable {

  /**
   * Names on injury reports to players who were listed in a game of the season: men who are hurt
   * all season may never be, so that this join loses more than others.
   */
  public static final String REPORTED_PLAYERS = "reported players to players of their season";

  /** How many keys are kept as examples. */
  private static final int EXAMPLES = 5;

  /** The meter of a join of names as written to players; two spellings of one are folded. */
  public static JoinMeter ofNames(
      String joinName, GameId game, Set<String> names, Set<PlayerLookup> players) {
    Set<PlayerLookup> found = new HashSet<>();
    List<String> lost = new ArrayList<>();
    for (String name : names) {
      PlayerLookup.ofName(name)
          .filter(players::contains)
          .ifPresentOrElse(found::add, () -> lost.add(name));
    }
    int folded = names.size() - lost.size() - found.size();
    return of(joinName, game, names.size(), folded, lost);
  }

  /** The meter of a join that lost some keys. */
  public static JoinMeter of(
      String joinName, GameId game, int rowsIn, int folded, List<String> lostKeys) {
    return new JoinMeter(
        joinName,
        game.date(),
        game,
        rowsIn,
        rowsIn - lostKeys.size(),
        lostKeys.size(),
        folded,
        lostKeys.stream().sorted().limit(EXAMPLES).toList());
  }
}
