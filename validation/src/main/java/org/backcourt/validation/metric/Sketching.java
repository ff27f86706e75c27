package org.backcourt.validation.metric;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.backcourt.contract.ColumnSpec;
import org.backcourt.contract.TableContract;
import org.backcourt.warehouse.Reader;
import org.jspecify.annotations.Nullable;

/**
 * Sketches the values of those columns whose rules ask for it: a list of values a date leaves the
 * warehouse, and a sketch is made of it here, the same for every warehouse.
 */
final class Sketching {

  private final Reader reader;
  private final StateQuery query;

  Sketching(Reader reader, StateQuery query) {
    this.reader = reader;
    this.query = query;
  }

  /** How a column's numbers are spread on each date that has any. */
  Map<LocalDate, Quantiles> quantiles(ColumnSpec column) {
    return sketches(query.values(column), Number.class, Quantiles::of);
  }

  /** How many different values a column has on each date that has any. */
  Map<LocalDate, Distinct> distinct(ColumnSpec column) {
    return sketches(query.hashes(column), Long.class, Distinct::of);
  }

  private <V, S> Map<LocalDate, S> sketches(
      String lists, Class<V> type, Function<Collection<V>, S> sketch) {
    Map<LocalDate, S> sketches = new HashMap<>();
    for (List<@Nullable Object> row : reader.query(lists).rows()) {
      Collection<?> found = (Collection<?>) Objects.requireNonNull(row.get(1));
      List<V> values = new ArrayList<>(found.size());
      found.forEach(value -> values.add(type.cast(value)));
      sketches.put((LocalDate) Objects.requireNonNull(row.get(0)), sketch.apply(values));
    }
    return sketches;
  }

  /** The columns of a table that have quantiles. */
  static Set<String> numbers(TableContract<?> table) {
    return table.content().stream()
        .filter(StateQuery::isNumber)
        .map(ColumnSpec::name)
        .collect(Collectors.toSet());
  }
}
