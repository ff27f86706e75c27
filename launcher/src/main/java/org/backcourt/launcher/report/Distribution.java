package org.backcourt.launcher.report;

import java.util.Map;
import java.util.TreeMap;
import org.backcourt.contract.TableContract;
import org.backcourt.tables.AnalyticsTables;
import org.backcourt.warehouse.Warehouse;

/** How a figure is spread, season by season: counts by bins of equal width. */
record Distribution(Figure figure, Map<Integer, Map<Long, Long>> bins) {

  /** The figures that tell soonest when something is wrong with a season. */
  enum Figure {
    POINTS("Players' points", AnalyticsTables.PLAYER_GAMES, "points", 5),
    MINUTES("Players' minutes", AnalyticsTables.PLAYER_GAMES, "minutes_played", 4),
    USAGE("Players' usage rate", AnalyticsTables.PLAYER_GAMES, "usage_rate", 4),
    PACE("Teams' pace", AnalyticsTables.TEAM_OFFENSE, "pace", 3),
    RATING("Teams' offensive rating", AnalyticsTables.TEAM_OFFENSE, "offensive_rating", 5);

    private final String title;
    private final TableContract<?> table;
    private final String column;
    private final int width;

    Figure(String title, TableContract<?> table, String column, int width) {
      this.title = title;
      this.table = table;
      this.column = column;
      this.width = width;
    }

    String title() {
      return title;
    }

    int width() {
      return width;
    }
  }

  static Distribution of(Warehouse warehouse, Figure figure) {
    Map<Integer, Map<Long, Long>> bins = new TreeMap<>();
    if (warehouse.has(figure.table)) {
      String query =
          "SELECT season_year, CAST(floor("
              + figure.column
              + " / "
              + figure.width
              + ") AS INT64), count(*) FROM "
              + figure.table.name()
              + " WHERE "
              + figure.column
              + " IS NOT NULL GROUP BY 1, 2 ORDER BY 1, 2";
      warehouse
          .query(query)
          .rows()
          .forEach(
              row -> {
                if (row.get(0) instanceof Number season
                    && row.get(1) instanceof Number bin
                    && row.get(2) instanceof Number count) {
                  bins.computeIfAbsent(season.intValue(), s -> new TreeMap<>())
                      .put(bin.longValue() * figure.width, count.longValue());
                }
              });
    }
    return new Distribution(figure, bins);
  }
}
