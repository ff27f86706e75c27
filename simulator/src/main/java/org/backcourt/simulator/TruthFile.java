package org.backcourt.simulator;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.backcourt.contract.RowShape;
import org.backcourt.id.TeamCode;
import org.backcourt.simulator.box.Line;
import org.backcourt.simulator.schedule.Fixture;
import org.backcourt.warehouse.parquet.RowFiles;

/** Writes {@code expected_points.parquet}, which is no raw table and stays out of their folders. */
final class TruthFile implements Closeable {

  private final RowFiles.Writer<ExpectedPoints> writer;

  TruthFile(Path folder) throws IOException {
    Files.createDirectories(folder);
    writer =
        RowFiles.writer(
            folder.resolve("expected_points.parquet"), RowShape.of(ExpectedPoints.class));
  }

  void add(PlayedGame played) {
    Fixture game = played.rows().game();
    for (boolean home : new boolean[] {false, true}) {
      TeamCode team = home ? game.home() : game.away();
      played
          .forecast()
          .players(home)
          .forEach(
              (player, expected) -> {
                Line line = played.box().players(home).getOrDefault(player, Line.NONE);
                write(
                    new ExpectedPoints(
                        game.id().toString(),
                        game.date(),
                        team.name(),
                        player.key(),
                        expected.minutes(),
                        expected.points(),
                        line.seconds() / 60.0,
                        line.points()));
              });
    }
  }

  private void write(ExpectedPoints row) {
    try {
      writer.write(row);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the expected points", e);
    }
  }

  @Override
  public void close() throws IOException {
    writer.close();
  }
}
