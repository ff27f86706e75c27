package org.backcourt.warehouse.duckdb;

import java.io.IOException;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.io.BoundedSource;
import org.apache.beam.sdk.metrics.Counter;
import org.apache.beam.sdk.options.PipelineOptions;
import org.backcourt.calendar.DateSet;
import org.backcourt.contract.RowCoder;
import org.backcourt.warehouse.Extraction;
import org.backcourt.warehouse.Gathering;
import org.backcourt.warehouse.RowCounts;
import org.backcourt.warehouse.WarehouseAddress;
import org.jspecify.annotations.Nullable;

/**
 * Lets each worker ask the database for some dates at a time: what belongs together arrives as one
 * element, with no shuffle, and one worker computes while another's rows are being fetched. It is a
 * source, and not a step that is given dates, because the direct runner goes through all steps of a
 * graph whenever one of them has done something.
 */
final class DuckDbSource<T> extends BoundedSource<T> {

  /** Small enough that some weeks' games fit in memory many times over, large enough to be few. */
  private static final int DATES_OF_GATHERED = 21;

  /** Rows of one table are smaller than games, and fewer parts are copied less when they meet. */
  private static final int DATES_OF_ROWS = 63;

  private final WarehouseAddress address;
  private final Class<T> element;
  private final DateSet dates;

  DuckDbSource(WarehouseAddress address, Extraction<T> extraction) {
    this(address, extraction.element(), extraction.dates());
  }

  private DuckDbSource(WarehouseAddress address, Class<T> element, DateSet dates) {
    this.address = address;
    this.element = element;
    this.dates = dates;
  }

  @Override
  public List<DuckDbSource<T>> split(long desiredBundleSizeBytes, PipelineOptions options) {
    int dateCount = Gathering.isGathered(element) ? DATES_OF_GATHERED : DATES_OF_ROWS;
    return dates.chunks(dateCount).stream()
        .map(chunk -> new DuckDbSource<>(address, element, chunk))
        .toList();
  }

  /** Unknown: the parts go by dates, not by size. */
  @Override
  public long getEstimatedSizeBytes(PipelineOptions options) {
    return 0;
  }

  @Override
  public Coder<T> getOutputCoder() {
    return RowCoder.of(element);
  }

  @Override
  public BoundedReader<T> createReader(PipelineOptions options) {
    return new Reader<>(this);
  }

  private static final class Reader<T> extends BoundedReader<T> {
    private final DuckDbSource<T> source;
    private final Counter read = RowCounts.ofRead();
    private @Nullable Extract<T> extract;
    private @Nullable T current;
    private long uncounted;

    Reader(DuckDbSource<T> source) {
      this.source = source;
    }

    @Override
    public boolean start() throws IOException {
      extract = new Extract<>(DuckDbWarehouse.open(source.address), source.element, source.dates);
      return advance();
    }

    @Override
    public boolean advance() throws IOException {
      current = extract == null ? null : extract.next();
      uncounted += current == null ? 0 : 1;
      if (current == null || uncounted == RowCounts.LOT) {
        read.inc(uncounted);
        uncounted = 0;
      }
      return current != null;
    }

    @Override
    public T getCurrent() {
      if (current == null) {
        throw new NoSuchElementException("nothing has been read, or all of it");
      }
      return current;
    }

    @Override
    public BoundedSource<T> getCurrentSource() {
      return source;
    }

    @Override
    public void close() throws IOException {
      if (extract != null) {
        extract.close();
      }
    }
  }
}
