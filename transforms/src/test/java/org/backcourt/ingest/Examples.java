package org.backcourt.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.backcourt.id.GameId;
import org.backcourt.id.TeamCode;

/** A small file of every source, from a simulated league, under a path as fetchers choose it. */
final class Examples {

  private static final Instant WRITTEN = Instant.parse("2023-11-01T00:00:00Z");
  private static final Map<String, String> PATHS =
      Map.of(
          "nba-schedule", "fetched/nba-schedule/2023-24.json",
          "nba-team-boxscore", "fetched/nba-team-boxscore/2023-10-24/0022300001.json",
          "nba-player-boxscore", "fetched/nba-player-boxscore/2023-10-24/0022300001.json",
          "nba-play-by-play", "fetched/nba-play-by-play/2023-10-24/game-0022300001/001.json",
          "nba-injury-report", "fetched/nba-injury-report/2023-10-23/17.json",
          "nba-gamebook", "fetched/nba-gamebook/2023-10-24/20231024-BOSDEN/001.json",
          "ball-dont-lie", "fetched/ball-dont-lie/2023-10-24/20231025_060000.json",
          "big-data-ball", "fetched/big-data-ball/[2023-10-24]-0022300001-BOS@DEN.csv",
          "odds-game-lines", "fetched/odds-game-lines/2023-10-24/event-BOSDEN/20231024_000000.json",
          "odds-player-props",
              "fetched/odds-player-props/2023-10-24/event-BOSDEN/20231024_150020-snap-1500.json");

  /** What the schedule and an injury report have published of the game in all examples. */
  static final Known KNOWN =
      Known.nothing()
          .game("0022300001", GameId.parse("20231024_BOS_DEN"))
          .player(GameId.parse("20231024_BOS_DEN"), TeamCode.BOS, "Mušić", "Ömer Mušić");

  private Examples() {}

  static String text(String source) {
    String name = source + (source.equals("big-data-ball") ? ".csv" : ".json");
    try (InputStream in = Examples.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("there is no example " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static SourceText file(String source, byte[] content) {
    return new SourceText(PATHS.getOrDefault(source, ""), content, WRITTEN);
  }

  static <T> Reading<T> read(SourceParser<T> parser, String content) {
    return parser.read(file(parser.source(), content.getBytes(StandardCharsets.UTF_8)), KNOWN);
  }

  static <T> Reading<T> read(SourceParser<T> parser) {
    return read(parser, text(parser.source()));
  }
}
