package org.backcourt.warehouse.parquet;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.ReadSupport;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.backcourt.contract.RowShape;
import org.jspecify.annotations.Nullable;

/** Row records in local Parquet files. */
public final class RowFiles {

  private RowFiles() {}

  /** A file being written. */
  public static final class Writer<T> implements Closeable {
    private final ParquetWriter<T> parquet;

    private Writer(ParquetWriter<T> parquet) {
      this.parquet = parquet;
    }

    /** Appends a row. */
    public void write(T row) throws IOException {
      parquet.write(row);
    }

    @Override
    public void close() throws IOException {
      parquet.close();
    }
  }

  /** A file being read. */
  public static final class Reader<T> implements Closeable {
    private final ParquetReader<T> parquet;

    private Reader(ParquetReader<T> parquet) {
      this.parquet = parquet;
    }

    /** The next row, or null at the end. */
    public @Nullable T read() throws IOException {
      return parquet.read();
    }

    @Override
    public void close() throws IOException {
      parquet.close();
    }
  }

  /** Opens a new file; an existing one is replaced. */
  public static <T> Writer<T> writer(Path file, RowShape<T> shape) throws IOException {
    return new Writer<>(
        builder(file, shape).withCompressionCodec(CompressionCodecName.ZSTD).build());
  }

  /**
   * The same for a file that is read once and soon: without what makes files small, or quick to
   * search, which takes longer than the rest of the writing.
   */
  public static <T> Writer<T> scratchWriter(Path file, RowShape<T> shape) throws IOException {
    WriterBuilder<T> builder =
        builder(file, shape)
            .withCompressionCodec(CompressionCodecName.SNAPPY)
            .withSizeStatisticsEnabled(false)
            .withPageWriteChecksumEnabled(false)
            .withDictionaryEncoding(false);
    for (ColumnDescriptor column : ParquetSchema.of(shape).getColumns()) {
      String path = String.join(".", column.getPath());
      // Column by column, because the library does not heed the switch for all of them.
      builder.withStatisticsEnabled(path, false);
      if (column.getPrimitiveType().getPrimitiveTypeName() == PrimitiveTypeName.BINARY) {
        builder.withDictionaryEncoding(path, true);
      }
    }
    return new Writer<>(builder.build());
  }

  private static <T> WriterBuilder<T> builder(Path file, RowShape<T> shape) {
    return new WriterBuilder<>(new LocalOutputFile(file), shape)
        .withConf(new PlainParquetConfiguration())
        .withWriteMode(ParquetFileWriter.Mode.OVERWRITE);
  }

  /** Opens a file; columns that it lacks read as NULL. */
  public static <T> Reader<T> reader(Path file, RowShape<T> shape) throws IOException {
    return new Reader<>(
        new ReaderBuilder<>(new LocalInputFile(file), new PlainParquetConfiguration(), shape)
            .build());
  }

  private static final class WriterBuilder<T> extends ParquetWriter.Builder<T, WriterBuilder<T>> {
    private final RowShape<T> shape;

    WriterBuilder(OutputFile file, RowShape<T> shape) {
      super(file);
      this.shape = shape;
    }

    @Override
    protected WriterBuilder<T> self() {
      return this;
    }

    @Override
    protected WriteSupport<T> getWriteSupport(Configuration configuration) {
      return new RowWriteSupport<>(shape);
    }

    @Override
    protected WriteSupport<T> getWriteSupport(ParquetConfiguration configuration) {
      return new RowWriteSupport<>(shape);
    }
  }

  private static final class ReaderBuilder<T> extends ParquetReader.Builder<T> {
    private final RowShape<T> shape;

    ReaderBuilder(InputFile file, ParquetConfiguration configuration, RowShape<T> shape) {
      super(file, configuration);
      this.shape = shape;
    }

    @Override
    protected ReadSupport<T> getReadSupport() {
      return new RowReadSupport<>(shape);
    }
  }
}
