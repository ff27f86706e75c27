package org.backcourt.cloud.bigquery;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.backcourt.contract.ColumnSpec;
import org.backcourt.contract.ColumnType;
import org.backcourt.contract.RowShape;
import org.jspecify.annotations.Nullable;

/** Rows as Avro records, the form in which BigQuery gives and takes them. */
final class AvroRows {

  private AvroRows() {}

  /** The schema of files that are to be loaded. */
  static Schema schema(List<ColumnSpec> columns) {
    List<Schema.Field> fields = new ArrayList<>();
    for (ColumnSpec column : columns) {
      Schema one = type(column.type());
      fields.add(
          column.repeated()
              ? new Schema.Field(column.name(), Schema.createArray(one))
              : new Schema.Field(
                  column.name(),
                  Schema.createUnion(Schema.create(Schema.Type.NULL), one),
                  null,
                  Schema.Field.NULL_DEFAULT_VALUE));
    }
    return Schema.createRecord("row", null, "org.backcourt", false, fields);
  }

  private static Schema type(ColumnType type) {
    return switch (type) {
      case STRING -> Schema.create(Schema.Type.STRING);
      case INT64 -> Schema.create(Schema.Type.LONG);
      case FLOAT64 -> Schema.create(Schema.Type.DOUBLE);
      case BOOL -> Schema.create(Schema.Type.BOOLEAN);
      case DATE -> LogicalTypes.date().addToSchema(Schema.create(Schema.Type.INT));
      case TIMESTAMP -> LogicalTypes.timestampMicros().addToSchema(Schema.create(Schema.Type.LONG));
    };
  }

  /** A row as a record to load. */
  static <T> GenericRecord record(Schema schema, RowShape<T> shape, T row) {
    GenericRecord record = new GenericData.Record(schema);
    @Nullable Object[] values = shape.values(row);
    for (int i = 0; i < values.length; i++) {
      record.put(i, avro(values[i]));
    }
    return record;
  }

  private static @Nullable Object avro(@Nullable Object value) {
    if (value instanceof LocalDate date) {
      return (int) date.toEpochDay();
    }
    if (value instanceof Instant instant) {
      return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }
    if (value instanceof List<?> list) {
      return list.stream().map(AvroRows::avro).toList();
    }
    return value;
  }

  /** The row that a record read from BigQuery is; fields are found by name. */
  static <T> T row(RowShape<T> shape, GenericRecord record) {
    List<RowShape.Field> fields = shape.fields();
    @Nullable Object[] values = new Object[fields.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = stored(fields.get(i), record.get(fields.get(i).name()));
    }
    return shape.build(values);
  }

  private static @Nullable Object stored(RowShape.Field field, @Nullable Object value) {
    if (!field.repeated()) {
      return value == null ? null : one(field, value);
    }
    List<Object> list = new ArrayList<>();
    if (value instanceof List<?> elements) {
      for (Object element : elements) {
        list.add(one(field, element));
      }
    }
    return list;
  }

  private static Object one(RowShape.Field field, Object value) {
    if (field.isNested()) {
      return row(field.asNested(), (GenericRecord) value);
    }
    return switch (field.asColumn().type()) {
      case STRING -> value.toString();
      case INT64, FLOAT64, BOOL -> value;
      case DATE ->
          value instanceof Number days
              ? LocalDate.ofEpochDay(days.longValue())
              : LocalDate.parse(value.toString());
      case TIMESTAMP -> Instant.EPOCH.plus(((Number) value).longValue(), ChronoUnit.MICROS);
    };
  }
}
