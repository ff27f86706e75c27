package org.backcourt.validation.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.backcourt.calendar.DateSet;
import org.backcourt.contract.TableContract;
import org.backcourt.row.quality.VerdictRecord.Severity;
import org.backcourt.tables.AnalyticsTables;
import org.backcourt.tables.PrecomputeTables;
import org.backcourt.validation.audit.JudgedRows;
import org.backcourt.validation.audit.JudgedTable;
import org.backcourt.validation.audit.Judgement;
import org.backcourt.validation.audit.Rule;
import org.jspecify.annotations.Nullable;

/**
 * A rolling average of some players, worked out again from the games before the date. Which players
 * is decided by a hash of player and date: the same rows in every run.
 *
 * @param games over how many games; 0 for the season
 */
record SpotCheck(String column, String of, int games) implements Rule {

  private static final TableContract<?> CACHE = PrecomputeTables.PLAYER_DAILY_CACHE;

  /** On a single date all rows are looked at, in a season about so many. */
  private static final int SAMPLE = 400;

  private static final double TOLERANCE = 0.05;

  static List<SpotCheck> all() {
    return List.of(
        new SpotCheck("points_avg_last_5", "points", 5),
        new SpotCheck("points_avg_last_10", "points", 10),
        new SpotCheck("points_avg_season", "points", 0),
        new SpotCheck("minutes_avg_last_10", "minutes_played", 10),
        new SpotCheck("assists_avg_last_10", "assists", 10));
  }

  @Override
  public String sentence() {
    return "spot check: " + column + " is that of the games before the date";
  }

  @Override
  public String id() {
    return "spot-check." + column;
  }

  @Override
  public String limit() {
    return "within " + TOLERANCE;
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public Set<String> columns(TableContract<?> table) {
    return Set.of(column);
  }

  @Override
  public Optional<String> breakIt(TableContract<?> table) {
    return Optional.of(
        "UPDATE "
            + table.name()
            + " SET "
            + column
            + " = "
            + column
            + " + 1 WHERE "
            + table.partition()
            + " = {date}");
  }

  @Override
  public Judgement judge(JudgedTable judged, JudgedRows rows) {
    long every = Math.max(1, judged.rows() / SAMPLE);
    List<List<@Nullable Object>> wrong = rows.query(sample(rows, every));
    long looked = wrong.isEmpty() || !(wrong.get(0).get(4) instanceof Number n) ? 0 : n.longValue();
    if (looked == 0) {
      return Judgement.notJudged("no row with a figure");
    }
    List<List<@Nullable Object>> failing =
        wrong.stream().filter(row -> row.get(0) != null).toList();
    String measured = failing.size() + " of " + looked + " differ";
    return failing.isEmpty()
        ? Judgement.passed(measured)
        : Judgement.failed(
            measured,
            DateSet.of(
                failing.stream()
                    .map(row -> row.get(0))
                    .filter(LocalDate.class::isInstance)
                    .map(LocalDate.class::cast)
                    .toList()),
            failing.stream()
                .limit(JudgedRows.EVIDENCE)
                .map(
                    row ->
                        row.get(0)
                            + " "
                            + row.get(1)
                            + ": "
                            + row.get(2)
                            + ", games say "
                            + row.get(3))
                .toList());
  }

  /** The rows that differ, and how many were looked at, in one line more. */
  private String sample(JudgedRows rows, long every) {
    String window = games == 0 ? "TRUE" : "rn <= " + games;
    return "WITH c AS (SELECT cache_date AS d, player_lookup AS p, season_year AS s, "
        + column
        + " AS found FROM "
        + rows.relation()
        + " WHERE "
        + column
        + " IS NOT NULL AND mod("
        + rows.hash("`player_lookup`, `cache_date`")
        + ", "
        + every
        + ") = 0), g AS (SELECT c.d, c.p, g."
        + of
        + " AS x, row_number() OVER (PARTITION BY c.d, c.p ORDER BY g.game_date DESC) AS rn"
        + " FROM c JOIN "
        + AnalyticsTables.PLAYER_GAMES.name()
        + " g ON g.player_lookup = c.p AND g.season_year = c.s AND g.game_date < c.d"
        + " WHERE g.is_active), e AS (SELECT d, p, avg(x) AS expected FROM g WHERE "
        + window
        + " GROUP BY 1, 2) SELECT c.d, c.p, c.found, e.expected, (SELECT count(*) FROM c) FROM c"
        + " LEFT JOIN e USING (d, p) WHERE (abs(c.found - e.expected) <= "
        + TOLERANCE
        + ") IS NOT TRUE UNION ALL SELECT NULL, NULL, NULL, NULL, (SELECT count(*) FROM c)"
        + " ORDER BY 1 NULLS LAST, 2";
  }

  /** The table that the check is about. */
  static TableContract<?> table() {
    return CACHE;
  }
}
