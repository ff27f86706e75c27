package org.backcourt.cloud.fake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Uploads that come in chunks, and the load jobs that they are for. */
final class FakeUploads {

  /** A load job's description, and its rows as far as they have come. */
  static final class Upload {
    private final Map<String, Object> job;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private boolean isWhole;

    private Upload(Map<String, Object> job) {
      this.job = job;
    }

    Map<String, Object> job() {
      return job;
    }

    byte[] bytes() {
      return bytes.toByteArray();
    }

    boolean isWhole() {
      return isWhole;
    }
  }

  private final Map<String, Upload> uploads = new ConcurrentHashMap<>();

  /** Takes a job's description; returns the path to which its rows go. */
  String begin(byte[] job) throws IOException {
    String session = "/upload/" + uploads.size() + "-" + System.nanoTime();
    uploads.put(session, new Upload(Json.read(job)));
    return session;
  }

  /** Takes a chunk, whose range has no end while more is to come. */
  Upload take(String session, String range, byte[] chunk) {
    Upload upload = uploads.get(session);
    upload.bytes.writeBytes(chunk);
    upload.isWhole = range == null || !range.endsWith("/*");
    return upload;
  }
}
