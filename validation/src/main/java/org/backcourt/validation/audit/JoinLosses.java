package org.backcourt.validation.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.backcourt.row.quality.JoinMeter;
import org.backcourt.row.quality.RunRecord;
import org.backcourt.row.quality.VerdictRecord;
import org.backcourt.row.quality.VerdictRecord.Outcome;
import org.backcourt.row.quality.VerdictRecord.Severity;
import org.backcourt.staging.StagedFile;
import org.backcourt.tables.QualityTables;
import org.backcourt.warehouse.Warehouse;
import org.jspecify.annotations.Nullable;

/**
 * A join that loses rows does so silently, and the tables it feeds still look whole. Judged date by
 * date: ids in another format for one night would drown in a season.
 */
public final class JoinLosses {

  /** Of a date's rows so many may find no partner, in percent. */
  private static final int MOST_LOST = 2;

  /** Of the names on injury reports so many, for some men are hurt before they are ever listed. */
  private static final int MOST_REPORTED_LOST = 25;

  /** A stranger or two on a night of few games is no broken join. */
  private static final int STRANGERS = 2;

  private final Warehouse warehouse;
  private final String meters;

  /**
   * Prepares to judge joins.
   *
   * @param meters what the joins' meters read, as what can stand after FROM
   */
  public JoinLosses(Warehouse warehouse, String meters) {
    this.warehouse = warehouse;
    this.meters = meters;
  }

  /** Those of the joins that a run made. */
  static JoinLosses staged(Warehouse warehouse, List<StagedFile> accounts) {
    return new JoinLosses(
        warehouse,
        warehouse.staged(
            QualityTables.JOINS,
            accounts.stream()
                .filter(file -> file.table().equals(QualityTables.JOINS.name()))
                .toList()));
  }

  /**
   * One that is lost in so many games of a season is no stranger but somebody spelled otherwise.
   */
  private static final int AGAIN_AND_AGAIN = 5;

  /** Two verdicts a join that had rows to match. */
  public List<VerdictRecord> judge(RunRecord run) {
    List<VerdictRecord> verdicts = new ArrayList<>();
    for (List<@Nullable Object> join :
        warehouse
            .query(
                "WITH nights AS (SELECT join_name, join_date, sum(rows_in) AS rows_in,"
                    + " sum(lost) AS lost, sum(lost) > "
                    + STRANGERS
                    + " AND 100 * sum(lost) > CASE join_name WHEN '"
                    + JoinMeter.REPORTED_PLAYERS
                    + "' THEN "
                    + MOST_REPORTED_LOST
                    + " ELSE "
                    + MOST_LOST
                    + " END * sum(rows_in) AS broken FROM "
                    + meters
                    + " GROUP BY 1, 2) SELECT join_name, CAST(sum(rows_in) AS INT64),"
                    + " CAST(sum(lost) AS INT64), string_agg(CASE WHEN broken THEN"
                    + " CAST(join_date AS STRING) END, ',' ORDER BY join_date)"
                    + " FROM nights GROUP BY 1 ORDER BY 1")
            .rows()) {
      verdicts.add(verdict(run, join));
      verdicts.add(repeated(run, String.valueOf(join.get(0))));
    }
    return verdicts;
  }

  private VerdictRecord verdict(RunRecord run, List<@Nullable Object> join) {
    String name = String.valueOf(join.get(0));
    double in = number(join.get(1));
    double lost = number(join.get(2));
    String broken = (String) join.get(3);
    return new VerdictRecord(
        run.runId(),
        run.runDate(),
        QualityTables.JOINS.name().toString(),
        "joins lose nothing: " + name,
        // A fallback for the gamebook lists no inactive players, so that their reports are lost.
        name.equals(JoinMeter.REPORTED_PLAYERS) ? Severity.WARNING : Severity.ERROR,
        broken == null ? Outcome.PASS : Outcome.FAIL,
        String.format(Locale.ROOT, "%.0f of %.0f lost, %.2f %%", lost, in, 100 * lost / in),
        "on each date "
            + (name.equals(JoinMeter.REPORTED_PLAYERS) ? MOST_REPORTED_LOST : MOST_LOST)
            + " %, or "
            + STRANGERS
            + " in all",
        broken,
        broken == null ? List.of() : examples(name, broken),
        broken == null
            ? null
            : "compare the keys of both sides with: backcourt query \"SELECT * FROM"
                + " nba_quality.joins WHERE lost > 0\"; spellings are mended in the raw rows");
  }

  private VerdictRecord repeated(RunRecord run, String name) {
    List<String> keys =
        warehouse
            .query(
                "SELECT key || ' in ' || CAST(count(*) AS STRING) || ' games' FROM"
                    + " (SELECT DISTINCT j.game_id, EXTRACT(YEAR FROM j.join_date) - CASE WHEN"
                    + " EXTRACT(MONTH FROM j.join_date) < 8 THEN 1 ELSE 0 END AS season, key FROM "
                    + meters
                    + " j, UNNEST(j.examples) AS key WHERE j.join_name = '"
                    + name.replace("'", "''")
                    + "') GROUP BY key, season HAVING count(*) >= "
                    + AGAIN_AND_AGAIN
                    + " ORDER BY count(*) DESC, key, season LIMIT "
                    + JudgedRows.EVIDENCE)
            .rows()
            .stream()
            .map(row -> String.valueOf(row.get(0)))
            .toList();
    return new VerdictRecord(
        run.runId(),
        run.runDate(),
        QualityTables.JOINS.name().toString(),
        "joins lose no key again and again: " + name,
        Severity.WARNING,
        keys.isEmpty() ? Outcome.PASS : Outcome.FAIL,
        keys.isEmpty() ? "no key" : String.join(", ", keys),
        "in fewer than " + AGAIN_AND_AGAIN + " games of a season",
        null,
        keys,
        keys.isEmpty() ? null : "spell the key as the other source does in the raw rows");
  }

  private List<String> examples(String name, String dates) {
    return warehouse
        .query(
            "SELECT CAST(j.join_date AS STRING) || ' ' || key FROM "
                + meters
                + " j, UNNEST(j.examples) AS key WHERE j.join_name = '"
                + name.replace("'", "''")
                + "' AND j.join_date IN (DATE '"
                + dates.replace(",", "', DATE '")
                + "') ORDER BY 1 LIMIT "
                + JudgedRows.EVIDENCE)
        .rows()
        .stream()
        .map(row -> String.valueOf(row.get(0)))
        .toList();
  }

  private static double number(@Nullable Object value) {
    return value instanceof Number number ? number.doubleValue() : 0;
  }
}
