package org.backcourt.game;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.backcourt.contract.Column;
import org.backcourt.contract.Gathered;
import org.backcourt.contract.Seldom;
import org.backcourt.id.GameId;
import org.backcourt.id.LeagueGameId;

/** One game with everything that sources say of it, gathered before any transform sees it. */
@Gathered(by = "canonical_game_id")
public record Game(
    @Column("The game.") GameId gameId,
    @Column("Its lines in the schedule; more than one where the source repeats it.")
        List<ScheduledGame> schedule,
    @Column("Its team box score lines.") List<TeamBox> teamBoxes,
    @Column("Its players by the official gamebook.") List<GamebookLine> gamebook,
    @Seldom @Column("Its players by the league's live box score.")
        List<LeaguePlayerLine> leaguePlayers,
    @Seldom @Column("Its players by balldontlie.") List<BdlLine> bdl,
    @Column("Its events by the preferred play-by-play.") List<EventLine> events,
    @Seldom @Column("Its events by the league's own play-by-play.")
        List<LeagueEventLine> leagueEvents,
    @Column("The bookmakers' lines on its players.") List<PropLine> props) {

  private static final int FINAL = 3;

  private static final Comparator<ScheduledGame> NEWEST_LAST =
      Comparator.comparing(
              ScheduledGame::sourceUpdatedAt, Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparing(ScheduledGame::gameId);

  /**
   * The schedule's line of the game as played: final, of a kind that counts, and of several such
   * the newest. An announcement that was repeated later does not undo a final score.
   */
  public Optional<ScheduledGame> played() {
    return schedule.stream()
        .filter(line -> line.gameStatus() != null && line.gameStatus() == FINAL)
        .filter(
            line -> LeagueGameId.find(line.gameId()).map(id -> id.kind().counts()).orElse(false))
        .max(NEWEST_LAST);
  }
}
