package org.backcourt.warehouse.parquet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.hadoop.api.InitContext;
import org.apache.parquet.hadoop.api.ReadSupport;
import org.apache.parquet.io.api.GroupConverter;
import org.apache.parquet.io.api.RecordMaterializer;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;
import org.backcourt.contract.RowShape;

/** Reads Parquet columns straight into row records, taking only the columns the shape has. */
final class RowReadSupport<T> extends ReadSupport<T> {

  private final RowShape<T> shape;

  RowReadSupport(RowShape<T> shape) {
    this.shape = shape;
  }

  @Override
  public ReadContext init(InitContext context) {
    MessageType file = context.getFileSchema();
    List<Type> wanted = new ArrayList<>();
    for (RowShape.Field field : shape.fields()) {
      if (file.containsField(field.name())) {
        wanted.add(file.getType(field.name()));
      }
    }
    return new ReadContext(new MessageType(file.getName(), wanted));
  }

  @Override
  public RecordMaterializer<T> prepareForRead(
      Configuration configuration,
      Map<String, String> metadata,
      MessageType fileSchema,
      ReadContext context) {
    return new Materializer<>(shape, context.getRequestedSchema());
  }

  @Override
  public RecordMaterializer<T> prepareForRead(
      ParquetConfiguration configuration,
      Map<String, String> metadata,
      MessageType fileSchema,
      ReadContext context) {
    return new Materializer<>(shape, context.getRequestedSchema());
  }

  private static final class Materializer<T> extends RecordMaterializer<T> {
    private final RowConverter<T> root;

    Materializer(RowShape<T> shape, MessageType schema) {
      root = new RowConverter<>(shape, schema, row -> {});
    }

    @Override
    public T getCurrentRecord() {
      return root.current();
    }

    @Override
    public GroupConverter getRootConverter() {
      return root;
    }
  }
}
