package org.backcourt.row.raw;

import org.backcourt.contract.Column;
import org.jspecify.annotations.Nullable;

/** A player's line in an official box score, the same group of columns in every league source. */
public record PlayerStats(
    @Column("Minutes played as the source writes them, such as 34:12 or PT34M12.00S.")
        @Nullable String minutes,
    @Column("Minutes played as a decimal number.") @Nullable Double minutesDecimal,
    @Column("Points scored.") @Nullable Integer points,
    @Column("Field goals made, threes included.") @Nullable Integer fieldGoalsMade,
    @Column("Field goals attempted, threes included.") @Nullable Integer fieldGoalsAttempted,
    @Column("Field goals made per attempt, 0-1.") @Nullable Double fieldGoalPercentage,
    @Column("Three-pointers made.") @Nullable Integer threePointersMade,
    @Column("Three-pointers attempted.") @Nullable Integer threePointersAttempted,
    @Column("Three-pointers made per attempt, 0-1.") @Nullable Double threePointPercentage,
    @Column("Free throws made.") @Nullable Integer freeThrowsMade,
    @Column("Free throws attempted.") @Nullable Integer freeThrowsAttempted,
    @Column("Free throws made per attempt, 0-1.") @Nullable Double freeThrowPercentage,
    @Column("Offensive rebounds.") @Nullable Integer offensiveRebounds,
    @Column("Defensive rebounds.") @Nullable Integer defensiveRebounds,
    @Column("All rebounds; where NULL, offensive plus defensive.") @Nullable Integer totalRebounds,
    @Column("Assists.") @Nullable Integer assists,
    @Column("Steals.") @Nullable Integer steals,
    @Column("Blocked shots.") @Nullable Integer blocks,
    @Column("Turnovers.") @Nullable Integer turnovers,
    @Column("Personal fouls.") @Nullable Integer personalFouls,
    @Column("Points scored minus points allowed while on the floor.")
        @Nullable Integer plusMinus) {}
