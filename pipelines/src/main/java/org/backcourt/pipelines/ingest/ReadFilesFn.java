package org.backcourt.pipelines.ingest;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollectionView;
import org.backcourt.contract.TableContract;
import org.backcourt.ingest.Known;
import org.backcourt.ingest.Reading;
import org.backcourt.ingest.Rejection;
import org.backcourt.ingest.SourceParser;
import org.backcourt.ingest.SourceText;
import org.backcourt.row.quality.RejectedRow;
import org.backcourt.row.quality.RunRecord;
import org.backcourt.row.quality.SourceFileRecord;
import org.backcourt.row.quality.SourceFileRecord.State;
import org.backcourt.staging.StagedFile;
import org.backcourt.tables.QualityTables;
import org.backcourt.warehouse.parquet.StageWriter;

/**
 * Reads files and stages what they give: rows, one record a file, and one a rejection. Many files
 * come together and share a staged file, and no row goes through the runner, which would take
 * longer with each than its parser did.
 */
final class ReadFilesFn<T> extends DoFn<KV<Integer, Iterable<SourceLocation>>, StagedFile> {

  /**
   * What earlier runs left.
   *
   * @param known what published tables know of games and names
   * @param loaded content hashes of files that this parser has already read
   */
  record Before(Known known, Set<String> loaded) implements Serializable {}

  private final String staging;
  private final RunRecord run;
  private final SourceParser<T> parser;
  private final PCollectionView<Before> before;

  /**
   * Prepares to read.
   *
   * @param staging the folder of this run's staged rows
   * @param before beside the files, because a function is copied whole for every bundle
   */
  ReadFilesFn(
      String staging, RunRecord run, SourceParser<T> parser, PCollectionView<Before> before) {
    this.staging = staging;
    this.run = run;
    this.parser = parser;
    this.before = before;
  }

  @ProcessElement
  public void read(ProcessContext context) throws IOException {
    Before sofar = context.sideInput(before);
    Path folder = Path.of(staging);
    int group = context.element().getKey();
    Iterable<SourceLocation> files = context.element().getValue();
    try (ReadAhead contents = new ReadAhead(files);
        StageWriter<T> rows = writer(folder, parser.table(), group);
        StageWriter<RejectedRow> rejected = writer(folder, QualityTables.REJECTED_ROWS, group);
        StageWriter<SourceFileRecord> records = writer(folder, QualityTables.SOURCE_FILES, group)) {
      for (SourceLocation file : files) {
        Instant modified = Instant.ofEpochMilli(file.modified()).truncatedTo(ChronoUnit.MICROS);
        SourceText text;
        try {
          text = new SourceText(file.path(), contents.next(), modified);
        } catch (IOException e) {
          text = new SourceText(file.path(), new byte[0], modified);
          Reading<T> nothing = Reading.refused(parser, text, "cannot be read: " + e.getMessage());
          records.write(record(text, "", State.REJECTED, nothing));
          continue;
        }
        String hash = hash(text.bytes());
        if (sofar.loaded().contains(hash)) {
          Reading<T> again = Reading.refused(parser, text, "its content was loaded before");
          records.write(record(text, hash, State.DUPLICATE, again));
          continue;
        }
        Reading<T> reading = parsed(text, sofar.known());
        records.write(record(text, hash, state(reading), reading));
        for (Rejection rejection : reading.rejections()) {
          rejected.write(rejected(text, rejection));
        }
        for (T row : reading.rows()) {
          rows.write(row);
        }
      }
      for (StageWriter<?> staged : List.of(rows, rejected, records)) {
        staged.finish().ifPresent(context::output);
      }
    }
  }

  /**
   * Where rows will be.
   *
   * @param group which of the run's files these are, in the order of what they were read from
   */
  private static <R> StageWriter<R> writer(Path run, TableContract<R> table, int group) {
    String name = String.format("%04d-%s.parquet", group, UUID.randomUUID());
    return new StageWriter<>(
        run.resolve(table.name().toString()).resolve(name), table.name(), table.shape());
  }

  private RejectedRow rejected(SourceText text, Rejection rejection) {
    return new RejectedRow(
        run.runId(),
        run.runDate(),
        parser.table().name().toString(),
        text.path(),
        rejection.position(),
        rejection.field(),
        rejection.reason(),
        rejection.text());
  }

  private Reading<T> parsed(SourceText text, Known known) {
    if (text.bytes().length > SourceText.MOST_BYTES) {
      return Reading.refused(parser, text, "has more than 32 MB, unpacked");
    }
    try {
      return parser.read(text, known);
    } catch (RuntimeException e) {
      // A parser must not fail. Where it does, the file's name is what a report of it needs.
      throw new IllegalStateException(
          "The parser of " + parser.source() + " broke on " + text.path() + ": " + e, e);
    }
  }

  private static State state(Reading<?> reading) {
    if (!reading.rows().isEmpty()) {
      return State.LOADED;
    }
    return reading.unreadable().isPresent() || reading.rejected() > 0
        ? State.REJECTED
        : State.EMPTY;
  }

  private SourceFileRecord record(SourceText text, String hash, State state, Reading<T> reading) {
    return new SourceFileRecord(
        run.runId(),
        run.runDate(),
        parser.source(),
        text.path(),
        hash,
        text.bytes().length,
        reading.capturedAt(),
        parser.version(),
        state,
        switch (state) {
          case LOADED -> null;
          case EMPTY -> "it has no record";
          default ->
              reading
                  .unreadable()
                  .orElseGet(
                      () -> {
                        Rejection first = reading.rejections().get(0);
                        return "none of its records can be used; record "
                            + first.position()
                            + ": "
                            + (first.field() == null ? "" : first.field() + " ")
                            + first.reason();
                      });
        },
        reading.rows().size(),
        reading.rejected(),
        reading.unknownFields().entrySet().stream()
            .map(field -> field.getKey() + " x" + field.getValue())
            .toList(),
        List.copyOf(reading.units()),
        List.of(),
        reading.dates().stream().map(LocalDate::toString).toList());
  }

  private static String hash(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
