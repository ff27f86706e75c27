package org.backcourt.ingest;

import java.io.Serializable;
import java.time.DateTimeException;
import java.util.List;
import org.backcourt.contract.TableContract;

/**
 * Reads one source's files into rows of one raw table. It never fails: what it cannot use it
 * rejects, with position and reason.
 */
public interface SourceParser<T> extends Serializable {

  /** The source's name on the command line, such as {@code nba-schedule}. */
  String source();

  /** What the source's files hold, in a sentence. */
  String describe();

  /** The table that its rows belong to. */
  TableContract<T> table();

  /** Raised whenever a file may give other rows than before, so that it is read again. */
  int version();

  /**
   * Columns that name what a file brings as a whole, such as a game: a later file replaces all rows
   * of the units it has, and no others.
   */
  List<String> unit();

  /**
   * Columns that say when and from where a row was read, not what it says. Rows that differ in
   * nothing else are the same.
   */
  List<String> incidental();

  /** Reads the file into {@code reading}. */
  void read(SourceText file, Known known, Reading<T> reading);

  /** The file read. */
  default Reading<T> read(SourceText file, Known known) {
    Reading<T> reading = new Reading<>(this, file);
    if (isBlank(file.bytes())) {
      return reading;
    }
    try {
      read(file, known, reading);
    } catch (Unreadable e) {
      reading.unreadable(e.reason());
    } catch (Refusal e) {
      reading.unreadable((e.field() == null ? "" : e.field() + " ") + e.reason());
    } catch (IllegalArgumentException | DateTimeException | ArithmeticException e) {
      // Ids, dates and figures refuse themselves what they cannot be.
      reading.unreadable(String.valueOf(e.getMessage()));
    }
    return reading;
  }

  private static boolean isBlank(byte[] bytes) {
    for (byte b : bytes) {
      if (b != ' ' && b != '\n' && b != '\r' && b != '\t') {
        return false;
      }
    }
    return true;
  }
}
