package org.backcourt.pipelines.ingest;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.GZIPInputStream;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.io.fs.ResourceId;
import org.backcourt.ingest.SourceText;

/**
 * The contents of files in their order, some of them fetched while one is worked on: most of what a
 * small file takes is waiting for it, on a disk and much more so in a bucket.
 */
final class ReadAhead implements Closeable {

  /** So many are waited for at a time; a few large ones must fit into memory. */
  private static final int AHEAD = 8;

  private static final int BUFFER = 1 << 16;

  private final ExecutorService pool = Executors.newFixedThreadPool(AHEAD);
  private final Deque<Future<byte[]>> fetching = new ArrayDeque<>();
  private final Iterator<SourceLocation> files;

  /** Begins to fetch. */
  ReadAhead(Iterable<SourceLocation> files) {
    this.files = files.iterator();
    for (int i = 0; i < AHEAD; i++) {
      fetchOne();
    }
  }

  private void fetchOne() {
    if (files.hasNext()) {
      String path = files.next().path();
      fetching.add(pool.submit(() -> content(path)));
    }
  }

  /** The next file's content, unpacked; or why it cannot be read, which only this file suffers. */
  byte[] next() throws IOException {
    Future<byte[]> first = fetching.remove();
    try {
      byte[] content = first.get();
      fetchOne();
      return content;
    } catch (ExecutionException e) {
      fetchOne();
      if (e.getCause() instanceof IOException unreadable) {
        throw unreadable;
      }
      throw new IllegalStateException("A file's content broke its reader", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("The run was stopped while it read files", e);
    }
  }

  /** Unpacked, and no more of it than shows that it is too large. */
  private static byte[] content(String path) throws IOException {
    ResourceId resource = FileSystems.matchNewResource(path, false);
    try (InputStream raw =
        new BufferedInputStream(Channels.newInputStream(FileSystems.open(resource)), BUFFER)) {
      raw.mark(2);
      boolean packed = raw.read() == 0x1f && raw.read() == 0x8b;
      raw.reset();
      try (InputStream in = packed ? new GZIPInputStream(raw) : raw) {
        return in.readNBytes(SourceText.MOST_BYTES + 1);
      }
    }
  }

  @Override
  public void close() {
    pool.shutdownNow();
  }
}
