package org.backcourt.validation.health;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.backcourt.calendar.DateSet;
import org.backcourt.calendar.SeasonCalendar;
import org.backcourt.contract.PhaseName;
import org.backcourt.contract.TableContract;
import org.backcourt.tables.RawTables;
import org.backcourt.validation.expect.Schedule;
import org.backcourt.warehouse.Warehouse;
import org.jspecify.annotations.Nullable;

/** The health of every date of the schedule, computed from what is published whenever asked. */
public final class Health {

  /**
   * A game is moved whose entry says so, or which has a later entry or a final one; of two final
   * entries the later holds. What is neither moved nor final is unsettled.
   */
  private static final String SCHEDULE =
      "WITH entries AS (SELECT game_date, game_id, "
          + Schedule.COUNTS
          + " AS counts, coalesce(game_status = 3 AND game_date = max(CASE WHEN game_status = 3"
          + " THEN game_date END) OVER (PARTITION BY game_id), FALSE) AS is_final,"
          + " lower(coalesce(game_status_text, '')) LIKE '%%ppd%%'"
          + " OR lower(coalesce(game_status_text, '')) LIKE '%%postponed%%'"
          + " OR lower(coalesce(game_status_text, '')) LIKE '%%cancel%%'"
          + " OR max(game_date) OVER (PARTITION BY game_id) > game_date"
          + " OR countif(game_status = 3) OVER (PARTITION BY game_id) > 0 AS moved"
          + " FROM %s)"
          + " SELECT game_date, count(DISTINCT game_id),"
          + " count(DISTINCT CASE WHEN counts AND is_final THEN game_id END),"
          + " count(DISTINCT CASE WHEN counts AND NOT is_final AND NOT moved THEN game_id END)"
          + " FROM entries GROUP BY 1 HAVING countif(counts) > 0 ORDER BY 1";

  private record Listed(LocalDate date, long games, long played, long unsettled) {}

  private Health() {}

  /**
   * The health of all dates with games, oldest first.
   *
   * @param built every raw table, and every table that some phase computes
   * @param asked those of them that it is about
   */
  public static List<DateHealth> of(
      Warehouse warehouse, List<TableContract<?>> built, List<TableContract<?>> asked) {
    List<Listed> listed = listed(warehouse);
    DateSet played =
        DateSet.of(listed.stream().filter(date -> date.played > 0).map(Listed::date).toList());
    if (played.isEmpty()) {
      return List.of();
    }
    List<TableContract<?>> computed =
        built.stream().filter(table -> table.phase() != PhaseName.RAW).toList();
    List<SourceNeed> needs = SourceNeed.of(computed);
    PublishedFacts published = PublishedFacts.of(warehouse, computed);
    LegacyCounts legacy = LegacyCounts.of(warehouse);
    HealthScore score =
        new HealthScore(SeasonCalendar.ofGames(played), played.last(), built, asked);
    List<DateHealth> health = new ArrayList<>();
    for (Listed on : listed) {
      DateFacts facts =
          new DateFacts(
              on.date,
              on.played,
              on.unsettled,
              published.sources(on.date, needs),
              published.tables(on.date));
      health.add(score.of(facts, legacy.of(on.date, on.games, facts.tables())));
    }
    return health;
  }

  private static List<Listed> listed(Warehouse warehouse) {
    List<Listed> listed = new ArrayList<>();
    if (warehouse.has(RawTables.SCHEDULE)) {
      String query = String.format(SCHEDULE, RawTables.SCHEDULE.name());
      for (List<@Nullable Object> row : warehouse.query(query).rows()) {
        if (row.get(0) instanceof LocalDate date) {
          listed.add(new Listed(date, count(row, 1), count(row, 2), count(row, 3)));
        }
      }
    }
    return listed;
  }

  private static long count(List<@Nullable Object> row, int column) {
    return row.get(column) instanceof Number number ? number.longValue() : 0;
  }
}
