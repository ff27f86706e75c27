package org.backcourt.warehouse;

import java.io.Serializable;
import java.util.BitSet;
import java.util.List;

/** Rows of one table, column by column, in arrays: sketches need no row, and no object a value. */
public record ColumnBlock(ColumnRequest request, List<Column> columns) implements Serializable {

  /** How a column's words are to be read. */
  public enum Kind {
    /** A whole number: also a date's day, an instant's microseconds, a truth, a list's length. */
    WHOLE,
    /** A real number, as the bits of a double. */
    REAL,
    /** A text's hash. */
    TEXT
  }

  /**
   * One column.
   *
   * @param words a word a row; what it means is {@code kind}'s to say, where the value is known
   * @param known the rows in which there is a value
   */
  public record Column(String name, Kind kind, long[] words, BitSet known) implements Serializable {

    /** The value of a row as a number; of a text there is none. */
    public double number(int row) {
      return kind == Kind.REAL ? Double.longBitsToDouble(words[row]) : words[row];
    }
  }
}
