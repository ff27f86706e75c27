package org.backcourt.ingest;

import org.jspecify.annotations.Nullable;

/**
 * A record that did not become a row.
 *
 * @param position the record's number in its file, from 1
 * @param field the field at fault
 * @param reason what is wrong with it
 * @param text the record as it stood in the file, cut where it is long
 */
public record Rejection(long position, @Nullable String field, String reason, String text) {

  private static final int TEXT_KEPT = 2000;

  /** Keeps reason and text printable, whatever a damaged file had in them. */
  public Rejection {
    reason = printable(reason, 500);
    text = printable(text, TEXT_KEPT);
  }

  static String printable(String text, int most) {
    String cut = text.length() <= most ? text : text.substring(0, most);
    StringBuilder printable = new StringBuilder(cut.length());
    for (int i = 0; i < cut.length(); i++) {
      char c = cut.charAt(i);
      printable.append(Character.isISOControl(c) || Character.isSurrogate(c) ? ' ' : c);
    }
    return printable.toString();
  }
}
