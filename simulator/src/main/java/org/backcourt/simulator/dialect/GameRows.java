package org.backcourt.simulator.dialect;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.backcourt.contract.ColumnSpec;
import org.backcourt.contract.RowShape;
import org.backcourt.contract.TableContract;
import org.backcourt.simulator.schedule.Fixture;
import org.jspecify.annotations.Nullable;

/** What all sources say about one game: rows by table. Never changed; edits give new ones. */
public final class GameRows {

  private final Fixture game;
  private final Map<TableContract<?>, List<?>> rows;

  private GameRows(Fixture game, Map<TableContract<?>, List<?>> rows) {
    this.game = game;
    this.rows = rows;
  }

  /** A game of which no source says anything yet. */
  public static GameRows of(Fixture game) {
    return new GameRows(game, Map.of());
  }

  /** The game. */
  public Fixture game() {
    return game;
  }

  /** A table's rows. */
  @SuppressWarnings("unchecked") // with() puts lists of the contract's own type only
  public <T> List<T> of(TableContract<T> table) {
    List<?> found = rows.get(table);
    return found == null ? List.of() : (List<T>) found;
  }

  /** The same with other rows in one table. */
  public <T> GameRows with(TableContract<T> table, List<T> replaced) {
    Map<TableContract<?>, List<?>> changed = new HashMap<>(rows);
    changed.put(table, replaced);
    return new GameRows(game, changed);
  }

  /** The same without a table's rows. */
  public GameRows without(TableContract<?> table) {
    Map<TableContract<?>, List<?>> changed = new HashMap<>(rows);
    changed.remove(table);
    return new GameRows(game, changed);
  }

  /** The same without some of a table's rows. */
  public <T> GameRows without(TableContract<T> table, Predicate<T> dropped) {
    return with(table, of(table).stream().filter(dropped.negate()).toList());
  }

  /** The same with a table's rows changed one by one. */
  public <T> GameRows edit(TableContract<T> table, UnaryOperator<T> change) {
    return with(table, of(table).stream().map(change).toList());
  }

  /** A row with another value in one column; {@code value} is of the stored type. */
  public static <T> T set(TableContract<T> table, T row, String column, @Nullable Object value) {
    RowShape<T> shape = table.shape();
    @Nullable Object[] values = shape.values(row);
    values[index(shape, column)] = value;
    return shape.build(values);
  }

  /** A row's stored value in one column. */
  public static <T> @Nullable Object get(TableContract<T> table, T row, String column) {
    return table.shape().values(row)[index(table.shape(), column)];
  }

  private static int index(RowShape<?> shape, String column) {
    List<ColumnSpec> columns = shape.columns();
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).name().equals(column)) {
        return i;
      }
    }
    throw new IllegalArgumentException(shape + " has no column " + column);
  }
}
