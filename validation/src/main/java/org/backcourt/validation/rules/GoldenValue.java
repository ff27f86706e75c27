package org.backcourt.validation.rules;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.backcourt.contract.ColumnSpec;
import org.backcourt.contract.ColumnType;
import org.jspecify.annotations.Nullable;

/**
 * What a column holds in a row that somebody has looked up: a Long, BigDecimal, String, Boolean or
 * LocalDate as its type says, or null. Fractions are compared as they are written, in decimals, so
 * that what is 0.05 off is within 0.05.
 *
 * @param tolerance how far a fraction may be off
 */
record GoldenValue(ColumnSpec column, @Nullable Object expected, BigDecimal tolerance) {

  private static final Set<ColumnType> COMPARABLE =
      Set.of(
          ColumnType.STRING,
          ColumnType.INT64,
          ColumnType.FLOAT64,
          ColumnType.BOOL,
          ColumnType.DATE);

  /** Whether a person can write down what such a column holds. */
  static boolean canBeOf(ColumnSpec column) {
    return !column.repeated() && COMPARABLE.contains(column.type());
  }

  /** What a text says to a column of that type; nothing where it says nothing. */
  static Optional<Object> read(ColumnType type, String text) {
    try {
      return Optional.of(
          switch (type) {
            case INT64 -> Long.valueOf(text);
            case FLOAT64 -> new BigDecimal(text);
            case DATE -> LocalDate.parse(text);
            case BOOL -> truth(text);
            case STRING, TIMESTAMP -> text;
          });
    } catch (NumberFormatException | DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Boolean truth(String text) {
    if (!text.equals("true") && !text.equals("false")) {
      throw new NumberFormatException(text);
    }
    return Boolean.valueOf(text);
  }

  String name() {
    return column.name();
  }

  /** Whether a stored value is what is expected. */
  boolean is(@Nullable Object found) {
    if (expected == null || found == null) {
      return expected == found;
    }
    if (expected instanceof Long whole) {
      return found instanceof Number number && number.longValue() == whole;
    }
    if (expected instanceof BigDecimal fraction) {
      return found instanceof Number number
          && Double.isFinite(number.doubleValue())
          && BigDecimal.valueOf(number.doubleValue()).subtract(fraction).abs().compareTo(tolerance)
              <= 0;
    }
    return expected.equals(found);
  }

  /** What is expected, in words. */
  String wanted() {
    return (expected == null ? "NULL" : expected)
        + (tolerance.signum() == 0 ? "" : " +- " + tolerance.toPlainString());
  }

  /** What is expected, in SQL. */
  String literal() {
    return literal(expected);
  }

  /** Something of the type that is not what is expected, in SQL. */
  String other() {
    return switch (column.type()) {
      case INT64 -> literal(expected instanceof Long whole ? whole + 1 : 1L);
      case FLOAT64 ->
          literal(
              expected instanceof BigDecimal fraction
                  ? fraction.add(tolerance).add(BigDecimal.ONE)
                  : BigDecimal.ONE);
      case BOOL -> literal(!Boolean.TRUE.equals(expected));
      case DATE -> literal(expected instanceof LocalDate date ? date.plusDays(1) : LocalDate.EPOCH);
      case STRING, TIMESTAMP -> literal(expected + "?");
    };
  }

  private static String literal(@Nullable Object value) {
    if (value instanceof LocalDate date) {
      return "DATE '" + date + "'";
    }
    return value instanceof String text
        ? "'" + text.replace("'", "''") + "'"
        : value instanceof BigDecimal fraction ? fraction.toPlainString() : String.valueOf(value);
  }
}
