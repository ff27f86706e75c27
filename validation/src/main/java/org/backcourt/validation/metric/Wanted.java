package org.backcourt.validation.metric;

import java.io.Serializable;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.backcourt.contract.ColumnSpec;
import org.backcourt.contract.TableContract;

/**
 * Columns of a table that somebody asks about.
 *
 * @param columns those with any figure asked for
 * @param quantiles those whose quantiles are
 * @param distinct those whose different values are counted
 */
public record Wanted(Set<String> columns, Set<String> quantiles, Set<String> distinct)
    implements Serializable {

  /** Copies, so that it can travel to a worker. */
  public Wanted {
    columns = new TreeSet<>(columns);
    quantiles = new TreeSet<>(quantiles);
    distinct = new TreeSet<>(distinct);
  }

  /** All that can be measured of a table. */
  public static Wanted everythingOf(TableContract<?> table) {
    Set<String> all = table.content().stream().map(ColumnSpec::name).collect(Collectors.toSet());
    return new Wanted(all, Sketching.numbers(table), all);
  }

  /** The part of it that is about some columns. */
  Wanted of(Set<String> some) {
    return new Wanted(common(columns, some), common(quantiles, some), common(distinct, some));
  }

  private static Set<String> common(Set<String> of, Set<String> some) {
    Set<String> common = new TreeSet<>(of);
    common.retainAll(some);
    return common;
  }
}
