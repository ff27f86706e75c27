package org.backcourt.tables;

import java.util.Collection;
import java.util.Comparator;

/** Guesses which of the valid names was meant by one that is not valid. */
public final class Spelling {

  private Spelling() {}

  /** The valid name that takes the fewest edits to reach; the first of equals. */
  public static String nearest(String name, Collection<String> valid) {
    return valid.stream()
        .min(Comparator.comparingInt(candidate -> distance(name, candidate)))
        .orElseThrow(() -> new IllegalArgumentException("there is no valid name to choose from"));
  }

  /** How many letters must be put in, left out or replaced to turn one into the other. */
  static int distance(String from, String to) {
    int[] row = new int[to.length() + 1];
    for (int j = 0; j <= to.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int replaced = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[to.length()];
  }
}
