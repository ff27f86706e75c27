package org.backcourt.launcher.docs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.backcourt.contract.PhaseName;
import org.backcourt.contract.TableContract;
import org.backcourt.contract.TableName;

/**
 * Where tables stand in the drawing: a column a phase, and within a column near what they are
 * connected with. A connection that skips columns runs through a passage in each of them, so that
 * it never crosses a box; all connections of a table share its passages.
 */
final class LineageLayout {

  static final int BOX_WIDTH = 216;
  static final int BOX_HEIGHT = 32;
  static final int BETWEEN_COLUMNS = 84;
  static final int MARGIN = 20;
  private static final int TOP = 64;
  private static final int GAP = 16;
  private static final int PASSAGE_HEIGHT = 4;
  private static final int SWEEPS = 8;

  /** A box or, where {@code table} is another column's, a passage of its connections. */
  static final class Place {
    final TableContract<?> table;
    final int column;
    private final int height;
    private int top;

    private Place(TableContract<?> table, int column, int height) {
      this.table = table;
      this.column = column;
      this.height = height;
    }

    boolean isBox() {
      return height == BOX_HEIGHT;
    }

    int left() {
      return MARGIN + column * (BOX_WIDTH + BETWEEN_COLUMNS);
    }

    int right() {
      return left() + BOX_WIDTH;
    }

    int top() {
      return top;
    }

    int middle() {
      return top + height / 2;
    }
  }

  /** A line from one place to another; optional when a row can do without the input. */
  record Hop(Place from, Place to, boolean optional) {}

  private final List<PhaseName> phases = new ArrayList<>();
  private final List<List<Place>> columns = new ArrayList<>();
  private final Map<TableName, Place> boxes = new LinkedHashMap<>();
  private final Map<TableName, Map<Integer, Place>> passages = new HashMap<>();
  private final Set<Hop> hops = new LinkedHashSet<>();

  LineageLayout(List<TableContract<?>> tables) {
    for (PhaseName phase : PhaseName.values()) {
      if (tables.stream().anyMatch(table -> table.phase() == phase)) {
        phases.add(phase);
        columns.add(new ArrayList<>());
      }
    }
    for (TableContract<?> table : tables) {
      Place box = new Place(table, phases.indexOf(table.phase()), BOX_HEIGHT);
      boxes.put(table.name(), box);
      columns.get(box.column).add(box);
    }
    tables.forEach(this::connect);
    order();
    stack();
  }

  private void connect(TableContract<?> table) {
    Place target = box(table);
    for (TableContract.Input input : table.inputs()) {
      Place from = box(input.table());
      for (int column = from.column + 1; column < target.column; column++) {
        Place passage = passage(input.table(), column);
        hops.add(new Hop(from, passage, false));
        from = passage;
      }
      hops.add(new Hop(from, target, input.need().isEmpty()));
    }
  }

  private Place passage(TableContract<?> table, int column) {
    return passages
        .computeIfAbsent(table.name(), name -> new HashMap<>())
        .computeIfAbsent(
            column,
            c -> {
              Place passage = new Place(table, c, PASSAGE_HEIGHT);
              columns.get(c).add(passage);
              return passage;
            });
  }

  /**
   * Sorts each column by the mean position of what its places are connected with, there and back.
   */
  private void order() {
    for (int sweep = 0; sweep < SWEEPS; sweep++) {
      for (int i = 0; i < columns.size(); i++) {
        boolean forth = sweep % 2 == 0;
        sortColumn(columns.get(forth ? i : columns.size() - 1 - i), forth);
      }
    }
  }

  private void sortColumn(List<Place> column, boolean byWhatComesBefore) {
    Map<Place, Double> wish = new HashMap<>();
    for (Place place : column) {
      double own = share(place);
      wish.put(
          place,
          hops.stream()
              .filter(hop -> hop.from().column != hop.to().column)
              .filter(hop -> (byWhatComesBefore ? hop.to() : hop.from()) == place)
              .mapToDouble(hop -> share(byWhatComesBefore ? hop.from() : hop.to()))
              .average()
              .orElse(own));
    }
    column.sort(Comparator.comparing(wish::get));
  }

  /** How far down its column a place stands, from 0 to 1. */
  private double share(Place place) {
    List<Place> column = columns.get(place.column);
    return (column.indexOf(place) + 0.5) / column.size();
  }

  private void stack() {
    int tallest = columns.stream().mapToInt(LineageLayout::height).max().orElse(0);
    for (List<Place> column : columns) {
      int top = TOP + (tallest - height(column)) / 2;
      for (Place place : column) {
        place.top = top;
        top += place.height + GAP;
      }
    }
  }

  private static int height(List<Place> column) {
    return column.stream().mapToInt(place -> place.height + GAP).sum() - GAP;
  }

  private Place box(TableContract<?> table) {
    Place box = boxes.get(table.name());
    if (box == null) {
      throw new IllegalArgumentException(
          table.name() + " is read but has no contract among those to be drawn");
    }
    return box;
  }

  List<PhaseName> phases() {
    return phases;
  }

  List<Place> boxes() {
    return List.copyOf(boxes.values());
  }

  /** Passages, which are drawn as lines across their column. */
  List<Place> passages() {
    return columns.stream().flatMap(List::stream).filter(place -> !place.isBox()).toList();
  }

  List<Hop> hops() {
    return List.copyOf(hops);
  }

  int width() {
    return 2 * MARGIN + columns.size() * BOX_WIDTH + (columns.size() - 1) * BETWEEN_COLUMNS;
  }

  /** Below the lowest box. */
  int bottom() {
    return columns.stream()
        .flatMap(List::stream)
        .mapToInt(place -> place.top + place.height)
        .max()
        .orElse(TOP);
  }
}
