package org.backcourt.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.backcourt.contract.ColumnSpec;
import org.backcourt.contract.TableContract;
import org.backcourt.launcher.docs.TableReference;
import org.backcourt.tables.Tables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pages in the repository are those that the contracts give. */
class TablePagesTest {

  static final Path PAGES = Path.of("tables");
  private static final String REFRESH = "./backcourt docs --out docs/tables";

  static List<TableContract<?>> tables() {
    return Tables.all();
  }

  @Test
  void theCommittedPagesAreWhatTheContractsSay() throws IOException {
    Map<String, String> should = TableReference.of(Tables.all()).files();
    Map<String, String> are = read(PAGES);
    List<String> stale = new ArrayList<>();
    should.forEach(
        (name, text) -> {
          if (!are.containsKey(name)) {
            stale.add(name + " is missing");
          } else if (!are.get(name).equals(text)) {
            stale.add(name + " differs: " + firstDifference(are.get(name), text));
          }
        });
    are.keySet().stream()
        .filter(name -> !should.containsKey(name))
        .forEach(name -> stale.add(name + " belongs to no table"));
    if (!stale.isEmpty()) {
      fail("docs/tables is stale; refresh it with: " + REFRESH + "\n" + String.join("\n", stale));
    }
  }

  @Test
  void theSameContractsGiveTheSameBytes() {
    assertThat(TableReference.of(Tables.all()).files())
        .isEqualTo(TableReference.of(Tables.all()).files());
  }

  @Test
  void aPageOfATableThatIsNoMoreIsRemovedAndOtherFilesStay(@TempDir Path folder)
      throws IOException {
    TableReference.of(Tables.all()).writeTo(folder);
    Path gone = folder.resolve("nba_raw.gone.md");
    Files.copy(folder.resolve(TableReference.INDEX), gone);
    Path notOurs = Files.writeString(folder.resolve("notes.md"), "# Notes\n");

    TableReference.of(Tables.all()).writeTo(folder);

    assertThat(gone).doesNotExist();
    assertThat(notOurs).hasContent("# Notes");
  }

  @ParameterizedTest
  @MethodSource("tables")
  void aPageNamesEveryColumnAndInputAndChoice(TableContract<?> table) {
    String page = TableReference.of(Tables.all()).files().get(table.name() + ".md");

    assertThat(page).contains("# " + table.name() + "\n");
    for (ColumnSpec column : table.columns()) {
      assertThat(page)
          .contains("\n| `" + column.name() + "` | " + column.typeName().replace("<", "&lt;"));
    }
    for (TableContract.Input input : table.inputs()) {
      assertThat(page).contains("\n| [" + input.table().name() + "](");
    }
    assertThat(page.lines().filter(line -> line.startsWith("| `")).toList())
        .hasSameSizeAs(table.columns());
    assertThat(page).doesNotContain("\n\n\n");
  }

  @Test
  void everyLinkLeadsToAPage() {
    Map<String, String> files = TableReference.of(Tables.all()).files();
    files.values().stream()
        .flatMap(
            text ->
                Stream.concat(
                    java.util.regex.Pattern.compile("\\]\\(([^)]+)\\)").matcher(text).results(),
                    java.util.regex.Pattern.compile("href=\"([^\"]+)\"").matcher(text).results()))
        .forEach(link -> assertThat(files).containsKey(link.group(1)));
  }

  private static Map<String, String> read(Path folder) throws IOException {
    Map<String, String> files = new TreeMap<>();
    if (Files.isDirectory(folder)) {
      try (Stream<Path> found = Files.list(folder)) {
        for (Path file : found.toList()) {
          files.put(file.getFileName().toString(), Files.readString(file));
        }
      }
    }
    return files;
  }

  private static String firstDifference(String is, String should) {
    List<String> old = is.lines().toList();
    List<String> now = should.lines().toList();
    for (int i = 0; i < now.size(); i++) {
      if (i >= old.size() || !old.get(i).equals(now.get(i))) {
        return "line " + (i + 1) + " should be: " + now.get(i);
      }
    }
    return "it goes on after line " + now.size();
  }
}
