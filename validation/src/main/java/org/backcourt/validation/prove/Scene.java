package org.backcourt.validation.prove;

import java.time.LocalDate;
import java.util.List;
import org.backcourt.calendar.DateSet;
import org.backcourt.warehouse.Warehouse;
import org.jspecify.annotations.Nullable;

/**
 * Where corruptions strike: the busiest date of the newest season's middle, a team that played on
 * it and its best scorer.
 */
record Scene(LocalDate date, String team, String player) {

  static Scene of(Warehouse warehouse) {
    List<List<@Nullable Object>> found =
        warehouse
            .query(
                "WITH nights AS (SELECT game_date, count(*) AS n FROM"
                    + " nba_predictions.ml_feature_store_v2 WHERE season_year = (SELECT"
                    + " max(season_year) FROM nba_predictions.ml_feature_store_v2) GROUP BY 1),"
                    + " middle AS (SELECT * FROM nights QUALIFY percent_rank() OVER (ORDER BY"
                    + " game_date) BETWEEN 0.4 AND 0.6), busy AS (SELECT game_date FROM middle"
                    + " ORDER BY n DESC, game_date LIMIT 1) SELECT game_date, team_abbr,"
                    + " player_lookup FROM nba_analytics.player_game_summary WHERE game_date ="
                    + " (SELECT game_date FROM busy) AND is_active ORDER BY points DESC,"
                    + " player_lookup LIMIT 1")
            .rows();
    if (found.isEmpty() || !(found.get(0).get(0) instanceof LocalDate date)) {
      throw new IllegalArgumentException(
          "there is no season of feature vectors to corrupt; compute one with: backcourt backfill");
    }
    return new Scene(
        date, String.valueOf(found.get(0).get(1)), String.valueOf(found.get(0).get(2)));
  }

  DateSet dates() {
    return DateSet.of(List.of(date));
  }

  String in(String sql) {
    return sql.replace("{date}", "DATE '" + date + "'")
        .replace("{team}", "'" + team + "'")
        .replace("{player}", "'" + player + "'");
  }
}
