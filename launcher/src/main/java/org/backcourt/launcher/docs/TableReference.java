package org.backcourt.launcher.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.backcourt.contract.TableContract;

/**
 * The reference of all tables: a page each, an index, a drawing. The same contracts, same bytes.
 */
public final class TableReference {

  /** The page to begin with. */
  public static final String INDEX = "index.md";

  private final List<TableContract<?>> tables;

  private TableReference(List<TableContract<?>> tables) {
    this.tables = tables;
  }

  /** The reference of these tables. */
  public static TableReference of(Collection<TableContract<?>> tables) {
    return new TableReference(List.copyOf(tables));
  }

  /** All files, by name. */
  public Map<String, String> files() {
    Map<String, String> files = new TreeMap<>();
    for (TableContract<?> table : tables) {
      files.put(Markdown.pageOf(table), new TablePage(table, readersOf(table)).markdown());
    }
    files.put(INDEX, new IndexPage(tables).markdown());
    files.put(LineageDrawing.FILE, new LineageDrawing(tables).svg());
    return files;
  }

  private List<TableContract<?>> readersOf(TableContract<?> table) {
    return tables.stream()
        .filter(
            reader ->
                reader.inputs().stream()
                    .anyMatch(input -> input.table().name().equals(table.name())))
        .<TableContract<?>>map(reader -> reader)
        .toList();
  }

  /** Writes all files, and removes pages of tables that are no more; the number of files. */
  public int writeTo(Path folder) throws IOException {
    Files.createDirectories(folder);
    Map<String, String> files = files();
    for (Path page : ourPages(folder)) {
      if (!files.containsKey(page.getFileName().toString())) {
        Files.delete(page);
      }
    }
    for (Map.Entry<String, String> file : files.entrySet()) {
      Files.writeString(folder.resolve(file.getKey()), file.getValue());
    }
    return files.size();
  }

  /** Pages in the folder that we wrote; others are none of our business. */
  private static List<Path> ourPages(Path folder) throws IOException {
    try (Stream<Path> found = Files.list(folder)) {
      return found
          .filter(file -> file.toString().endsWith(".md"))
          .filter(TableReference::isOurs)
          .toList();
    }
  }

  private static boolean isOurs(Path file) {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.findFirst().filter(Markdown.WRITTEN_BY::equals).isPresent();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException("The page " + file + " cannot be read", e);
    }
  }
}
