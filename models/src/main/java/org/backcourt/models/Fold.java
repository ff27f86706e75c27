package org.backcourt.models;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.backcourt.calendar.SeasonCalendar;

/**
 * Rows to fit, to validate and to test, in the order of time and with a week between them that
 * nobody uses: windows that reach over a border would tell the one side of the other.
 *
 * @param name what is tested, such as a season; what serves the future is tested on nothing
 */
public record Fold(
    String name,
    int fitFrom,
    int fitTo,
    int validateFrom,
    int validateTo,
    int testFrom,
    int testTo) {

  /** Days left out at each border. */
  static final int EMBARGO_DAYS = 7;

  /** Of the training rows, the share that is fitted; the later rest says when to stop. */
  private static final double FITTED = 0.85;

  /** Fewer rows than this teach nothing. */
  private static final int FEWEST_ROWS = 500;

  /**
   * Walks forward: each season is tested by what was learnt from all before it, and the last fold
   * learns from everything. A single season is split in itself.
   */
  public static List<Fold> walkForward(TrainingData data) {
    if (data.size() < FEWEST_ROWS) {
      throw new IllegalArgumentException(
          "there are "
              + data.size()
              + " published games of players to learn from, and "
              + FEWEST_ROWS
              + " are needed; mend: backcourt backfill --phase precompute");
    }
    List<Integer> seasons = data.seasons();
    List<Fold> folds = new ArrayList<>();
    if (seasons.size() == 1) {
      int border = border(data, 0, data.size(), FITTED);
      folds.add(of(data, seasons.get(0) + ", its last part", border, data.size()));
    }
    for (int season : seasons.subList(1, seasons.size())) {
      int from =
          IntStream.range(0, data.size())
              .filter(i -> data.season(i) == season)
              .findFirst()
              .orElseThrow();
      int to =
          IntStream.range(from, data.size())
              .filter(i -> data.season(i) > season)
              .findFirst()
              .orElse(data.size());
      folds.add(of(data, SeasonCalendar.nameOf(season), from, to));
    }
    folds.add(of(data, "the future", data.size(), data.size()));
    return folds;
  }

  private static Fold of(TrainingData data, String name, int testFrom, int testTo) {
    int last =
        testFrom == data.size()
            ? testFrom
            : data.firstFrom(data.date(testFrom).minusDays(EMBARGO_DAYS));
    int border = border(data, 0, last, FITTED);
    int fitted = data.firstFrom(data.date(border).minusDays(EMBARGO_DAYS));
    return new Fold(name, 0, fitted, border, last, testFrom, testTo);
  }

  /** The first row of the date on which a share of the rows is reached. */
  private static int border(TrainingData data, int from, int to, double share) {
    return data.firstFrom(data.date(from + (int) (share * (to - from))));
  }

  /** Whether there is a season to test on. */
  public boolean isTested() {
    return testTo > testFrom;
  }

  LocalDate trainedFrom(TrainingData data) {
    return data.date(fitFrom);
  }

  /** The last date that has any part in a model, be it only to say when to stop. */
  LocalDate trainedThrough(TrainingData data) {
    return data.date(validateTo - 1);
  }

  int[] fit() {
    return IntStream.range(fitFrom, fitTo).toArray();
  }

  int[] validate() {
    return IntStream.range(validateFrom, validateTo).toArray();
  }

  int[] test() {
    return IntStream.range(testFrom, testTo).toArray();
  }
}
