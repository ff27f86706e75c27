package org.backcourt.models;

import java.time.LocalDate;
import java.util.SplittableRandom;
import org.backcourt.features.Feature;

/** Seasons of made-up games: points are what is expected of a player and chance. */
final class League {

  static final int PLAYERS = 40;
  static final int DATES = 60;

  private League() {}

  /**
   * The games.
   *
   * @param leak how much of the same game's points the last five's average knows, from 0 to 1
   */
  static TrainingData of(int seasons, double leak) {
    SplittableRandom dice = new SplittableRandom(11);
    int rows = seasons * DATES * PLAYERS;
    TrainingData.Builder data = new TrainingData.Builder(rows);
    for (int season = 2021; season < 2021 + seasons; season++) {
      for (int day = 0; day < DATES; day++) {
        LocalDate date = LocalDate.of(season, 11, 1).plusDays(2L * day);
        for (int player = 0; player < PLAYERS; player++) {
          double level = 4 + 0.5 * player;
          float points = (float) Math.max(0, Math.rint(level + 12 * (dice.nextDouble() - 0.5)));
          float[] values = new float[TrainingData.columns().size()];
          for (int i = 0; i < values.length; i++) {
            values[i] = (float) dice.nextDouble();
          }
          double honest = level + 5 * (dice.nextDouble() - 0.5);
          values[Feature.POINTS_AVG_LAST_5.index()] = (float) (leak * points + (1 - leak) * honest);
          values[Feature.POINTS_AVG_LAST_10.index()] =
              (float) (level + 4 * (dice.nextDouble() - 0.5));
          values[Feature.POINTS_AVG_SEASON.index()] =
              (float) (level + 3 * (dice.nextDouble() - 0.5));
          values[Feature.VEGAS_POINTS_LINE.index()] = Float.NaN;
          data.add(date, "player" + player, season, points, day, values);
        }
      }
    }
    return data.build();
  }
}
