package org.backcourt.benchmark;

/**
 * One process that was measured.
 *
 * @param wall seconds from start to end, start of the JVM included
 * @param cpu seconds of both processors together, user and system
 * @param memory most resident memory, MB
 * @param rows rows written, or looked at where nothing is written
 * @param ending of {@code wall}, the share that audits and publications have of their runs, in
 *     seconds; 0 where there are none
 */
record Sample(double wall, double cpu, double memory, long rows, double ending) {

  double rowsPerSecond() {
    return rows / wall;
  }

  /** Both together: one after the other. */
  Sample and(Sample other) {
    return new Sample(
        wall + other.wall,
        cpu + other.cpu,
        Math.max(memory, other.memory),
        rows + other.rows,
        ending + other.ending);
  }
}
