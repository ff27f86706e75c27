package org.backcourt.contract;

import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.schemas.Schema;
import org.apache.beam.sdk.schemas.Schema.FieldType;
import org.apache.beam.sdk.schemas.logicaltypes.SqlTypes;
import org.apache.beam.sdk.transforms.SerializableFunction;
import org.apache.beam.sdk.values.Row;
import org.jspecify.annotations.Nullable;

/**
 * Rows as Beam's own tools see them: a schema, and the way to and from {@link Row}. Our transforms
 * pass records; this is for connectors and SQL, which ask for schemas. Moments are kept to the
 * microsecond, as in both warehouses.
 */
public final class BeamSchemas {

  private BeamSchemas() {}

  /** The schema of a table's rows as transforms produce them, without house-keeping. */
  public static Schema of(TableContract<?> table) {
    List<Schema.Field> fields = new ArrayList<>();
    for (ColumnSpec column : table.shape().columns()) {
      FieldType element = type(column.type());
      FieldType type = column.repeated() ? FieldType.array(element) : element;
      fields.add(
          Schema.Field.of(column.name(), type.withNullable(column.nullable()))
              .withDescription(column.description()));
    }
    return new Schema(fields);
  }

  private static FieldType type(ColumnType type) {
    return switch (type) {
      case STRING -> FieldType.STRING;
      case INT64 -> FieldType.INT64;
      case FLOAT64 -> FieldType.DOUBLE;
      case BOOL -> FieldType.BOOLEAN;
      case DATE -> FieldType.logicalType(SqlTypes.DATE);
      case TIMESTAMP -> FieldType.logicalType(SqlTypes.TIMESTAMP);
    };
  }

  /** Turns the table's records into Beam rows. */
  public static <T> SerializableFunction<T, Row> toRow(TableContract<T> table) {
    Class<T> record = table.shape().type();
    Schema schema = of(table);
    return row -> Row.withSchema(schema).addValues(RowShape.of(record).values(row)).build();
  }

  /** Turns Beam rows of the table's schema into its records. */
  public static <T> SerializableFunction<Row, T> fromRow(TableContract<T> table) {
    Class<T> record = table.shape().type();
    return row -> {
      @Nullable Object[] values = new Object[row.getFieldCount()];
      for (int i = 0; i < values.length; i++) {
        values[i] = row.getValue(i);
      }
      return RowShape.of(record).build(values);
    };
  }
}
