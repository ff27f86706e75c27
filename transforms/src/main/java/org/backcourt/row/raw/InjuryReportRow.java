package org.backcourt.row.raw;

import java.time.LocalDate;
import org.backcourt.contract.Column;
import org.jspecify.annotations.Nullable;

/** A player's line in one hourly edition of the official injury report. */
public record InjuryReportRow(
    @Column("The US Eastern date of the report.") LocalDate reportDate,
    @Column("The US Eastern hour of the report, 0-23.") @Nullable Integer reportHour,
    @Column("The season, such as 2023-24.") @Nullable String season,
    @Column("The US Eastern date of the game he may miss.") @Nullable LocalDate gameDate,
    @Column("The tip-off as printed, such as 07:30 (ET).") @Nullable String gameTime,
    @Column("The game as YYYYMMDD_AWAY_HOME, built from match-up and date.")
        @Nullable String gameId,
    @Column("The match-up as printed, such as MIL@SAS.") @Nullable String matchup,
    @Column("The visitors' code.") @Nullable String awayTeam,
    @Column("The hosts' code.") @Nullable String homeTeam,
    @Column("The player's team as the report names it.") @Nullable String team,
    @Column("The player as printed, such as Barlow, Dominick.") @Nullable String playerNameOriginal,
    @Column("The player's name, first name first.") @Nullable String playerFullName,
    @Column("The player's key as the source stored it; accents kept and suffixes cut.")
        @Nullable String playerLookup,
    @Column("out, doubtful, questionable, probable or available.") @Nullable String injuryStatus,
    @Column("The reason as printed.") @Nullable String reason,
    @Column(
            "injury, g_league, suspension, health_safety_protocol, rest, personal, other or"
                + " unknown.")
        @Nullable String reasonCategory,
    @Column("How surely the line was read, 0-1.") @Nullable Double confidenceScore,
    @Column("How surely the whole report was read, 0-1.") @Nullable Double overallReportConfidence,
    @Column("When the report was fetched, as the source wrote it.") @Nullable String scrapeTime,
    @Column("The file the row was read from.") @Nullable String sourceFilePath) {}
