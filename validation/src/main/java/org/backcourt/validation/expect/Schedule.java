package org.backcourt.validation.expect;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.backcourt.calendar.DateSet;
import org.backcourt.calendar.SeasonCalendar;
import org.backcourt.contract.Cardinality;
import org.backcourt.contract.TableContract;
import org.backcourt.id.GameId;
import org.backcourt.id.TeamCode;
import org.backcourt.tables.RawTables;
import org.backcourt.warehouse.Warehouse;

/** The final games of the schedule: what every expectation is measured against. */
public final class Schedule {

  /**
   * What holds of a schedule's row whose game counts: the third digit of the league's id tells
   * regular season, playoffs, play-in and cup final from the rest.
   */
  public static final String COUNTS = "substr(game_id, 3, 1) IN ('2', '4', '5', '6')";

  /** One row a final game that counts, however often the source repeats it. */
  private static final String FINAL_GAMES =
      "SELECT DISTINCT game_date, canonical_game_id FROM %s WHERE game_status = 3 AND "
          + COUNTS
          + " ORDER BY 1, 2";

  private final Map<LocalDate, List<GameId>> games;

  private Schedule(Map<LocalDate, List<GameId>> games) {
    this.games = games;
  }

  /** The published schedule; empty where there is none. */
  public static Schedule published(Warehouse warehouse) {
    return warehouse.has(RawTables.SCHEDULE)
        ? of(warehouse, RawTables.SCHEDULE.name().toString())
        : new Schedule(Map.of());
  }

  /** The schedule in a relation with the schedule table's columns. */
  public static Schedule of(Warehouse warehouse, String relation) {
    Map<LocalDate, List<GameId>> games = new HashMap<>();
    for (List<?> row : warehouse.query(String.format(FINAL_GAMES, relation)).rows()) {
      games
          .computeIfAbsent((LocalDate) row.get(0), date -> new ArrayList<>())
          .add(GameId.parse(String.valueOf(row.get(1))));
    }
    return new Schedule(games);
  }

  /** This schedule with what another says of the dates. */
  public Schedule replacing(DateSet dates, Schedule other) {
    Map<LocalDate, List<GameId>> merged = new HashMap<>(games);
    dates.forEach(merged::remove);
    dates.intersect(other.dates()).forEach(date -> merged.put(date, other.games(date)));
    return new Schedule(merged);
  }

  /** Dates with a final game. */
  public DateSet dates() {
    return DateSet.of(games.keySet());
  }

  /** When seasons open, by these games. */
  public SeasonCalendar seasons() {
    return SeasonCalendar.ofGames(games.keySet());
  }

  /** The final games of a date. */
  public List<GameId> games(LocalDate date) {
    return games.getOrDefault(date, List.of());
  }

  /** The teams that played on a date. */
  public List<TeamCode> teams(LocalDate date) {
    return games(date).stream()
        .flatMap(game -> List.of(game.away(), game.home()).stream())
        .sorted()
        .toList();
  }

  /**
   * How many keys the table must have on each of the dates, where its contract and the schedule say
   * so exactly.
   */
  public Map<LocalDate, Long> expectedKeys(TableContract<?> table, DateSet dates) {
    Map<LocalDate, Long> expected = new HashMap<>();
    Cardinality cardinality = table.cardinality();
    if (games.isEmpty() || cardinality.least() != cardinality.most()) {
      return expected;
    }
    for (LocalDate date : dates) {
      switch (cardinality.unit()) {
        case GAME -> expected.put(date, (long) games(date).size() * cardinality.least());
        case TEAM -> expected.put(date, (long) teams(date).size() * cardinality.least());
        case DATE, PLAYER, NONE -> {
          // The schedule alone does not say.
        }
      }
    }
    return expected;
  }
}
