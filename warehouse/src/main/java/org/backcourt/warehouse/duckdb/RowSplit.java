package org.backcourt.warehouse.duckdb;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.backcourt.contract.TableContract;
import org.backcourt.staging.StagedFile;
import org.backcourt.warehouse.FileProblem;

/** Sends a file's good rows to staging and its bad ones, with their reasons, to the rejects. */
final class RowSplit {

  private final DuckDbSession session;
  private final TableContract<?> table;
  private final SourceRows source;
  private final List<String> values;
  private final List<String> faults;

  RowSplit(
      DuckDbSession session,
      TableContract<?> table,
      SourceRows source,
      List<String> values,
      List<String> faults) {
    this.session = session;
    this.table = table;
    this.source = source;
    this.values = values;
    this.faults = faults;
  }

  /**
   * Splits the file.
   *
   * @param readable how many rows it has that are not malformed
   */
  void split(Path folder, SourceFile file, long readable, FileImport.Collected into) {
    String rows = source.relation() + " AS f" + GameIdTable.join(table);
    long bad =
        faults.isEmpty() && table.canonicalGame().isEmpty()
            ? 0
            : session
                .query("SELECT count(*) FROM " + rows + " WHERE " + fault() + " IS NOT NULL")
                .count();
    List<FileImport.Reject> rejected = rejected(rows, bad);
    if (bad == readable) {
      into.problems.add(
          new FileProblem(
              file.toString(),
              "none of its "
                  + (readable + source.malformed().size())
                  + " rows can be used; the first, "
                  + rejected.get(0).inWords()));
      return;
    }
    into.reject(file, rejected, source.malformed().size() + bad);
    Path part = folder.resolve(UUID.randomUUID() + ".parquet");
    session.execute(
        "COPY (SELECT "
            + String.join(", ", values)
            + (table.canonicalGame().isPresent() ? ", g.game_built AS canonical_game_id" : "")
            + " FROM "
            + rows
            + (bad > 0 ? " WHERE " + fault() + " IS NULL" : "")
            + ") TO "
            + DuckDbSql.text(part.toString())
            + " (FORMAT parquet)");
    into.files.add(new StagedFile(table.name(), part.toString(), readable - bad, Instant.now()));
  }

  /** The malformed and the wrong, in the file's order. */
  private List<FileImport.Reject> rejected(String rows, long bad) {
    Stream<FileImport.Reject> malformed =
        source.malformed().stream()
            .map(line -> new FileImport.Reject(line.row(), null, line.reason(), line.text()));
    Stream<FileImport.Reject> wrong =
        bad == 0
            ? Stream.of()
            : session
                .query(
                    "SELECT source_row, "
                        + fault()
                        + " AS fault, left(CAST(f AS VARCHAR), "
                        + FileImport.RAW_TEXT_LENGTH
                        + ") FROM "
                        + rows
                        + " WHERE fault IS NOT NULL ORDER BY 1 LIMIT "
                        + FileImport.Collected.limit())
                .rows()
                .stream()
                .map(
                    row ->
                        FileImport.Reject.of(
                            DuckDbWarehouse.number(row.get(0)),
                            String.valueOf(row.get(1)),
                            String.valueOf(row.get(2))));
    return Stream.concat(malformed, wrong)
        .sorted(Comparator.comparingLong(FileImport.Reject::row))
        .limit(FileImport.Collected.limit())
        .toList();
  }

  private String fault() {
    String game =
        table.canonicalGame().isPresent() ? " WHEN g.game_built IS NULL THEN g.game_refused" : "";
    return "CASE " + String.join(" ", faults) + game + " END";
  }
}
