package org.backcourt.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.beam.sdk.coders.RowCoder;
import org.apache.beam.sdk.schemas.Schema;
import org.apache.beam.sdk.util.CoderUtils;
import org.apache.beam.sdk.util.SerializableUtils;
import org.apache.beam.sdk.values.Row;
import org.backcourt.contract.BeamSchemas;
import org.backcourt.contract.ColumnSpec;
import org.backcourt.contract.TableContract;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A row survives the way through Beam's own rows, encoded and decoded, whatever its table. */
class BeamSchemasTest {

  static List<TableContract<?>> tables() {
    return Tables.all();
  }

  @ParameterizedTest
  @MethodSource("tables")
  void theSchemaHasTheRowsColumns(TableContract<?> table) {
    Schema schema = BeamSchemas.of(table);
    List<ColumnSpec> columns = table.shape().columns();

    assertThat(schema.getFieldNames())
        .containsExactlyElementsOf(columns.stream().map(ColumnSpec::name).toList());
    for (ColumnSpec column : columns) {
      Schema.Field field = schema.getField(column.name());
      assertThat(field.getType().getNullable()).as(column.name()).isEqualTo(column.nullable());
      assertThat(field.getDescription()).isEqualTo(column.description());
      assertThat(field.getType().getTypeName() == Schema.TypeName.ARRAY)
          .as(column.name())
          .isEqualTo(column.repeated());
    }
  }

  @ParameterizedTest
  @MethodSource("tables")
  void aFullRowComesBackAsItWas(TableContract<?> table) throws Exception {
    comesBack(table, true);
  }

  @ParameterizedTest
  @MethodSource("tables")
  void aRowWithRequiredValuesOnlyComesBackAsItWas(TableContract<?> table) throws Exception {
    comesBack(table, false);
  }

  private static <T> void comesBack(TableContract<T> table, boolean full) throws Exception {
    T original = new SampleRow(full).of(table.shape().type());

    Row row = SerializableUtils.clone(BeamSchemas.toRow(table)).apply(original);
    RowCoder coder = RowCoder.of(BeamSchemas.of(table));
    Row decoded = CoderUtils.decodeFromByteArray(coder, CoderUtils.encodeToByteArray(coder, row));

    assertThat(decoded).isEqualTo(row);
    assertThat(SerializableUtils.clone(BeamSchemas.fromRow(table)).apply(decoded))
        .isEqualTo(original);
  }
}
