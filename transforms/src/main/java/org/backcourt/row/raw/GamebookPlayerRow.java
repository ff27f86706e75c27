package org.backcourt.row.raw;

import java.time.LocalDate;
import java.util.List;
import org.backcourt.contract.Column;
import org.backcourt.contract.Embedded;
import org.jspecify.annotations.Nullable;

/**
 * A player in the official gamebook, published the morning after: active, not played, or inactive.
 * Only who was active has {@code stats}; inactive players come by surname only.
 */
public record GamebookPlayerRow(
    @Column("The game as the source writes it: YYYYMMDD_AWAY_HOME, at times the wrong way round.")
        String gameId,
    @Column("The source's own code of the game, such as 20240410/MEMCLE.")
        @Nullable String gameCode,
    @Column("The US Eastern date of the game.") LocalDate gameDate,
    @Column("The year the season began in.") int seasonYear,
    @Column("The hosts' three-letter code.") @Nullable String homeTeamAbbr,
    @Column("The visitors' three-letter code.") @Nullable String awayTeamAbbr,
    @Column("The player's full name, resolved where the source had a surname only.")
        @Nullable String playerName,
    @Column("The player's name, letter by letter as in the source.") String playerNameOriginal,
    @Column("The player's key as the source stored it; a surname's key where unresolved.")
        @Nullable String playerLookup,
    @Column("The player's team by its three-letter code; NULL for some who did not play.")
        @Nullable String teamAbbr,
    @Column("active, dnp or inactive.") String playerStatus,
    @Column("Why he did not play, in the source's words.") @Nullable String dnpReason,
    @Embedded @Nullable NameResolution nameResolution,
    @Embedded @Nullable PlayerStats stats,
    @Column("The file the row was read from.") @Nullable String sourceFilePath,
    @Column("What was noticed on reading, such as name_resolved or no_roster_match.")
        List<String> dataQualityFlags,
    @Column("Whether a person should look at the row.") @Nullable Boolean requiresManualReview) {}
