package org.backcourt.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.backcourt.contract.ColumnSpec;
import org.backcourt.contract.RowShape;
import org.backcourt.contract.TableContract;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A row survives being taken apart into stored values and built again, whatever its table. */
class RowsKeepTheirValuesTest {

  static List<TableContract<?>> tables() {
    return Tables.all();
  }

  @ParameterizedTest
  @MethodSource("tables")
  void aFullRowComesBackAsItWas(TableContract<?> table) {
    comesBack(table.shape(), true);
  }

  @ParameterizedTest
  @MethodSource("tables")
  void aRowWithRequiredValuesOnlyComesBackAsItWas(TableContract<?> table) {
    comesBack(table.shape(), false);
  }

  @ParameterizedTest
  @MethodSource("tables")
  void aRowThatLacksARequiredValueIsRefused(TableContract<?> table) {
    lackingEach(table.shape());
  }

  private static <T> void comesBack(RowShape<T> shape, boolean full) {
    T row = new SampleRow(full).of(shape.type());
    Object[] values = shape.values(row);

    assertThat(shape.build(values)).isEqualTo(row);
    for (int i = 0; i < values.length; i++) {
      ColumnSpec column = shape.columns().get(i);
      boolean filled = full || !column.nullable();
      assertThat(values[i] != null).as(column.name()).isEqualTo(filled);
    }
  }

  private static <T> void lackingEach(RowShape<T> shape) {
    T row = new SampleRow(true).of(shape.type());
    List<ColumnSpec> columns = shape.columns();
    for (int i = 0; i < columns.size(); i++) {
      if (!columns.get(i).nullable() && !columns.get(i).repeated()) {
        Object[] values = shape.values(row);
        values[i] = null;
        assertThatThrownBy(() -> shape.build(values))
            .as(columns.get(i).name())
            .isInstanceOf(IllegalArgumentException.class)
            .hasMessageEndingWith("is NULL and must not be");
      }
    }
  }
}
