package org.backcourt.forecast;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A game he played, as it looked before it began, and what he scored.
 *
 * @param rest days since the game he played before it; null for the season's first
 * @param form mean points of the 5 games before it less those of the season before it; 0 without
 * @param opponentRating the opponent's defensive rating as of that date; null before it was known
 */
public record PastGame(
    LocalDate date,
    boolean home,
    @Nullable Integer rest,
    double form,
    @Nullable Double opponentRating,
    int points) {}
