package org.backcourt.cloud.fake;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.apache.avro.LogicalType;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.file.DataFileReader;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;

/** Files of Avro records as one file of lines, logical types understood as a load job would. */
final class AvroLines {

  private AvroLines() {}

  static Path of(List<String> files) throws IOException {
    Path lines = Files.createTempFile("load", ".jsonl");
    lines.toFile().deleteOnExit();
    try (JsonGenerator json =
        Json.MAPPER.createGenerator(lines.toFile(), com.fasterxml.jackson.core.JsonEncoding.UTF8)) {
      json.setRootValueSeparator(new com.fasterxml.jackson.core.io.SerializedString("\n"));
      for (String file : files) {
        try (DataFileReader<GenericRecord> reader =
            new DataFileReader<>(new File(file), new GenericDatumReader<>())) {
          for (GenericRecord record : reader) {
            json.writeStartObject();
            for (Schema.Field field : record.getSchema().getFields()) {
              json.writeFieldName(field.name());
              write(json, field.schema(), record.get(field.pos()));
            }
            json.writeEndObject();
          }
        }
      }
    }
    return lines;
  }

  private static void write(JsonGenerator json, Schema schema, Object value) throws IOException {
    if (value == null) {
      json.writeNull();
    } else if (schema.getType() == Schema.Type.UNION) {
      write(json, schema.getTypes().get(1), value);
    } else if (value instanceof List<?> list) {
      json.writeStartArray();
      for (Object each : list) {
        write(json, schema.getElementType(), each);
      }
      json.writeEndArray();
    } else {
      LogicalType logical = schema.getLogicalType();
      if (logical instanceof LogicalTypes.Date) {
        json.writeString(LocalDate.ofEpochDay(((Number) value).longValue()).toString());
      } else if (logical instanceof LogicalTypes.TimestampMicros) {
        json.writeString(
            Instant.EPOCH.plus(((Number) value).longValue(), ChronoUnit.MICROS).toString());
      } else if (value instanceof Double number) {
        json.writeNumber(number);
      } else if (value instanceof Long number) {
        json.writeNumber(number);
      } else if (value instanceof Boolean truth) {
        json.writeBoolean(truth);
      } else {
        json.writeString(value.toString());
      }
    }
  }
}
