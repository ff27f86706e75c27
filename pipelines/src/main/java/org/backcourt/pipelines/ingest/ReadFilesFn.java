package org.backcourt.pipelines.ingest;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.channels.Channels;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.io.fs.ResourceId;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.TupleTag;
import org.backcourt.ingest.Known;
import org.backcourt.ingest.Reading;
import org.backcourt.ingest.Rejection;
import org.backcourt.ingest.SourceParser;
import org.backcourt.ingest.SourceText;
import org.backcourt.row.quality.RejectedRow;
import org.backcourt.row.quality.RunRecord;
import org.backcourt.row.quality.SourceFileRecord;
import org.backcourt.row.quality.SourceFileRecord.State;

/**
 * Reads files: rows to the main output, and beside them one record a file and one a rejection. Many
 * files come together, so that their rows share a staged file.
 */
final class ReadFilesFn<T> extends DoFn<KV<Integer, Iterable<SourceLocation>>, T> {

  static final TupleTag<RejectedRow> REJECTED = new TupleTag<>("rejected") {};
  static final TupleTag<SourceFileRecord> FILES = new TupleTag<>("files") {};

  private final TupleTag<T> rows;
  private final RunRecord run;
  private final SourceParser<T> parser;
  private final Known known;
  private final Set<String> loaded;

  /**
   * Prepares to read.
   *
   * @param loaded content hashes of files that this parser has already read
   */
  ReadFilesFn(
      TupleTag<T> rows, RunRecord run, SourceParser<T> parser, Known known, Set<String> loaded) {
    this.rows = rows;
    this.run = run;
    this.parser = parser;
    this.known = known;
    this.loaded = loaded;
  }

  @ProcessElement
  public void read(@Element KV<Integer, Iterable<SourceLocation>> files, MultiOutputReceiver out) {
    for (SourceLocation file : files.getValue()) {
      Instant modified = Instant.ofEpochMilli(file.modified()).truncatedTo(ChronoUnit.MICROS);
      try {
        read(new SourceText(file.path(), content(file.path()), modified), out);
      } catch (IOException e) {
        SourceText unread = new SourceText(file.path(), new byte[0], modified);
        Reading<T> nothing = Reading.refused(parser, unread, "cannot be read: " + e.getMessage());
        out.get(FILES).output(record(unread, "", State.REJECTED, nothing));
      }
    }
  }

  private void read(SourceText text, MultiOutputReceiver out) {
    String hash = hash(text.bytes());
    if (loaded.contains(hash)) {
      Reading<T> again = Reading.refused(parser, text, "its content was loaded before");
      out.get(FILES).output(record(text, hash, State.DUPLICATE, again));
      return;
    }
    Reading<T> reading =
        text.bytes().length > SourceText.MOST_BYTES
            ? Reading.refused(parser, text, "has more than 32 MB, unpacked")
            : parsed(text);
    out.get(FILES).output(record(text, hash, state(reading), reading));
    for (Rejection rejection : reading.rejections()) {
      out.get(REJECTED)
          .output(
              new RejectedRow(
                  run.runId(),
                  run.runDate(),
                  parser.table().name().toString(),
                  text.path(),
                  rejection.position(),
                  rejection.field(),
                  rejection.reason(),
                  rejection.text()));
    }
    reading.rows().forEach(row -> out.get(rows).output(row));
  }

  private Reading<T> parsed(SourceText text) {
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

  /** Unpacked, and no more of it than shows that it is too large. */
  private static byte[] content(String path) throws IOException {
    ResourceId resource = FileSystems.matchNewResource(path, false);
    try (InputStream raw =
        new BufferedInputStream(Channels.newInputStream(FileSystems.open(resource)))) {
      raw.mark(2);
      boolean packed = raw.read() == 0x1f && raw.read() == 0x8b;
      raw.reset();
      try (InputStream in = packed ? new GZIPInputStream(raw) : raw) {
        return in.readNBytes(SourceText.MOST_BYTES + 1);
      }
    }
  }

  private static String hash(byte[] bytes) {
    try {
      return String.format(
          "%064x", new BigInteger(1, MessageDigest.getInstance("SHA-256").digest(bytes)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
