package org.backcourt.zones;

import org.jspecify.annotations.Nullable;

/** Shots of one zone, summed over games. */
record ZoneSums(int games, int attempts, int makes, int blocks) {

  static final ZoneSums NONE = new ZoneSums(0, 0, 0, 0);

  ZoneSums plus(
      @Nullable Integer moreAttempts, @Nullable Integer moreMakes, @Nullable Integer more) {
    return new ZoneSums(
        games + 1,
        attempts + (moreAttempts == null ? 0 : moreAttempts),
        makes + (moreMakes == null ? 0 : moreMakes),
        blocks + (more == null ? 0 : more));
  }

  /** Share that went in; null without attempts. */
  @Nullable Double share() {
    return attempts == 0 ? null : (double) makes / attempts;
  }

  double attemptsPerGame() {
    return (double) attempts / games;
  }

  double blocksPerGame() {
    return (double) blocks / games;
  }
}
