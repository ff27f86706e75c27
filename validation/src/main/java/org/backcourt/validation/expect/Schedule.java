package org.backcourt.validation.expect;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.backcourt.calendar.DateSet;
import org.backcourt.calendar.SeasonCalendar;
import org.backcourt.contract.Cardinality;
import org.backcourt.contract.TableContract;
import org.backcourt.id.GameId;
import org.backcourt.id.TeamCode;
import org.backcourt.tables.RawTables;
import org.backcourt.warehouse.Warehouse;

/**
 * The games of the schedule: the final ones, which every expectation is measured against, and those
 * still to come, which are expected of tables that can be had before a game.
 */
public final class Schedule {

  /**
   * What holds of a schedule's row whose game counts: the third digit of the league's id tells
   * regular season, playoffs, play-in and cup final from the rest.
   */
  public static final String COUNTS = "substr(game_id, 3, 1) IN ('2', '4', '5', '6')";

  /**
   * One row a final game that counts, however often the source repeats it; of two dates under which
   * it is called final the later holds, because it was moved there.
   */
  private static final String FINAL_GAMES =
      "SELECT game_date, canonical_game_id FROM %s WHERE game_status = 3 AND "
          + COUNTS
          + " QUALIFY row_number() OVER (PARTITION BY game_id"
          + " ORDER BY game_date DESC, canonical_game_id) = 1 ORDER BY 1, 2";

  /**
   * Games still to come: a line that never became final, though others were played after it, is of
   * a game that was moved, and of two dates still to come the later holds.
   */
  private static final String GAMES_TO_COME =
      "SELECT game_date, canonical_game_id FROM %1$s s WHERE "
          + COUNTS
          + " AND canonical_game_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM %1$s f WHERE"
          + " f.game_id = s.game_id AND f.game_status = 3) AND game_date >= (SELECT"
          + " coalesce(max(game_date), DATE '0001-01-01') FROM %1$s WHERE game_status = 3 AND "
          + COUNTS
          + ") QUALIFY row_number() OVER (PARTITION BY game_id"
          + " ORDER BY game_date DESC, canonical_game_id) = 1 ORDER BY 1, 2";

  private final Map<LocalDate, List<GameId>> games;
  private final TreeMap<LocalDate, List<GameId>> toCome;
  // Asked for once a cell, and a full warehouse has tens of thousands.
  private final DateSet dates;
  private final DateSet datesToCome;
  private final SeasonCalendar seasons;

  private Schedule(Map<LocalDate, List<GameId>> games, TreeMap<LocalDate, List<GameId>> toCome) {
    this.games = games;
    this.toCome = toCome;
    this.dates = DateSet.of(games.keySet());
    this.datesToCome = DateSet.of(toCome.keySet());
    this.seasons = SeasonCalendar.ofGames(dates.union(datesToCome));
  }

  /** The published schedule; empty where there is none. */
  public static Schedule published(Warehouse warehouse) {
    return warehouse.has(RawTables.SCHEDULE)
        ? of(warehouse, RawTables.SCHEDULE.name().toString())
        : new Schedule(Map.of(), new TreeMap<>());
  }

  /** The schedule in a relation with the schedule table's columns. */
  public static Schedule of(Warehouse warehouse, String relation) {
    Map<LocalDate, List<GameId>> games = new HashMap<>();
    collect(warehouse, String.format(FINAL_GAMES, relation), games);
    TreeMap<LocalDate, List<GameId>> toCome = new TreeMap<>();
    collect(warehouse, String.format(GAMES_TO_COME, relation), toCome);
    return new Schedule(games, toCome);
  }

  private static void collect(
      Warehouse warehouse, String sql, Map<LocalDate, List<GameId>> byDate) {
    for (List<?> row : warehouse.query(sql).rows()) {
      byDate
          .computeIfAbsent((LocalDate) row.get(0), date -> new ArrayList<>())
          .add(GameId.parse(String.valueOf(row.get(1))));
    }
  }

  /** This schedule with what another says of the dates. */
  public Schedule replacing(DateSet dates, Schedule other) {
    Map<LocalDate, List<GameId>> merged = new HashMap<>(games);
    dates.forEach(merged::remove);
    dates.intersect(other.dates()).forEach(date -> merged.put(date, other.games(date)));
    TreeMap<LocalDate, List<GameId>> coming = new TreeMap<>(toCome);
    dates.forEach(coming::remove);
    dates.intersect(other.toCome()).forEach(date -> coming.put(date, other.gamesToCome(date)));
    return new Schedule(merged, coming);
  }

  /** Dates with a final game. */
  public DateSet dates() {
    return dates;
  }

  /** Dates with a game that is still to come; the first of them may have final ones too. */
  public DateSet toCome() {
    return datesToCome;
  }

  /** The first date that has games still to come and none that is over; none where none has. */
  public DateSet next() {
    return toCome.keySet().stream()
        .filter(date -> !games.containsKey(date))
        .findFirst()
        .map(date -> DateSet.of(List.of(date)))
        .orElse(DateSet.none());
  }

  /** When seasons open, by these games; by the first one to come where none is over yet. */
  public SeasonCalendar seasons() {
    return seasons;
  }

  /** The final games of a date. */
  public List<GameId> games(LocalDate date) {
    return games.getOrDefault(date, List.of());
  }

  private List<GameId> gamesToCome(LocalDate date) {
    return toCome.getOrDefault(date, List.of());
  }

  /** The games of a date that the table must know of: those still to come too, if it can. */
  public List<GameId> games(TableContract<?> table, LocalDate date) {
    return table.isKnownBeforeGames()
        ? Stream.concat(games(date).stream(), gamesToCome(date).stream()).toList()
        : games(date);
  }

  /** The teams of these games. */
  public List<TeamCode> teams(TableContract<?> table, LocalDate date) {
    return teams(games(table, date));
  }

  /** The teams that played on a date. */
  public List<TeamCode> teams(LocalDate date) {
    return teams(games(date));
  }

  private static List<TeamCode> teams(List<GameId> games) {
    return games.stream()
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
        case GAME -> expected.put(date, (long) games(table, date).size() * cardinality.least());
        case TEAM -> expected.put(date, (long) teams(table, date).size() * cardinality.least());
        case DATE, PLAYER, NONE -> {
          // The schedule alone does not say.
        }
      }
    }
    return expected;
  }
}
