package org.backcourt.simulator.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.backcourt.simulator.dialect.GameRows;

/**
 * A league written as its sources' own files: one folder a source, files as fetchers leave them.
 */
public final class SourceFiles {

  private static final List<SourceLayout<?>> LAYOUTS =
      List.of(
          new ScheduleFile(),
          new TeamBoxscoreFile(),
          new PlayerBoxscoreFile(),
          new PlayByPlayFile(),
          new InjuryReportFile(),
          new GamebookFile(),
          new BallDontLieFile(),
          new BigDataBallFile(),
          new GameLinesFile(),
          new PlayerPropsFile());

  private final List<Folder<?>> folders = new ArrayList<>();

  /** Writes into the folder. */
  public SourceFiles(Path out) {
    LAYOUTS.forEach(layout -> folders.add(new Folder<>(layout, out.resolve(layout.source()))));
  }

  /** Adds what all sources say of a game. */
  public void add(GameRows game) {
    folders.forEach(folder -> folder.add(game));
  }

  /** Writes what has waited for more games; the number of rows by table. */
  public Map<String, Long> close() {
    Map<String, Long> rows = new LinkedHashMap<>();
    for (Folder<?> folder : folders) {
      folder.write();
      rows.put(folder.layout.table().name().toString(), folder.rows);
    }
    return rows;
  }

  private static final class Folder<T> {
    private final SourceLayout<T> layout;
    private final Path path;
    private final Map<String, List<T>> waiting = new LinkedHashMap<>();
    private long rows;

    Folder(SourceLayout<T> layout, Path path) {
      this.layout = layout;
      this.path = path;
    }

    void add(GameRows game) {
      List<T> added = game.of(layout.table());
      for (T row : added) {
        waiting.computeIfAbsent(layout.path(row), file -> new ArrayList<>()).add(row);
      }
      rows += added.size();
      if (layout.endsWithTheGame()) {
        write();
      }
    }

    void write() {
      waiting.forEach(
          (name, content) -> {
            Path file = path.resolve(name);
            try {
              Files.createDirectories(file.getParent());
              Files.write(file, layout.content(content));
            } catch (IOException e) {
              throw new UncheckedIOException("cannot write " + file, e);
            }
          });
      waiting.clear();
    }
  }
}
