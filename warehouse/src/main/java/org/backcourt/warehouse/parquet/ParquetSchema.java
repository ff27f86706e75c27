package org.backcourt.warehouse.parquet;

import java.util.ArrayList;
import java.util.List;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Type.Repetition;
import org.apache.parquet.schema.Types;
import org.backcourt.contract.ColumnSpec;
import org.backcourt.contract.RowShape;

/** The Parquet schema of a row shape. Timestamps are microseconds in UTC, without a zone. */
public final class ParquetSchema {

  private ParquetSchema() {}

  /** The schema of rows of this shape. */
  public static MessageType of(RowShape<?> shape) {
    return new MessageType("row", fields(shape));
  }

  private static List<Type> fields(RowShape<?> shape) {
    List<Type> types = new ArrayList<>();
    for (RowShape.Field field : shape.fields()) {
      Type element =
          field.isNested()
              ? Types.optionalGroup()
                  .addFields(fields(field.asNested()).toArray(Type[]::new))
                  .named(field.repeated() ? "element" : field.name())
              : leaf(field.asColumn(), field.repeated() ? "element" : field.name());
      types.add(
          field.repeated()
              ? Types.requiredGroup()
                  .as(LogicalTypeAnnotation.listType())
                  .repeatedGroup()
                  .addField(element)
                  .named("list")
                  .named(field.name())
              : element);
    }
    return types;
  }

  private static Type leaf(ColumnSpec column, String name) {
    // Even required columns are optional here: a staged NULL is for the audit to refuse by name.
    Repetition repetition = column.repeated() ? Repetition.REQUIRED : Repetition.OPTIONAL;
    return switch (column.type()) {
      case STRING ->
          Types.primitive(PrimitiveTypeName.BINARY, repetition)
              .as(LogicalTypeAnnotation.stringType())
              .named(name);
      case INT64 -> Types.primitive(PrimitiveTypeName.INT64, repetition).named(name);
      case FLOAT64 -> Types.primitive(PrimitiveTypeName.DOUBLE, repetition).named(name);
      case BOOL -> Types.primitive(PrimitiveTypeName.BOOLEAN, repetition).named(name);
      case DATE ->
          Types.primitive(PrimitiveTypeName.INT32, repetition)
              .as(LogicalTypeAnnotation.dateType())
              .named(name);
      case TIMESTAMP ->
          Types.primitive(PrimitiveTypeName.INT64, repetition)
              .as(LogicalTypeAnnotation.timestampType(false, TimeUnit.MICROS))
              .named(name);
    };
  }
}
