package org.backcourt.launcher.docs;

import static org.backcourt.launcher.docs.Markdown.code;
import static org.backcourt.launcher.docs.Markdown.codes;
import static org.backcourt.launcher.docs.Markdown.head;
import static org.backcourt.launcher.docs.Markdown.pageOf;
import static org.backcourt.launcher.docs.Markdown.row;
import static org.backcourt.launcher.docs.Markdown.text;

import java.util.List;
import org.backcourt.contract.PhaseName;
import org.backcourt.contract.TableContract;

/** The page that leads to all others: tables by phase, and what is computed from what. */
final class IndexPage {

  private final List<TableContract<?>> tables;

  IndexPage(List<TableContract<?>> tables) {
    this.tables = tables;
  }

  String markdown() {
    StringBuilder page = new StringBuilder(Markdown.WRITTEN_BY);
    page.append("\n\n# Tables\n\n");
    page.append("Every table, as its contract describes it. Each is partitioned by a date, and a ");
    page.append("run replaces whole dates.\n\n");
    page.append("![Which table is computed from which](").append(LineageDrawing.FILE);
    page.append(")\n");
    for (PhaseName phase : PhaseName.values()) {
      phase(phase, page);
    }
    page.append("\n## The same graph as text\n\n");
    page.append("Solid arrows are inputs without which nothing is computed, or of which one is ");
    page.append("enough; dotted arrows are inputs that make rows better.\n\n");
    page.append("```mermaid\n").append(mermaid()).append("```\n");
    return page.toString();
  }

  private void phase(PhaseName phase, StringBuilder page) {
    List<TableContract<?>> written = of(phase);
    if (written.isEmpty()) {
      return;
    }
    String name = phase.toString();
    page.append("\n## ").append(Character.toUpperCase(name.charAt(0))).append(name.substring(1));
    page.append("\n\n").append(Words.about(phase)).append(" Written by ");
    page.append(Words.writer(phase)).append(".\n\n");
    page.append(head("Table", "A row", "Partition", "Key", "Rows"));
    for (TableContract<?> table : written) {
      page.append(
          row(
              "[" + table.name().table() + "](" + pageOf(table) + ")",
              text(table.description()),
              code(table.partition()),
              codes(table.key()),
              Words.of(table.cardinality())));
    }
  }

  private List<TableContract<?>> of(PhaseName phase) {
    return tables.stream()
        .filter(table -> table.phase() == phase)
        .<TableContract<?>>map(table -> table)
        .toList();
  }

  private String mermaid() {
    StringBuilder graph = new StringBuilder("flowchart LR\n");
    for (PhaseName phase : PhaseName.values()) {
      if (of(phase).isEmpty()) {
        continue;
      }
      graph.append("  subgraph ").append(phase).append('\n');
      of(phase).forEach(table -> graph.append("    ").append(table.name().table()).append('\n'));
      graph.append("  end\n");
    }
    for (TableContract<?> table : tables) {
      for (TableContract.Input input : table.inputs()) {
        graph.append("  ").append(input.table().name().table());
        graph.append(input.need().isEmpty() ? " -.-> " : " --> ");
        graph.append(table.name().table()).append('\n');
      }
    }
    return graph.toString();
  }
}
