package org.backcourt.warehouse.parquet;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.apache.datasketches.hash.MurmurHash3;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.ColumnReader;
import org.apache.parquet.column.impl.ColumnReadStoreImpl;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.io.api.Converter;
import org.apache.parquet.io.api.GroupConverter;
import org.apache.parquet.io.api.PrimitiveConverter;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.backcourt.warehouse.ColumnBlock.Column;
import org.backcourt.warehouse.ColumnBlock.Kind;

/** Reads a flat Parquet file column by column into arrays, with no object for a row or a value. */
public final class ColumnFile {

  private ColumnFile() {}

  /** All columns of the file, which may hold whole numbers, reals and texts. */
  public static List<Column> read(Path file) throws IOException {
    try (ParquetFileReader reader = ParquetFileReader.open(new LocalInputFile(file))) {
      MessageType schema = reader.getFileMetaData().getSchema();
      String createdBy = reader.getFileMetaData().getCreatedBy();
      int rows = Math.toIntExact(reader.getRecordCount());
      List<Column> columns = new ArrayList<>();
      for (ColumnDescriptor descriptor : schema.getColumns()) {
        columns.add(
            new Column(
                descriptor.getPath()[0], kind(descriptor), new long[rows], new BitSet(rows)));
      }
      int from = 0;
      for (PageReadStore pages = reader.readNextRowGroup();
          pages != null;
          pages = reader.readNextRowGroup()) {
        int count = Math.toIntExact(pages.getRowCount());
        ColumnReadStoreImpl store =
            new ColumnReadStoreImpl(pages, new NoConverter(), schema, createdBy);
        for (int i = 0; i < columns.size(); i++) {
          ColumnDescriptor descriptor = schema.getColumns().get(i);
          fill(columns.get(i), store.getColumnReader(descriptor), descriptor, from, count);
        }
        from += count;
      }
      return columns;
    }
  }

  private static Kind kind(ColumnDescriptor column) {
    PrimitiveTypeName type = column.getPrimitiveType().getPrimitiveTypeName();
    return switch (type) {
      case INT64 -> Kind.WHOLE;
      case DOUBLE -> Kind.REAL;
      case BINARY -> Kind.TEXT;
      case INT32, BOOLEAN, FLOAT, INT96, FIXED_LEN_BYTE_ARRAY ->
          throw new IllegalArgumentException(
              "column " + column.getPath()[0] + " is of type " + type + ", which is not read here");
    };
  }

  private static void fill(
      Column column, ColumnReader reader, ColumnDescriptor descriptor, int from, int count) {
    int defined = descriptor.getMaxDefinitionLevel();
    for (int row = from; row < from + count; row++) {
      if (reader.getCurrentDefinitionLevel() == defined) {
        column.known().set(row);
        column.words()[row] =
            switch (column.kind()) {
              case WHOLE -> reader.getLong();
              case REAL -> Double.doubleToRawLongBits(reader.getDouble());
              case TEXT -> hash(reader.getBinary().getBytesUnsafe());
            };
      }
      reader.consume();
    }
  }

  /** The same on every machine and in every run, because sketches of it are kept. */
  private static long hash(byte[] text) {
    return text.length == 0 ? 0 : MurmurHash3.hash(text, SEED)[0];
  }

  private static final long SEED = 9001;

  /** The store asks for converters even where nothing is converted. */
  private static final class NoConverter extends GroupConverter {
    @Override
    public Converter getConverter(int field) {
      return new PrimitiveConverter() {};
    }

    @Override
    public void start() {}

    @Override
    public void end() {}
  }
}
