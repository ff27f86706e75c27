package org.backcourt.validation.metric;

import java.util.List;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a column's values in some rows, such that the states of two parts give the state
 * of the whole. Counts and extremes merge exactly, the moments by Chan's formula.
 *
 * @param rows all rows
 * @param known rows with a value; of the whole row ({@link #ROW}), different keys
 * @param activeRows rows of players who played; all rows where the table lists no others
 * @param activeKnown those of them with a value
 * @param zeros values that are exactly 0
 * @param notFinite numbers that are not finite, which take no part in the moments
 * @param mean mean of the finite numbers; NULL where there is none, as the next three
 * @param squares sum of their squared distances from the mean
 * @param sample some value, to tell whether there is another
 * @param varied whether there are two different values
 * @param quantiles how the finite numbers are spread; NULL where nobody asked
 * @param distinct how many different values there are; NULL where nobody asked
 */
public record ColumnState(
    long rows,
    long known,
    long activeRows,
    long activeKnown,
    long zeros,
    long notFinite,
    @Nullable Double mean,
    @Nullable Double squares,
    @Nullable Double least,
    @Nullable Double most,
    @Nullable String sample,
    boolean varied,
    @Nullable Quantiles quantiles,
    @Nullable Distinct distinct) {

  /** The name under which a table's rows themselves are measured. */
  public static final String ROW = "*";

  /** The state of no rows: merging it changes nothing. */
  public static final ColumnState NONE =
      new ColumnState(0, 0, 0, 0, 0, 0, null, null, null, null, null, false, null, null);

  /** The same with how its numbers are spread; nothing was found where there are none. */
  ColumnState spread(@Nullable Quantiles found) {
    return with(found == null && known == notFinite ? Quantiles.of(List.of()) : found, distinct);
  }

  /** The same with how many different values it has; nothing was found where there are none. */
  ColumnState different(@Nullable Distinct found) {
    return with(quantiles, found == null && known == 0 ? Distinct.of(List.of()) : found);
  }

  private ColumnState with(@Nullable Quantiles spread, @Nullable Distinct different) {
    return new ColumnState(
        rows,
        known,
        activeRows,
        activeKnown,
        zeros,
        notFinite,
        mean,
        squares,
        least,
        most,
        sample,
        varied,
        spread,
        different);
  }

  /** The state of both parts together. */
  public ColumnState merge(ColumnState other) {
    return new ColumnState(
        rows + other.rows,
        known + other.known,
        activeRows + other.activeRows,
        activeKnown + other.activeKnown,
        zeros + other.zeros,
        notFinite + other.notFinite,
        mergedMean(other),
        mergedSquares(other),
        either(least, other.least, Math::min),
        either(most, other.most, Math::max),
        sample == null ? other.sample : sample,
        varied
            || other.varied
            || (sample != null && other.sample != null && !sample.equals(other.sample)),
        sketch(other, quantiles, other.quantiles, Quantiles::merge),
        sketch(other, distinct, other.distinct, Distinct::merge));
  }

  /** Of rows that were never sketched nothing is known, and so of the whole. */
  private <S> @Nullable S sketch(
      ColumnState other, @Nullable S one, @Nullable S another, BinaryOperator<S> both) {
    if (rows == 0 || other.rows == 0) {
      return rows == 0 ? another : one;
    }
    return one == null || another == null ? null : both.apply(one, another);
  }

  private static @Nullable Double either(
      @Nullable Double one, @Nullable Double other, BinaryOperator<Double> both) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return both.apply(one, other);
  }

  private double finite() {
    return mean == null ? 0 : known - notFinite;
  }

  private @Nullable Double mergedMean(ColumnState other) {
    if (mean == null || other.mean == null) {
      return mean == null ? other.mean : mean;
    }
    return mean + (other.mean - mean) * other.finite() / (finite() + other.finite());
  }

  private @Nullable Double mergedSquares(ColumnState other) {
    if (mean == null || squares == null || other.mean == null || other.squares == null) {
      return mean == null ? other.squares : squares;
    }
    double delta = other.mean - mean;
    double together = finite() * other.finite() / (finite() + other.finite());
    return squares + other.squares + delta * delta * together;
  }
}
