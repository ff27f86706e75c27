package org.backcourt.warehouse.duckdb;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.Reshuffle;
import org.apache.beam.sdk.values.PBegin;
import org.apache.beam.sdk.values.PCollection;
import org.backcourt.calendar.DateSet;
import org.backcourt.contract.RowCoder;
import org.backcourt.contract.RowShape;
import org.backcourt.warehouse.Extraction;
import org.backcourt.warehouse.parquet.RowFiles;

/**
 * Lets the database select, group and write elements to a few Parquet files, which the workers then
 * read: what belongs together arrives as one element, with no shuffle.
 */
final class DuckDbRead<T> extends PTransform<PBegin, PCollection<T>> {

  /** Small enough that a file's elements fit in memory many times over, large enough to be few. */
  private static final int DATES_PER_FILE = 21;

  private final transient DuckDbWarehouse warehouse;
  private final Extraction<T> extraction;

  DuckDbRead(DuckDbWarehouse warehouse, Extraction<T> extraction) {
    this.warehouse = warehouse;
    this.extraction = extraction;
  }

  @Override
  public PCollection<T> expand(PBegin begin) {
    return begin
        .apply("Files", Create.of(extract()).withCoder(StringUtf8Coder.of()))
        .apply("Spread", Reshuffle.viaRandomKey())
        .apply("Read", ParDo.of(new ReadFn<>(extraction.element())))
        .setCoder(RowCoder.of(extraction.element()));
  }

  private List<String> extract() {
    // A source that was never loaded reads as one that has no rows.
    warehouse.create(GatherSql.tables(extraction.element()));
    Path folder = warehouse.staging().scratchFolder();
    List<String> files = new ArrayList<>();
    for (DateSet dates : extraction.dates().chunks(DATES_PER_FILE)) {
      String file = folder.resolve("extract-" + UUID.randomUUID() + ".parquet").toString();
      warehouse
          .session()
          .execute(
              "COPY ("
                  + GatherSql.query(extraction.element(), dates)
                  + ") TO "
                  + DuckDbSql.text(file)
                  + " (FORMAT parquet)");
      files.add(file);
    }
    return files;
  }

  private static final class ReadFn<T> extends DoFn<String, T> {
    private final Class<T> element;

    ReadFn(Class<T> element) {
      this.element = element;
    }

    @ProcessElement
    public void read(@Element String file, OutputReceiver<T> out) throws IOException {
      try (RowFiles.Reader<T> reader = RowFiles.reader(Path.of(file), RowShape.of(element))) {
        for (T row = reader.read(); row != null; row = reader.read()) {
          out.output(row);
        }
      }
    }
  }
}
