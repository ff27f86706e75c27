package org.backcourt.pipelines.ingest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.backcourt.id.GameId;
import org.backcourt.id.TeamCode;
import org.backcourt.ingest.Known;
import org.backcourt.ingest.SourceParser;
import org.backcourt.row.quality.SourceFileRecord;
import org.backcourt.tables.QualityTables;
import org.backcourt.tables.RawTables;
import org.backcourt.warehouse.Warehouse;
import org.jspecify.annotations.Nullable;

/**
 * What earlier runs made of a source's files. Files of runs that published nothing do not count.
 */
final class SourceLedger {

  /** The file that holds a unit, and when it was captured. */
  record Holder(String file, Instant capturedAt) {}

  private static final String PUBLISHED =
      " AND run_id IN (SELECT run_id FROM nba_quality.runs WHERE state = 'published')";

  private final Warehouse warehouse;
  private final SourceParser<?> parser;

  SourceLedger(Warehouse warehouse, SourceParser<?> parser) {
    this.warehouse = warehouse;
    this.parser = parser;
  }

  /** Content hashes of files that this version of the parser has read into published tables. */
  Set<String> loaded() {
    Set<String> hashes = new HashSet<>();
    warehouse
        .query(
            "SELECT DISTINCT content_hash FROM "
                + QualityTables.SOURCE_FILES.name()
                + " WHERE state IN ('loaded', 'superseded') AND parser_version = "
                + parser.version()
                + " AND source = '"
                + parser.source()
                + "'"
                + PUBLISHED)
        .rows()
        .forEach(row -> hashes.add(String.valueOf(row.get(0))));
    return hashes;
  }

  /** Who holds each unit that is published. */
  Map<String, Holder> holders() {
    Map<String, Holder> holders = new HashMap<>();
    for (List<@Nullable Object> row :
        warehouse
            .query(
                "SELECT unit, arg_max(source_file, captured_at), CAST(max(captured_at) AS VARCHAR) FROM (SELECT"
                    + " unnest(units) AS unit, source_file, captured_at FROM "
                    + QualityTables.SOURCE_FILES.name()
                    + " WHERE state = 'loaded' AND source = '"
                    + parser.source()
                    + "'"
                    + PUBLISHED
                    + ") GROUP BY unit")
            .rows()) {
      holders.put(
          String.valueOf(row.get(0)),
          new Holder(
              String.valueOf(row.get(1)),
              Instant.parse(String.valueOf(row.get(2)).replace(' ', 'T') + "Z")));
    }
    return holders;
  }

  /** What published tables say of games and names. */
  Known known() {
    Known known = Known.nothing();
    if (warehouse.has(RawTables.SCHEDULE)) {
      for (List<@Nullable Object> row :
          warehouse
              .query("SELECT DISTINCT game_id, canonical_game_id FROM " + RawTables.SCHEDULE.name())
              .rows()) {
        known.game(String.valueOf(row.get(0)), GameId.parse(String.valueOf(row.get(1))));
      }
    }
    if (parser.table().equals(RawTables.GAMEBOOK_PLAYERS)
        && warehouse.has(RawTables.INJURY_REPORT)) {
      for (List<@Nullable Object> row :
          warehouse
              .query(
                  "SELECT DISTINCT canonical_game_id, team, player_name_original, player_full_name"
                      + " FROM "
                      + RawTables.INJURY_REPORT.name()
                      + " WHERE player_name_original LIKE '%,%'")
              .rows()) {
        String printed = String.valueOf(row.get(2));
        TeamCode.find(String.valueOf(row.get(1)))
            .ifPresent(
                team ->
                    known.player(
                        GameId.parse(String.valueOf(row.get(0))),
                        team,
                        printed.substring(0, printed.indexOf(',')),
                        String.valueOf(row.get(3))));
      }
    }
    return known;
  }

  /** Every file that a run saw, as it stands in the books. */
  List<SourceFileRecord> filesOf(String runId) {
    return warehouse.records(
        QualityTables.SOURCE_FILES, "WHERE run_id = '" + runId + "' ORDER BY source_file");
  }

  /** Every file that any run has seen and that is about a date, newest run first. */
  List<Seen> about(LocalDate date) {
    if (!warehouse.has(QualityTables.SOURCE_FILES)) {
      // Made by a version that kept no books of files, and only read since.
      return List.of();
    }
    return warehouse
        .query(
            "SELECT f.source_file, f.state, f.reason, f.units, r.state FROM "
                + QualityTables.SOURCE_FILES.name()
                + " f JOIN (SELECT run_id, arg_max(state, coalesce(finished_at, started_at)) AS"
                + " state FROM nba_quality.runs GROUP BY run_id) r USING (run_id) WHERE source = '"
                + parser.source()
                + "' AND list_contains(dates, '"
                + date
                + "') ORDER BY f.run_id DESC, f.source_file")
        .rows()
        .stream()
        .map(
            row ->
                new Seen(
                    String.valueOf(row.get(0)),
                    SourceFileRecord.State.valueOf(
                        String.valueOf(row.get(1)).toUpperCase(Locale.ROOT)),
                    row.get(2) == null ? null : String.valueOf(row.get(2)),
                    "published".equals(row.get(4))))
        .collect(Collectors.toList());
  }

  /**
   * A file as a run saw it.
   *
   * @param published whether that run published what it had
   */
  record Seen(
      String file, SourceFileRecord.State state, @Nullable String reason, boolean published) {}
}
