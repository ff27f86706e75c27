package org.backcourt.launcher.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What can be seen in sources alone: comments and lengths. */
class SourcesTest {

  private static final int MOST_LINES = 400;
  private static final Pattern PUBLIC_TYPE =
      Pattern.compile(
          "^public (?:(?:final|abstract|sealed|non-sealed) )*(?:class|record|enum|interface"
              + "|@interface) (\\w+)",
          Pattern.MULTILINE);
  private static final Pattern REASON =
      Pattern.compile("^ \\* (<p>)?Long because ", Pattern.MULTILINE);

  @Test
  void everyPublicTypeSaysWhatItIs() throws IOException {
    List<String> silent = new ArrayList<>();
    for (Path file : sources("src/main/java")) {
      Matcher type = PUBLIC_TYPE.matcher(Files.readString(file));
      if (type.find()) {
        String before = Files.readString(file).substring(0, type.start());
        String afterImports = before.substring(before.lastIndexOf(";\n") + 1);
        if (!afterImports.contains("/**")) {
          silent.add(file.toString());
        }
      }
    }
    assertThat(silent).as("public types without a Javadoc comment").isEmpty();
  }

  @Test
  void noFileIsLongWithoutAReason() throws IOException {
    List<String> tooLong = new ArrayList<>();
    for (Path file : sources("src")) {
      String text = Files.readString(file);
      long lines = text.lines().count();
      if (lines > MOST_LINES && !REASON.matcher(text).find()) {
        tooLong.add(file + " has " + lines + " lines");
      }
    }
    assertThat(tooLong)
        .as("files over 400 lines; divide them, or say why in the Javadoc: Long because ...")
        .isEmpty();
  }

  @Test
  void everyPackageIsNullMarked() throws IOException {
    List<String> unmarked = new ArrayList<>();
    for (Path file : sources("src/main/java")) {
      Path info = file.resolveSibling("package-info.java");
      if (!Files.exists(info) || !Files.readString(info).contains("@NullMarked")) {
        unmarked.add(file.getParent().toString());
      }
    }
    assertThat(unmarked.stream().distinct()).as("packages without @NullMarked").isEmpty();
  }

  /** Java files of all modules, below this folder of each. */
  private static List<Path> sources(String below) throws IOException {
    List<Path> sources = new ArrayList<>();
    for (Path module : modules()) {
      Path folder = module.resolve(below);
      if (Files.isDirectory(folder)) {
        try (Stream<Path> files = Files.walk(folder)) {
          files.filter(file -> file.toString().endsWith(".java")).sorted().forEach(sources::add);
        }
      }
    }
    assertThat(sources).hasSizeGreaterThan(100);
    return sources;
  }

  /** Tests run in their module's folder; the others lie beside it. */
  private static List<Path> modules() throws IOException {
    try (Stream<Path> beside = Files.list(Path.of(".."))) {
      return beside.filter(folder -> Files.exists(folder.resolve("pom.xml"))).sorted().toList();
    }
  }
}
