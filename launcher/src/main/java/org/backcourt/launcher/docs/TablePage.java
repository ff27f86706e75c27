package org.backcourt.launcher.docs;

import static org.backcourt.launcher.docs.Markdown.code;
import static org.backcourt.launcher.docs.Markdown.codes;
import static org.backcourt.launcher.docs.Markdown.head;
import static org.backcourt.launcher.docs.Markdown.link;
import static org.backcourt.launcher.docs.Markdown.row;
import static org.backcourt.launcher.docs.Markdown.text;

import java.util.List;
import java.util.Map;
import org.backcourt.contract.ColumnSpec;
import org.backcourt.contract.PhaseName;
import org.backcourt.contract.TableContract;
import org.backcourt.rolling.RollingColumns;
import org.backcourt.rolling.RollingRecord.Feature;
import org.jspecify.annotations.Nullable;

/** One table's page: everything that its contract says. */
final class TablePage {

  private final TableContract<?> table;
  private final List<TableContract<?>> readers;

  TablePage(TableContract<?> table, List<TableContract<?>> readers) {
    this.table = table;
    this.readers = readers;
  }

  String markdown() {
    return Markdown.WRITTEN_BY
        + "\n\n# "
        + table.name()
        + "\n\n"
        + text(table.description())
        + "\n\n"
        + facts()
        + inputs()
        + readers()
        + columns()
        + choices()
        + "\n[All tables](index.md)\n";
  }

  private String facts() {
    StringBuilder facts = new StringBuilder(head("", ""));
    facts.append(row("Phase", table.phase() + ", written by " + Words.writer(table.phase())));
    facts.append(row("Partition", code(table.partition())));
    facts.append(row("Key", codes(table.key())));
    facts.append(
        row("Clustering", table.clustering().isEmpty() ? "none" : codes(table.clustering())));
    facts.append(row("Expected rows", Words.of(table.cardinality())));
    table
        .history()
        .ifPresent(history -> facts.append(row("Rows that change or go", link(history))));
    table.canonicalGame().ifPresent(game -> facts.append(row("Game from", Words.of(game))));
    return facts.toString();
  }

  private String inputs() {
    if (table.inputs().isEmpty()) {
      return "";
    }
    StringBuilder inputs = new StringBuilder("\n## Computed from\n\n");
    inputs.append(head("Table", "Dates read for a date", "Need"));
    for (TableContract.Input input : table.inputs()) {
      inputs.append(row(link(input.table()), Words.of(input.lookBack()), Words.need(input)));
    }
    return inputs.toString();
  }

  private String readers() {
    if (readers.isEmpty()) {
      return table.phase() == PhaseName.QUALITY
          ? "\nRead by `backcourt status`, `plan`, `runs`, `show` and `explain`.\n"
          : "\nNo table is computed from it: it is an end product.\n";
    }
    StringBuilder list = new StringBuilder("\n## Read by\n\n");
    readers.forEach(reader -> list.append("* ").append(link(reader)).append('\n'));
    return list.toString();
  }

  private String columns() {
    StringBuilder columns = new StringBuilder("\n## Columns\n\n");
    columns.append(head("Column", "Type", "May be NULL", "Meaning"));
    Map<String, Feature> rolling = RollingColumns.of(table.shape().type());
    for (ColumnSpec column : table.columns()) {
      columns.append(
          row(
              code(column.name()),
              column.typeName().replace("<", "&lt;"),
              column.nullable() ? "yes" : "no",
              meaning(column, rolling.get(column.name()))));
    }
    return columns.toString();
  }

  private static String meaning(ColumnSpec column, @Nullable Feature rolling) {
    String meaning = text(column.description());
    return rolling == null ? meaning : meaning + " Declared: " + text(rolling.words()) + ".";
  }

  private String choices() {
    if (table.choices().isEmpty()) {
      return "";
    }
    StringBuilder choices = new StringBuilder("\n## Choices\n\n");
    for (String choice : table.choices()) {
      String end = choice.endsWith(".") ? "" : ".";
      choices.append("* ").append(upperFirst(text(choice))).append(end).append('\n');
    }
    return choices.toString();
  }

  /** Begins a sentence; a column's name at its beginning stays as it is. */
  private static String upperFirst(String sentence) {
    String firstWord = sentence.substring(0, Math.max(sentence.indexOf(' '), 0));
    return firstWord.contains("_")
        ? sentence
        : Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
  }
}
