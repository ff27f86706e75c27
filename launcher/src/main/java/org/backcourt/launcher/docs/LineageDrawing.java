package org.backcourt.launcher.docs;

import java.util.List;
import org.backcourt.contract.PhaseName;
import org.backcourt.contract.TableContract;
import org.backcourt.launcher.docs.LineageLayout.Hop;
import org.backcourt.launcher.docs.LineageLayout.Place;

/**
 * Which table is computed from which, as SVG: a column a phase, the ledger's tables below. It
 * brings its own background and follows the reader's choice of light or dark.
 */
final class LineageDrawing {

  static final String FILE = "lineage.svg";

  private static final int HEADING = 44;
  private static final int BELOW = 48;
  private static final int BETWEEN_ROWS = 12;
  private static final int SWING = 46;

  private static final String STYLE =
      """
      text { font: 12px system-ui, sans-serif; fill: #1f2937 }
      .heading { font-weight: 600; font-size: 14px }
      .note { fill: #4b5563 }
      .paper { fill: #ffffff }
      .box { fill: #f3f4f6; stroke: #9ca3af }
      path, .sample { fill: none; stroke-width: 1.3; opacity: .75 }
      .tip { fill: #6b7280 }
      .optional { stroke-dasharray: 4 3; opacity: .5 }
      .raw { stroke: #64748b } .analytics { stroke: #2563eb }
      .precompute { stroke: #059669 } .predictions { stroke: #9333ea }
      @media (prefers-color-scheme: dark) {
        text { fill: #e5e7eb }
        .note { fill: #9ca3af }
        .paper { fill: #0d1117 }
        .box { fill: #1f2937; stroke: #6b7280 }
        .raw { stroke: #94a3b8 } .analytics { stroke: #60a5fa }
        .precompute { stroke: #34d399 } .predictions { stroke: #c084fc }
      }
      """;

  private final LineageLayout layout;
  private final List<TableContract<?>> ledger;

  LineageDrawing(List<TableContract<?>> tables) {
    this.layout =
        new LineageLayout(
            tables.stream()
                .filter(table -> table.phase() != PhaseName.QUALITY)
                .<TableContract<?>>map(table -> table)
                .toList());
    this.ledger =
        tables.stream()
            .filter(table -> table.phase() == PhaseName.QUALITY)
            .<TableContract<?>>map(table -> table)
            .toList();
  }

  String svg() {
    int ledgerTop = layout.bottom() + BELOW;
    int rows = (ledger.size() + layout.phases().size() - 1) / layout.phases().size();
    int height = ledgerTop + rows * (LineageLayout.BOX_HEIGHT + BETWEEN_ROWS) + BELOW;
    StringBuilder svg = new StringBuilder();
    svg.append(
        """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" role="img">
        <title>Which table is computed from which</title>
        <style>
        %s</style>
        <marker id="tip" viewBox="0 0 6 6" refX="6" refY="3" markerWidth="6" markerHeight="6"
          orient="auto"><polygon class="tip" points="0 0, 6 3, 0 6"/></marker>
        <rect class="paper" width="%d" height="%d" rx="8"/>
        """
            .formatted(layout.width(), height, STYLE, layout.width(), height));
    for (int i = 0; i < layout.phases().size(); i++) {
      svg.append(label("heading", left(i), HEADING, layout.phases().get(i).toString()));
    }
    layout.hops().forEach(hop -> svg.append(line(hop)));
    layout.passages().forEach(passage -> svg.append(across(passage)));
    layout.boxes().forEach(box -> svg.append(box(box.table, box.left(), box.top())));
    ledger(svg, ledgerTop);
    legend(svg, height - HEADING / 3);
    return svg.append("</svg>\n").toString();
  }

  private static String line(Hop hop) {
    Place from = hop.from();
    Place to = hop.to();
    boolean sameColumn = from.column == to.column;
    int end = sameColumn ? to.right() : to.left();
    int swing = sameColumn ? SWING : LineageLayout.BETWEEN_COLUMNS / 2;
    int towards = sameColumn ? end + swing : end - swing;
    return "<path class=\"%s%s\"%s d=\"M%d %dC%d %d %d %d %d %d\"/>\n"
        .formatted(
            from.table.phase(),
            hop.optional() ? " optional" : "",
            to.isBox() ? " marker-end=\"url(#tip)\"" : "",
            from.right(),
            from.middle(),
            from.right() + swing,
            from.middle(),
            towards,
            to.middle(),
            end,
            to.middle());
  }

  private static String across(Place passage) {
    return "<path class=\"%s\" d=\"M%d %dH%d\"/>\n"
        .formatted(passage.table.phase(), passage.left(), passage.middle(), passage.right());
  }

  private static String box(TableContract<?> table, int left, int top) {
    return """
        <a href="%s"><rect class="box" x="%d" y="%d" width="%d" height="%d" rx="5"/>\
        <text x="%d" y="%d">%s</text></a>
        """
        .formatted(
            Markdown.pageOf(table),
            left,
            top,
            LineageLayout.BOX_WIDTH,
            LineageLayout.BOX_HEIGHT,
            left + 9,
            top + LineageLayout.BOX_HEIGHT / 2 + 4,
            table.name().table());
  }

  private void ledger(StringBuilder svg, int top) {
    if (ledger.isEmpty()) {
      return;
    }
    int left = LineageLayout.MARGIN;
    svg.append(label("heading", left, top - 12, "quality"));
    svg.append(label("note", left + 60, top - 12, "written by every run, as it goes"));
    int columns = layout.phases().size();
    for (int i = 0; i < ledger.size(); i++) {
      int below = i / columns * (LineageLayout.BOX_HEIGHT + BETWEEN_ROWS);
      svg.append(box(ledger.get(i), left(i % columns), top + below));
    }
  }

  private static int left(int column) {
    return LineageLayout.MARGIN
        + column * (LineageLayout.BOX_WIDTH + LineageLayout.BETWEEN_COLUMNS);
  }

  private void legend(StringBuilder svg, int y) {
    int left = LineageLayout.MARGIN;
    svg.append("<path class=\"raw\" d=\"M%d %dh36\"/>\n".formatted(left, y - 4));
    svg.append(
        label("note", left + 44, y, "needed, or one of several that stand in for each other"));
    svg.append("<path class=\"raw optional\" d=\"M%d %dh36\"/>\n".formatted(left + 400, y - 4));
    svg.append(label("note", left + 444, y, "makes rows better"));
  }

  private static String label(String style, int x, int y, String text) {
    return "<text class=\"%s\" x=\"%d\" y=\"%d\">%s</text>\n".formatted(style, x, y, text);
  }
}
