package org.backcourt.cloud.fake;

import com.google.zetasql.ArrayType;
import com.google.zetasql.Type;
import com.google.zetasql.Value;
import java.math.BigDecimal;
import java.math.MathContext;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Struct;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Rows as DuckDB has them, as ZetaSQL takes and gives them, and as a text common to both. */
final class Rows {

  /** The last digits of a sum depend on the order in which it was added up. */
  private static final MathContext DIGITS = new MathContext(12);

  private Rows() {}

  static List<List<Object>> of(Connection connection, FakeTable table) throws SQLException {
    List<List<Object>> rows = new ArrayList<>();
    String columns =
        table.columns.stream()
            .map(column -> '"' + column.name() + '"')
            .collect(Collectors.joining(", "));
    try (Statement sql = connection.createStatement();
        ResultSet found = sql.executeQuery("SELECT " + columns + " FROM " + table.inDuckDb())) {
      while (found.next()) {
        List<Object> row = new ArrayList<>();
        for (int i = 1; i <= table.columns.size(); i++) {
          Object cell = found.getObject(i);
          row.add(cell == null && table.columns.get(i - 1).repeated() ? List.of() : cell);
        }
        rows.add(row);
      }
    }
    return rows;
  }

  /** A cell as ZetaSQL takes it. */
  static Value value(FakeTable.Column column, Object cell) throws SQLException {
    Type type = GoogleSql.type(column);
    if (column.repeated()) {
      List<Value> elements = new ArrayList<>();
      for (Object element : elements(cell)) {
        elements.add(one(type.asArray().getElementType(), element));
      }
      return Value.createArrayValue((ArrayType) type, elements);
    }
    return one(type, cell);
  }

  private static List<?> elements(Object list) throws SQLException {
    return list instanceof Array array
        ? Arrays.asList((Object[]) array.getArray())
        : (List<?>) list;
  }

  private static Value one(Type type, Object cell) {
    if (cell == null) {
      return Value.createNullValue(type);
    }
    return switch (type.getKind()) {
      case TYPE_STRING -> Value.createStringValue(cell.toString());
      case TYPE_INT64 -> Value.createInt64Value(((Number) cell).longValue());
      case TYPE_DOUBLE -> Value.createDoubleValue(((Number) cell).doubleValue());
      case TYPE_BOOL -> Value.createBoolValue((Boolean) cell);
      case TYPE_DATE -> Value.createDateValue((LocalDate) cell);
      case TYPE_TIMESTAMP ->
          Value.createTimestampValueFromUnixMicros(
              ChronoUnit.MICROS.between(
                  Instant.EPOCH, ((Timestamp) cell).toLocalDateTime().toInstant(ZoneOffset.UTC)));
      case TYPE_NUMERIC -> Value.createNumericValue(new BigDecimal(cell.toString()));
      default -> throw new IllegalArgumentException("no table has columns of " + type);
    };
  }

  /** A cell of either as a text. */
  static String plain(Object cell) {
    if (cell instanceof Value value) {
      return plain(value);
    }
    try {
      if (cell instanceof Array || cell instanceof List) {
        return list(elements(cell));
      }
      if (cell instanceof Struct struct) {
        return list(Arrays.asList(struct.getAttributes()));
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    if (cell instanceof Number number) {
      return number(number);
    }
    if (cell instanceof Timestamp time) {
      return time.toLocalDateTime().toString();
    }
    return String.valueOf(cell);
  }

  private static String plain(Value value) {
    if (value.getType().isArray()) {
      // A table keeps no difference between no list and a list of nothing.
      return value.isNull() ? "[]" : list(value.getElementList());
    }
    if (value.isNull()) {
      return "null";
    }
    if (value.getType().isStruct()) {
      return list(value.getFieldList());
    }
    return switch (value.getType().getKind()) {
      case TYPE_STRING -> value.getStringValue();
      case TYPE_INT64 -> number(value.getInt64Value());
      case TYPE_DOUBLE -> number(value.getDoubleValue());
      case TYPE_NUMERIC -> number(value.getNumericValue());
      case TYPE_BOOL -> String.valueOf(value.getBoolValue());
      case TYPE_DATE -> value.getLocalDateValue().toString();
      case TYPE_TIMESTAMP ->
          LocalDateTime.ofInstant(
                  Instant.EPOCH.plus(value.getTimestampUnixMicros(), ChronoUnit.MICROS),
                  ZoneOffset.UTC)
              .toString();
      default -> throw new IllegalArgumentException("no answer has a " + value.getType());
    };
  }

  private static String list(List<?> cells) {
    return cells.stream().map(Rows::plain).collect(Collectors.joining(", ", "[", "]"));
  }

  private static String number(Number number) {
    if (number instanceof Double real && !Double.isFinite(real)) {
      return real.toString();
    }
    BigDecimal rounded = new BigDecimal(number.toString()).round(DIGITS);
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }
}
