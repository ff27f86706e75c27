package org.backcourt.validation.health;

/**
 * Why a date is not at its best.
 *
 * @param missing whether something expected is not there; else it is there, and not good
 * @param cause in words
 * @param mend the command that mends it
 */
public record Finding(boolean missing, String cause, String mend) {}
