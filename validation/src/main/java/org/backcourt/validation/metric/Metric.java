package org.backcourt.validation.metric;

import java.util.Locale;
import java.util.function.Function;
import org.backcourt.contract.TableContract;
import org.jspecify.annotations.Nullable;

/** A figure that a column's state gives. */
public enum Metric {
  ROWS("rows", state -> Measured.of(state.rows())),
  ACTIVE_ROWS("rows of players who played", state -> Measured.of(state.activeRows())),
  DUPLICATES("rows whose key another row has", state -> Measured.of(state.rows() - state.known())),
  KNOWN_SHARE(
      "share of rows with a value",
      state -> Measured.share(state.known(), state.rows(), "no rows")),
  ACTIVE_KNOWN_SHARE(
      "share of the rows of players who played that have a value",
      state -> Measured.share(state.activeKnown(), state.activeRows(), "nobody played")),
  ZERO_SHARE(
      "share of values that are 0",
      state -> Measured.share(state.zeros(), state.known(), nothing(state))),
  NOT_FINITE("values that are no finite number", state -> Measured.of(state.notFinite())),
  MEAN("mean of the values", state -> ofValues(state, state.mean())),
  STDDEV("standard deviation of the values", Metric::deviation),
  MIN("least value", state -> ofValues(state, state.least())),
  MAX("greatest value", state -> ofValues(state, state.most())),
  VARIED(
      "1 where there are two different values, 0 where all are the same",
      state ->
          state.known() < 2
              ? Measured.unknown("fewer than two values")
              : Measured.of(state.varied() ? 1 : 0)),
  DISTINCT("how many different values there are", Metric::different),
  P05("the least value that 5 % of the values do not exceed", state -> quantile(state, 0.05)),
  P25("the same of 25 %", state -> quantile(state, 0.25)),
  P50("the same of 50 %: the median", state -> quantile(state, 0.5)),
  P75("the same of 75 %", state -> quantile(state, 0.75)),
  P95("the same of 95 %", state -> quantile(state, 0.95));

  private static final String NOT_SKETCHED = "no sketch of its values was kept";

  private final String meaning;
  private final Function<ColumnState, Measured> of;

  Metric(String meaning, Function<ColumnState, Measured> of) {
    this.meaning = meaning;
    this.of = of;
  }

  /** What it is, in words. */
  public String meaning() {
    return meaning;
  }

  /** The figure, or why there is none. */
  public Measured of(ColumnState state) {
    return of.apply(state);
  }

  /** Whether it is a figure of rows rather than of a column. */
  public boolean isOfRows() {
    return this == ROWS || this == ACTIVE_ROWS || this == DUPLICATES;
  }

  /** Whether it needs a sketch of how the values are spread. */
  public boolean isQuantile() {
    return this == P05 || this == P25 || this == P50 || this == P75 || this == P95;
  }

  /** Whether a column can have it: only numbers have quantiles. */
  public boolean fits(TableContract<?> table, String column) {
    return !isQuantile() || Sketching.numbers(table).contains(column);
  }

  private static Measured different(ColumnState state) {
    return state.distinct() == null
        ? Measured.unknown(state.rows() == 0 ? nothing(state) : NOT_SKETCHED)
        : Measured.of(state.distinct().estimate());
  }

  private static Measured quantile(ColumnState state, double share) {
    if (state.known() == 0 || state.quantiles() == null) {
      return Measured.unknown(state.known() == 0 ? nothing(state) : NOT_SKETCHED);
    }
    return state.quantiles().quantile(share);
  }

  private static Measured ofValues(ColumnState state, @Nullable Double figure) {
    return figure == null ? Measured.unknown(nothing(state)) : Measured.of(figure);
  }

  private static Measured deviation(ColumnState state) {
    long values = state.known() - state.notFinite();
    return state.squares() == null || values < 2
        ? Measured.unknown("fewer than two values")
        : Measured.of(Math.sqrt(state.squares() / (values - 1)));
  }

  private static String nothing(ColumnState state) {
    return state.rows() == 0 ? "no rows" : "all NULL";
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
