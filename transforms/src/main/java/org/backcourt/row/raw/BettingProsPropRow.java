package org.backcourt.row.raw;

import java.time.Instant;
import java.time.LocalDate;
import org.backcourt.contract.Column;
import org.jspecify.annotations.Nullable;

/**
 * One side of a bookmaker's line on a player, collected by BettingPros. All markets share the
 * table, so {@code marketType} must be asked for; the file it came from is part of its key.
 */
public record BettingProsPropRow(
    @Column("The US Eastern date of the game.") LocalDate gameDate,
    @Column("points, assists, rebounds, blocks, steals or threes.") String marketType,
    @Column("The source's number for the market; 156 is points.") long marketId,
    @Column("The source's number for the game.") long bpEventId,
    @Column("The source's id of the offer.") String offerId,
    @Column("over or under.") String betSide,
    @Column("The source's number for the player.") long bpPlayerId,
    @Column("The player's name.") String playerName,
    @Column("The player's key as the source stored it.") String playerLookup,
    @Column("The player's team as the source has it today, FA for none.")
        @Nullable String playerTeam,
    @Column("The player's position.") @Nullable String playerPosition,
    @Column("Where the team comes from.") @Nullable String teamSource,
    @Column("Whether the team is in doubt; the source always says so.")
        @Nullable Boolean hasTeamIssues,
    @Column("The team after checking.") @Nullable String validatedTeam,
    @Column("How far the team is to be trusted, 0-1, by the age of the data.")
        @Nullable Double validationConfidence,
    @Column("How the team was checked.") @Nullable String validationMethod,
    @Column("Remarks on that check.") @Nullable String validationNotes,
    @Column("What makes the player hard to place, such as a trade.")
        @Nullable String playerComplications,
    @Column("The source's number for the bookmaker; 0 is the consensus.") long bookId,
    @Column("The bookmaker's name in mixed case, such as DraftKings.") String bookmaker,
    @Column("The source's id of the line.") @Nullable String lineId,
    @Column("The line, in units of its market.") double pointsLine,
    @Column("American odds of this side, such as -115.") int oddsAmerican,
    @Column("Whether the line could still be bet on.") boolean isActive,
    @Column("Whether it was the best line of all bookmakers.") @Nullable Boolean isBestLine,
    @Column("When the bookmaker last changed the line.") Instant bookmakerLastUpdate,
    @Column("The line when it was first offered.") @Nullable Double openingLine,
    @Column("American odds when it was first offered.") @Nullable Integer openingOdds,
    @Column("The bookmaker who offered it first.") @Nullable Long openingBookId,
    @Column("When it was first offered.") @Nullable Instant openingTimestamp,
    @Column("The file the row was read from.") String sourceFilePath) {}
