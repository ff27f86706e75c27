package org.backcourt.cloud.dataflow;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The files of a class path that workers in the cloud need: everything but what runs a laptop. */
public final class WorkerFiles {

  /**
   * The embedded database, the files beside it and their compression, training with what it needs,
   * the local runner, the command, the simulator; and native code of systems that no worker has.
   */
  private static final Pattern LEFT_AT_HOME =
      Pattern.compile(
          "(duckdb_jdbc-|hadoop-|parquet-|zstd-jni-|xgboost|kryo-|reflectasm-|objenesis-|minlog-"
              + "|beam-runners-direct|picocli-|(launcher|simulator|models)-\\d|.*-(osx|windows)-).*");

  private static final Pattern FOLDERS_LEFT_AT_HOME =
      Pattern.compile("/(launcher|simulator|models)/target/");

  private static final Pattern VERSION = Pattern.compile("-\\d[^-]*?(?=-|\\.jar$)");

  private WorkerFiles() {}

  /** Those of this process's class path. */
  public static List<String> ofThisProcess() {
    return of(System.getProperty("java.class.path"));
  }

  /** Those of a class path; of two versions of a library the first, which is the one in use. */
  static List<String> of(String classPath) {
    Map<String, String> files = new LinkedHashMap<>();
    for (String entry : classPath.split(File.pathSeparator)) {
      Path file = Path.of(entry).toAbsolutePath();
      if (!isLeftAtHome(file.toString()) && Files.exists(file)) {
        files.putIfAbsent(library(file), file.toString());
      }
    }
    return List.copyOf(files.values());
  }

  /** What two versions of a library have in common; a folder of classes is one of its own. */
  private static String library(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.endsWith(".jar") ? VERSION.matcher(name).replaceAll("") : file.toString();
  }

  static boolean isLeftAtHome(String file) {
    return LEFT_AT_HOME.matcher(file.substring(file.lastIndexOf('/') + 1)).matches()
        || FOLDERS_LEFT_AT_HOME.matcher(file + "/").find();
  }

  /** How many bytes they are. */
  static long size(List<String> files) {
    return files.stream().mapToLong(file -> size(Path.of(file))).sum();
  }

  private static long size(Path file) {
    try (Stream<Path> all = Files.walk(file)) {
      long size = 0;
      for (Path each : all.filter(Files::isRegularFile).toList()) {
        size += Files.size(each);
      }
      return size;
    } catch (IOException e) {
      throw new UncheckedIOException("The size of " + file + " cannot be found", e);
    }
  }

  /** Copies them into a folder; refused where one is a folder of classes and not a jar. */
  public static long copyInto(Path folder) {
    List<String> files = ofThisProcess();
    try {
      Files.createDirectories(folder);
      for (String file : files) {
        Path from = Path.of(file);
        if (!Files.isRegularFile(from)) {
          throw new IllegalStateException(
              from + " is no jar; build the product first: mvn package -DskipTests");
        }
        Files.copy(from, folder.resolve(from.getFileName()), StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Libraries cannot be copied to " + folder, e);
    }
    return size(files);
  }
}
