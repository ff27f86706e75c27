package org.backcourt.launcher.docs;

import java.util.List;
import java.util.stream.Collectors;
import org.backcourt.contract.TableContract;

/** Text as Markdown needs it. */
final class Markdown {

  /** The first line of every page, by which our own pages are told from anybody else's. */
  static final String WRITTEN_BY =
      "<!-- Written by: backcourt docs. Change the contract, not this page. -->";

  private Markdown() {}

  /** Text that stands in a sentence or a cell and means nothing to Markdown. */
  static String text(String plain) {
    return plain
        .replace("\\", "\\\\")
        .replace("|", "\\|")
        .replace("*", "\\*")
        .replace("<", "&lt;")
        .replaceAll("(?<![A-Za-z0-9])_", "\\\\_");
  }

  static String code(String name) {
    return "`" + name + "`";
  }

  static String codes(List<String> names) {
    return names.stream().map(Markdown::code).collect(Collectors.joining(", "));
  }

  /** A link to a table's page, from a page beside it. */
  static String link(TableContract<?> table) {
    return "[" + table.name() + "](" + pageOf(table) + ")";
  }

  static String pageOf(TableContract<?> table) {
    return table.name() + ".md";
  }

  /** A row of a table. */
  static String row(String... cells) {
    return "| " + String.join(" | ", cells) + " |\n";
  }

  /** The head of a table and the line under it. */
  static String head(String... titles) {
    return row(titles) + "|" + " --- |".repeat(titles.length) + "\n";
  }
}
