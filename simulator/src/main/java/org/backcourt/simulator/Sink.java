package org.backcourt.simulator;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Executor;
import org.backcourt.simulator.dialect.GameRows;

/** Where a season's rows go, game by game. */
interface Sink {

  /** Opens one for a season. */
  interface Opening {
    Sink open(Path out, String season, Executor pool);
  }

  /** Appends a game's rows, after those of the games before. */
  void add(GameRows game);

  /** Writes what is still waiting; the number of rows by table. */
  Map<String, Long> close();
}
