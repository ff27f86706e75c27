package org.backcourt.cloud.fake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Struct;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.backcourt.cloud.fake.FakeException.Reason;

/** Rows as the Storage Read API gives them: a schema and blocks of Avro. */
record FakeAvro(String schema, List<Block> blocks) {

  record Block(byte[] bytes, long rows) {}

  private static final int ROWS_A_BLOCK = 500;

  static FakeAvro read(
      FakeTables tables, FakeTable table, List<String> selected, String restriction) {
    if (table.needsFilter && !restriction.contains(table.partition)) {
      throw new FakeException(
          Reason.invalidQuery, "Cannot read " + table.name + " without a filter on its partition");
    }
    List<FakeTable.Column> columns =
        selected.isEmpty()
            ? table.columns
            : selected.stream()
                .map(
                    name ->
                        table.columns.stream()
                            .filter(column -> column.name().equals(name))
                            .findFirst()
                            .orElseThrow())
                .toList();
    Schema schema = record("root", columns);
    List<Block> blocks = new ArrayList<>();
    try (Connection connection = tables.connect();
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                columns.stream()
                        .map(column -> "\"" + column.name() + "\"")
                        .collect(Collectors.joining(", ", "SELECT ", " FROM "))
                    + table.inDuckDb()
                    + (restriction.isEmpty() ? "" : " WHERE " + restriction))) {
      List<GenericRecord> block = new ArrayList<>();
      while (rows.next()) {
        GenericRecord record = new GenericData.Record(schema);
        for (int i = 0; i < columns.size(); i++) {
          Object value =
              columns.get(i).type().equals("TIMESTAMP")
                  ? rows.getObject(i + 1, LocalDateTime.class)
                  : rows.getObject(i + 1);
          record.put(i, value(columns.get(i), schema.getFields().get(i).schema(), value));
        }
        block.add(record);
        if (block.size() == ROWS_A_BLOCK) {
          blocks.add(encode(schema, block));
          block.clear();
        }
      }
      if (!block.isEmpty()) {
        blocks.add(encode(schema, block));
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return new FakeAvro(schema.toString(), blocks);
  }

  private static Block encode(Schema schema, List<GenericRecord> records) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(bytes, null);
    GenericDatumWriter<GenericRecord> writer = new GenericDatumWriter<>(schema);
    try {
      for (GenericRecord record : records) {
        writer.write(record, encoder);
      }
      encoder.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Block(bytes.toByteArray(), records.size());
  }

  private static Schema record(String name, List<FakeTable.Column> columns) {
    List<Schema.Field> fields = new ArrayList<>();
    for (FakeTable.Column column : columns) {
      Schema one = type(name, column);
      fields.add(
          new Schema.Field(
              column.name(),
              column.repeated()
                  ? Schema.createArray(one)
                  : column.mode().equals("REQUIRED")
                      ? one
                      : Schema.createUnion(Schema.create(Schema.Type.NULL), one)));
    }
    return Schema.createRecord("__" + name + "__", null, null, false, fields);
  }

  private static Schema type(String within, FakeTable.Column column) {
    return switch (column.type()) {
      case "STRING" -> Schema.create(Schema.Type.STRING);
      case "INT64" -> Schema.create(Schema.Type.LONG);
      case "FLOAT64" -> Schema.create(Schema.Type.DOUBLE);
      case "BOOL" -> Schema.create(Schema.Type.BOOLEAN);
      case "DATE" -> LogicalTypes.date().addToSchema(Schema.create(Schema.Type.INT));
      case "TIMESTAMP" ->
          LogicalTypes.timestampMicros().addToSchema(Schema.create(Schema.Type.LONG));
      case "STRUCT" -> record(within + "_" + column.name(), column.fields());
      default -> throw new IllegalArgumentException("the fake reads no " + column.type());
    };
  }

  private static Object value(FakeTable.Column column, Schema schema, Object value)
      throws SQLException {
    if (column.repeated()) {
      List<Object> list = new ArrayList<>();
      if (value != null) {
        for (Object element : (Object[]) ((Array) value).getArray()) {
          list.add(one(column, schema.getElementType(), element));
        }
      }
      return list;
    }
    return value == null
        ? null
        : one(
            column,
            schema.getType() == Schema.Type.UNION ? schema.getTypes().get(1) : schema,
            value);
  }

  private static Object one(FakeTable.Column column, Schema schema, Object value)
      throws SQLException {
    if (value instanceof Struct struct) {
      GenericRecord record = new GenericData.Record(schema);
      Object[] attributes = struct.getAttributes();
      for (int i = 0; i < attributes.length; i++) {
        record.put(
            i, value(column.fields().get(i), schema.getFields().get(i).schema(), attributes[i]));
      }
      return record;
    }
    if (value instanceof LocalDate date) {
      return (int) date.toEpochDay();
    }
    if (value instanceof Timestamp stamp) {
      return value(column, schema, stamp.toLocalDateTime());
    }
    if (value instanceof LocalDateTime time) {
      return ChronoUnit.MICROS.between(java.time.Instant.EPOCH, time.toInstant(ZoneOffset.UTC));
    }
    return value;
  }
}
