package org.backcourt.context;

import java.util.List;
import org.backcourt.contract.Column;
import org.backcourt.contract.Gathered;
import org.backcourt.id.GameId;

/**
 * Everything that bookmakers and the injury report said of one game, whenever they said it. What
 * they said the day before may come as a second element of the same game.
 */
@Gathered(by = "canonical_game_id")
public record PreGameBoard(
    @Column("The game.") GameId gameId,
    @Column("Its lines in the schedule.") List<Fixture> fixtures,
    @Column("Spreads and totals.") List<GameQuote> games,
    @Column("Lines on its players.") List<PointsQuote> points,
    @Column("Injuries.") List<InjuryNote> injuries) {}
