package org.backcourt.cloud.bigquery;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.cloud.bigquery.Field;
import com.google.cloud.bigquery.FieldList;
import com.google.cloud.bigquery.FieldValue;
import com.google.cloud.bigquery.FieldValueList;
import com.google.cloud.bigquery.LegacySQLTypeName;
import com.google.cloud.bigquery.Schema;
import com.google.cloud.bigquery.TableResult;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.backcourt.contract.ColumnSpec;
import org.backcourt.contract.RowShape;
import org.backcourt.contract.TableContract;
import org.backcourt.warehouse.QueryResult;
import org.jspecify.annotations.Nullable;

/** Answers as stored values, and rows as the lines of JSON that a load job takes. */
final class StoredValues {

  private static final ObjectMapper JSON = new ObjectMapper();

  private StoredValues() {}

  static QueryResult of(TableResult answer) {
    Schema schema = answer.getSchema();
    if (schema == null) {
      return new QueryResult(List.of(), List.of());
    }
    FieldList fields = schema.getFields();
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (FieldValueList values : answer.iterateAll()) {
      List<@Nullable Object> row = new ArrayList<>(fields.size());
      for (int i = 0; i < fields.size(); i++) {
        row.add(stored(fields.get(i), values.get(i)));
      }
      rows.add(row);
    }
    return new QueryResult(fields.stream().map(Field::getName).toList(), rows);
  }

  private static @Nullable Object stored(Field field, FieldValue value) {
    if (value.isNull()) {
      return null;
    }
    if (value.getAttribute() == FieldValue.Attribute.REPEATED) {
      return value.getRepeatedValue().stream().map(each -> one(field, each)).toList();
    }
    return one(field, value);
  }

  private static Object one(Field field, FieldValue value) {
    LegacySQLTypeName type = field.getType();
    if (type.equals(LegacySQLTypeName.INTEGER)) {
      return value.getLongValue();
    }
    if (type.equals(LegacySQLTypeName.FLOAT) || type.equals(LegacySQLTypeName.NUMERIC)) {
      return value.getDoubleValue();
    }
    if (type.equals(LegacySQLTypeName.BOOLEAN)) {
      return value.getBooleanValue();
    }
    if (type.equals(LegacySQLTypeName.DATE)) {
      return LocalDate.parse(value.getStringValue());
    }
    if (type.equals(LegacySQLTypeName.TIMESTAMP)) {
      return Instant.EPOCH.plus(value.getTimestampValue(), ChronoUnit.MICROS);
    }
    return value.getStringValue();
  }

  /** Rows as lines of JSON. */
  static <T> byte[] lines(TableContract<T> table, Collection<T> rows) {
    RowShape<T> shape = table.shape();
    List<ColumnSpec> columns = shape.columns();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = JSON.createGenerator(bytes)) {
      json.setRootValueSeparator(new com.fasterxml.jackson.core.io.SerializedString("\n"));
      for (T row : rows) {
        @Nullable Object[] values = shape.values(row);
        json.writeStartObject();
        for (int i = 0; i < values.length; i++) {
          Object value = values[i];
          if (value != null) {
            json.writeFieldName(columns.get(i).name());
            write(json, value);
          }
        }
        json.writeEndObject();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Rows of " + table + " cannot be written as JSON", e);
    }
    return bytes.toByteArray();
  }

  private static void write(JsonGenerator json, Object value) throws IOException {
    if (value instanceof List<?> list) {
      json.writeStartArray();
      for (Object each : list) {
        write(json, each);
      }
      json.writeEndArray();
    } else if (value instanceof Long number) {
      json.writeNumber(number);
    } else if (value instanceof Double number) {
      json.writeNumber(number);
    } else if (value instanceof Boolean truth) {
      json.writeBoolean(truth);
    } else {
      json.writeString(value.toString());
    }
  }
}
