package org.backcourt.contract;

import java.io.Serializable;
import java.util.List;

/**
 * How many rows a table must have, measured against the schedule.
 *
 * @param unit what rows are counted per
 * @param least the fewest rows a unit may have
 * @param most the most rows a unit may have
 * @param except classes of keys that by design have no row, such as BOOTSTRAP
 */
public record Cardinality(Unit unit, int least, int most, List<String> except)
    implements Serializable {

  /** What a count of rows is taken per. */
  public enum Unit {
    /** Every final game of the schedule. */
    GAME,
    /** Every date with a final game. */
    DATE,
    /** Every team with a final game on the date. */
    TEAM,
    /** Every player expected on the date. */
    PLAYER,
    /** Nothing: the source decides. */
    NONE
  }

  /** Exactly {@code rows} rows a game. */
  public static Cardinality perGame(int rows) {
    return perGame(rows, rows);
  }

  /** Between {@code least} and {@code most} rows a game. */
  public static Cardinality perGame(int least, int most) {
    return new Cardinality(Unit.GAME, least, most, List.of());
  }

  /** Between {@code least} and {@code most} rows a date. */
  public static Cardinality perDate(int least, int most) {
    return new Cardinality(Unit.DATE, least, most, List.of());
  }

  /** One row for every team that played. */
  public static Cardinality onePerTeam() {
    return new Cardinality(Unit.TEAM, 1, 1, List.of());
  }

  /** One row for every player expected. */
  public static Cardinality onePerPlayer() {
    return new Cardinality(Unit.PLAYER, 1, 1, List.of());
  }

  /** Whatever the source has. */
  public static Cardinality asTheSourceHas() {
    return new Cardinality(Unit.NONE, 0, Integer.MAX_VALUE, List.of());
  }

  /** The same, but keys of these classes have no row and are not missed. */
  public Cardinality except(String... classes) {
    return new Cardinality(unit, least, most, List.of(classes));
  }
}
