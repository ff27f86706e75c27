package org.backcourt.simulator;

/** Is told how far a simulation has come. */
@FunctionalInterface
public interface Progress {

  /** Says nothing to nobody. */
  Progress NONE = (season, games, expected) -> {};

  /**
   * A game is over.
   *
   * @param season such as 2023-24
   * @param games games of the season that are over
   * @param expected about how many there will be
   */
  void finished(String season, int games, int expected);
}
