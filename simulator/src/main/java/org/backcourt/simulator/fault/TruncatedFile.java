package org.backcourt.simulator.fault;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.backcourt.contract.TableContract;

/** A file that was cut off on the way. */
final class TruncatedFile implements Fault {

  private static final double KEPT = 0.6;

  private final TableContract<?> table;

  TruncatedFile(String argument) {
    this.table = FileFaults.table(argument);
  }

  @Override
  public void strikeFiles(Path out, String season) throws IOException {
    Path file = FileFaults.file(out, table, season);
    if (Files.exists(file)) {
      try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
        channel.truncate((long) (channel.size() * KEPT));
      }
    }
  }
}
