package org.backcourt.simulator.fault;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.backcourt.simulator.dialect.GameRows;
import org.backcourt.simulator.play.Matchup;

/**
 * Something that goes wrong between the games and the raw tables. It changes what sources say of
 * finished games, never the games.
 */
public interface Fault {

  /** What arrives of a game. */
  default GameRows strike(GameRows rows, Matchup matchup) {
    return rows;
  }

  /** What arrives of it days later, if anything does. */
  default Optional<GameRows> later(GameRows rows, Matchup matchup) {
    return Optional.empty();
  }

  /** Damages files of a season once they are written. */
  default void strikeFiles(Path out, String season) throws IOException {}
}
