package org.backcourt.benchmark;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Results as a page of Markdown for people, and as a document for programs. */
final class Summary {

  private static final String NONE = "";

  private final Map<String, String> machine;
  private final String version;
  private final Results results;
  private final List<String> remarks;

  Summary(Map<String, String> machine, String version, Results results, List<String> remarks) {
    this.machine = machine;
    this.version = version;
    this.results = results;
    this.remarks = remarks;
  }

  String markdown() {
    StringBuilder text = new StringBuilder("Measured with ").append(version).append(" on:\n\n");
    machine.forEach(
        (name, value) -> text.append("* ").append(name).append(": ").append(value).append('\n'));
    remarks.forEach(remark -> text.append("* ").append(remark).append('\n'));
    for (League league : results.leagues()) {
      table(text, league);
    }
    if (results.leagues().size() > 1) {
      growth(text);
    }
    return text.toString();
  }

  private void table(StringBuilder text, League league) {
    text.append(
        String.format(
            Locale.ROOT, "%n## %s, %,d raw rows%n%n", league.title(), results.rawRows(league)));
    row(
        text,
        "measure",
        "runs",
        "wall s",
        "spread s",
        "wall / (j)",
        "CPU s",
        "peak MB",
        "rows",
        "rows/s",
        "audit and publish");
    text.append("|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|\n");
    for (Measure measure : results.measures(league)) {
      double wall = results.median(league, measure, Sample::wall);
      double rows = results.median(league, measure, Sample::rows);
      double ending = results.median(league, measure, Sample::ending);
      boolean isProcess = measure != Measure.AUDIT_AND_PUBLISH;
      row(
          text,
          measure.title(),
          String.valueOf(results.of(league, measure).size()),
          figure("%.2f", wall),
          figure("%.2f", results.spread(league, measure, Sample::wall)),
          results.of(league, Measure.SQL).isEmpty()
              ? NONE
              : figure("%.2f", wall / results.median(league, Measure.SQL, Sample::wall)),
          isProcess ? figure("%.1f", results.median(league, measure, Sample::cpu)) : NONE,
          isProcess ? figure("%,.0f", results.median(league, measure, Sample::memory)) : NONE,
          rows > 0 ? figure("%,.0f", rows) : NONE,
          rows > 0 ? figure("%,.0f", rows / wall) : NONE,
          isProcess && ending > 0 ? figure("%.0f %%", 100 * ending / wall) : NONE);
    }
  }

  private void growth(StringBuilder text) {
    text.append(
        "\n## Growth\n\nExponents are of the raw rows: 1 is twice as much for twice the rows.\n\n");
    List<String> head = new ArrayList<>(List.of("measure"));
    results.leagues().forEach(league -> head.add("s, " + league.title()));
    head.add("exponent of time");
    results.leagues().forEach(league -> head.add("MB, " + league.title()));
    head.add("exponent of memory");
    row(text, head.toArray(String[]::new));
    text.append("|---").append("|--:".repeat(head.size() - 1)).append("|\n");
    for (Measure measure : results.measures(results.leagues().get(0))) {
      if (measure == Measure.AUDIT_AND_PUBLISH) {
        continue;
      }
      List<String> cells = new ArrayList<>(List.of(measure.title()));
      for (League league : results.leagues()) {
        cells.add(figure("%.2f", results.median(league, measure, Sample::wall)));
      }
      cells.add(figure("%.2f", results.exponent(measure, Sample::wall)));
      for (League league : results.leagues()) {
        cells.add(figure("%,.0f", results.median(league, measure, Sample::memory)));
      }
      cells.add(figure("%.2f", results.exponent(measure, Sample::memory)));
      row(text, cells.toArray(String[]::new));
    }
  }

  /** The same and every sample, for Jackson. */
  Map<String, Object> document() {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("version", version);
    document.put("machine", machine);
    document.put("remarks", remarks);
    List<Map<String, Object>> leagues = new ArrayList<>();
    for (League league : results.leagues()) {
      Map<String, Object> measures = new LinkedHashMap<>();
      for (Measure measure : results.measures(league)) {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("title", measure.title());
        figures.put("wall_median", results.median(league, measure, Sample::wall));
        figures.put("wall_spread", results.spread(league, measure, Sample::wall));
        figures.put("samples", results.of(league, measure));
        measures.put(measure.letter(), figures);
      }
      Map<String, Object> each = new LinkedHashMap<>();
      each.put("seasons", league.seasons());
      each.put("teams", league.teams());
      each.put("raw_rows", results.rawRows(league));
      each.put("measures", measures);
      leagues.add(each);
    }
    document.put("leagues", leagues);
    return document;
  }

  private static void row(StringBuilder text, String... cells) {
    text.append("| ").append(String.join(" | ", cells)).append(" |\n");
  }

  private static String figure(String format, double value) {
    return String.format(Locale.ROOT, format, value);
  }
}
