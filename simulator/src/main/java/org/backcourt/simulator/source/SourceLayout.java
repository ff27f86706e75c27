package org.backcourt.simulator.source;

import java.util.List;
import org.backcourt.contract.TableContract;

/** How one source lays out its files. */
interface SourceLayout<T> {

  /** The table whose rows such files hold. */
  TableContract<T> table();

  /** The source's name on the command line of ingest; its files' folder. */
  String source();

  /** The file that a row stands in, below the source's folder. */
  String path(T row);

  /** Whether a file has rows of one game only, and is finished when the game is. */
  boolean endsWithTheGame();

  /** A file's content. */
  byte[] content(List<T> rows);
}
