package org.backcourt.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
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
    comesBack(table.shape(), values(table, true));
  }

  @ParameterizedTest
  @MethodSource("tables")
  void aRowWithRequiredValuesOnlyComesBackAsItWas(TableContract<?> table) {
    comesBack(table.shape(), values(table, false));
  }

  @ParameterizedTest
  @MethodSource("tables")
  void aRowThatLacksARequiredValueIsRefused(TableContract<?> table) {
    List<ColumnSpec> columns = table.shape().columns();
    for (int i = 0; i < columns.size(); i++) {
      if (!columns.get(i).nullable() && !columns.get(i).repeated()) {
        Object[] values = values(table, true);
        values[i] = null;
        assertThatThrownBy(() -> table.shape().build(values))
            .as(columns.get(i).name())
            .isInstanceOf(IllegalArgumentException.class)
            .hasMessageEndingWith("is NULL and must not be");
      }
    }
  }

  private static <T> void comesBack(RowShape<T> shape, Object[] values) {
    T row = shape.build(values);
    assertThat(shape.values(row)).containsExactly(values);
    assertThat(shape.build(shape.values(row))).isEqualTo(row);
  }

  private static Object[] values(TableContract<?> table, boolean full) {
    List<ColumnSpec> columns = table.shape().columns();
    Object[] values = new Object[columns.size()];
    for (int i = 0; i < values.length; i++) {
      ColumnSpec column = columns.get(i);
      if (column.repeated()) {
        values[i] = full ? List.of(value(column, i), value(column, i + 1)) : List.of();
      } else if (full || !column.nullable()) {
        values[i] = value(column, i);
      }
    }
    return values;
  }

  /** Different in every column, so that two that were swapped would be noticed. */
  private static Object value(ColumnSpec column, int seed) {
    return switch (column.type()) {
      case STRING -> column.name() + seed;
      case INT64 -> 1000L + seed;
      case FLOAT64 -> seed + 0.5;
      case BOOL -> seed % 2 == 0;
      case DATE -> LocalDate.of(2024, 1, 1).plusDays(seed);
      case TIMESTAMP -> Instant.parse("2024-01-01T00:00:00Z").plusSeconds(seed);
    };
  }
}
