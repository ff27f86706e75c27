package org.backcourt.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * A full season looks like the real ones. The real figures are those of the seasons 2022-23 and
 * 2023-24, measured on the official box scores and the vendor's play-by-play; the bounds add the
 * tolerance that seasons of other years and the simulator's simplicity need.
 */
class RealismTest {

  /** Measure | real 2022-23 | real 2023-24 | lowest | highest. */
  private static final String BOUNDS =
      """
      pace                        | 101.0 | 100.4 |  98.0 | 103.5
      points                      | 114.3 | 113.6 | 110.0 | 118.0
      points deviation            |  12.1 |  12.9 |  11.0 |  14.5
      field-goal attempts         |  88.2 |  88.6 |  85.5 |  91.0
      field-goal percentage       | 0.474 | 0.473 | 0.460 | 0.488
      three-point share of shots  | 0.388 | 0.395 | 0.370 | 0.415
      zone share paint            | 0.494 | 0.492 | 0.460 | 0.520
      zone share mid_range        | 0.119 | 0.113 | 0.100 | 0.135
      zone share three            | 0.387 | 0.395 | 0.370 | 0.415
      zone percentage paint       | 0.579 | 0.575 | 0.560 | 0.600
      zone percentage mid_range   | 0.421 | 0.418 | 0.400 | 0.440
      zone percentage three       | 0.361 | 0.366 | 0.350 | 0.380
      assisted share paint        | 0.520 | 0.549 | 0.480 | 0.570
      assisted share mid_range    | 0.418 | 0.463 | 0.390 | 0.500
      assisted share three        | 0.830 | 0.844 | 0.800 | 0.900
      free-throw percentage       | 0.782 | 0.784 | 0.760 | 0.810
      free throws per shot        | 0.265 | 0.244 | 0.235 | 0.285
      free-throw attempts         |  23.4 |  21.6 |  20.5 |  25.0
      offensive rebounds          |  10.4 |  10.5 |   9.5 |  11.5
      defensive rebounds          |  33.0 |  32.9 |  31.0 |  35.0
      assists                     |  25.2 |  26.4 |  24.0 |  28.0
      steals                      |   7.3 |   7.4 |   6.6 |   8.2
      blocks                      |   4.7 |   5.1 |   4.2 |   5.6
      turnovers                   |  14.0 |  13.5 |  12.5 |  15.0
      turnovers of no player      |  0.66 |  0.70 |  0.55 |  0.80
      personal fouls              |  20.0 |  18.8 |  18.0 |  21.5
      home advantage              |   2.6 |   2.3 |   1.2 |   3.6
      home wins share             | 0.581 | 0.547 | 0.525 | 0.605
      margin deviation            |  13.9 |  15.8 |  13.2 |  16.5
      team strength deviation     |   4.0 |   5.3 |   3.3 |   6.2
      overtime share              | 0.064 | 0.047 | 0.030 | 0.075
      active players a game       |  21.1 |  21.5 |  20.0 |  22.5
      minutes deviation           |  10.8 |  11.1 |  10.0 |  12.0
      minutes q10                 |   6.6 |   5.5 |   4.0 |   7.5
      minutes q25                 |  15.0 |  14.3 |  12.0 |  16.5
      minutes q50                 |  24.0 |  23.5 |  21.5 |  25.0
      minutes q75                 |  31.9 |  31.6 |  30.5 |  33.5
      minutes q90                 |  36.5 |  36.4 |  34.5 |  37.5
      player points q25           |   4.0 |   3.0 |   3.0 |   5.0
      player points q50           |   9.0 |   9.0 |   7.0 |  10.0
      player points q75           |  16.0 |  16.0 |  14.0 |  17.0
      player points q90           |  24.0 |  23.0 |  20.0 |  25.0
      player points q99           |  38.0 |  37.0 |  31.0 |  40.0
      usage deviation             |   7.8 |   7.8 |   6.8 |   8.8
      usage q5                    |   7.4 |   7.4 |   6.0 |   9.0
      usage q25                   |  13.3 |  13.4 |  12.5 |  15.0
      usage q50                   |  18.3 |  18.4 |  17.3 |  19.8
      usage q75                   |  24.1 |  24.2 |  22.8 |  25.5
      usage q95                   |  33.0 |  32.6 |  31.0 |  35.0
      rows: bigdataball           | 515.1 | 509.9 | 480.0 | 560.0
      rows: league play-by-play   | 500-630 || 480.0 | 630.0
      rows: gamebook              | 30-41 ||  28.0 |  42.0
      rows: bettingpros           | 200-300 || 120.0 | 300.0
      rows: game lines a snapshot | 8 ||   8.0 |   8.0
      rows: team box              | 2 ||   2.0 |   2.0
      """;

  @Test
  void aFullSeasonLiesWithinTheBoundsOfRealOnes() throws IOException {
    Realism realism = new Realism();
    Simulation.of(SimulationRequest.of(2023)).play(delivery -> realism.add(delivery.game()));
    Map<String, Double> measures = realism.measures();

    StringBuilder report = new StringBuilder("measure | 2022-23 | 2023-24 | simulated | bounds\n");
    StringBuilder outside = new StringBuilder();
    for (String line : BOUNDS.strip().split("\n")) {
      String[] cells = line.strip().split("\\s*\\|\\s*", -1);
      double value = measures.get(cells[0]);
      double low = Double.parseDouble(cells[3]);
      double high = Double.parseDouble(cells[4]);
      String row =
          String.format(
              Locale.ROOT,
              "%-28s| %7s | %7s | %8.3f | %s to %s%n",
              cells[0],
              cells[1],
              cells[2],
              value,
              cells[3],
              cells[4]);
      report.append(row);
      if (value < low || value > high) {
        outside.append(row);
      }
    }
    Files.writeString(Path.of("target", "realism.txt"), report);

    assertThat(outside.toString())
        .as("measures outside the bounds; all are in target/realism.txt")
        .isEmpty();
  }
}
