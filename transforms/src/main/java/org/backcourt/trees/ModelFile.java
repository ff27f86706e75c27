package org.backcourt.trees;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** A model file as a column holds it: gzipped, in base 64. */
public final class ModelFile {

  private ModelFile() {}

  /** The text to keep. */
  public static String pack(byte[] file) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(file);
    } catch (IOException e) {
      throw new UncheckedIOException("A model file could not be packed in memory", e);
    }
    return Base64.getEncoder().encodeToString(packed.toByteArray());
  }

  /** The file again, which is text. */
  public static String unpack(String packed) {
    try (GZIPInputStream gzip =
        new GZIPInputStream(new ByteArrayInputStream(Base64.getDecoder().decode(packed)))) {
      return new String(gzip.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("The registry holds a model file that cannot be unpacked", e);
    }
  }
}
