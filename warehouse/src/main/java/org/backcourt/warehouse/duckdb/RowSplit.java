package org.backcourt.warehouse.duckdb;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.backcourt.contract.TableContract;
import org.backcourt.warehouse.FileProblem;
import org.backcourt.warehouse.StagedFile;

/** Sends a file's good rows to staging and its bad ones, with their reasons, to the rejects. */
final class RowSplit {

  private final DuckDbSession session;
  private final TableContract<?> table;
  private final SourceFile file;
  private final List<String> values;
  private final List<String> faults;

  RowSplit(
      DuckDbSession session,
      TableContract<?> table,
      SourceFile file,
      List<String> values,
      List<String> faults) {
    this.session = session;
    this.table = table;
    this.file = file;
    this.values = values;
    this.faults = faults;
  }

  void split(Path folder, String runId, FileImport.Collected into) {
    String rows = file.relation() + " AS f" + gameJoin();
    long total = session.query("SELECT count(*) FROM " + file.relation()).count();
    if (total == 0) {
      into.problems.add(new FileProblem(file.toString(), "it has no rows"));
      return;
    }
    long bad =
        faults.isEmpty() && table.canonicalGame().isEmpty()
            ? 0
            : session
                .query("SELECT count(*) FROM " + rows + " WHERE " + fault() + " IS NOT NULL")
                .count();
    if (bad > 0) {
      List<List<Object>> rejected = rejected(rows);
      if (bad == total) {
        into.problems.add(
            new FileProblem(
                file.toString(),
                "none of its "
                    + total
                    + " rows can be used; the first, row "
                    + rejected.get(0).get(0)
                    + ": "
                    + String.valueOf(rejected.get(0).get(1)).replace("|", " ")));
        return;
      }
      into.rejects += bad;
      rejected.forEach(row -> into.reject(runId, table, file, row));
    }
    Path part = folder.resolve(UUID.randomUUID() + ".parquet");
    session.execute(
        "COPY (SELECT "
            + String.join(", ", values)
            + (table.canonicalGame().isPresent() ? ", g.game AS canonical_game_id" : "")
            + " FROM "
            + rows
            + (bad > 0 ? " WHERE " + fault() + " IS NULL" : "")
            + ") TO "
            + DuckDbSql.text(part.toString())
            + " (FORMAT parquet)");
    into.files.add(new StagedFile(table.name(), part.toString(), total - bad));
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private List<List<Object>> rejected(String rows) {
    return (List)
        session
            .query(
                "SELECT source_row, "
                    + fault()
                    + " AS fault, left(CAST(f AS VARCHAR), 2000) FROM "
                    + rows
                    + " WHERE fault IS NOT NULL ORDER BY 1 LIMIT "
                    + FileImport.Collected.limit())
            .rows();
  }

  private String fault() {
    String game = table.canonicalGame().isPresent() ? " WHEN g.game IS NULL THEN g.reason" : "";
    return "CASE " + String.join(" ", faults) + game + " END";
  }

  private String gameJoin() {
    return table
        .canonicalGame()
        .map(
            rule ->
                IntStream.range(0, rule.columns().size())
                    .mapToObj(
                        i ->
                            "g.c"
                                + i
                                + " IS NOT DISTINCT FROM CAST(f.\""
                                + rule.columns().get(i)
                                + "\" AS VARCHAR)")
                    .collect(Collectors.joining(" AND ", " LEFT JOIN game_ids g ON ", "")))
        .orElse("");
  }
}
