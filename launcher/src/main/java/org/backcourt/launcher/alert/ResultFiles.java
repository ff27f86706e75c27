package org.backcourt.launcher.alert;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.backcourt.row.quality.VerdictRecord;
import org.backcourt.row.quality.VerdictRecord.Outcome;
import org.backcourt.validation.published.Ruling;
import org.backcourt.validation.published.ValidationResult;

/** A validation as JUnit XML, CSV, Prometheus text and a Slack message. */
public final class ResultFiles {

  /** So many lines somebody reads on a phone; the rest is a count. */
  private static final int ALARMS = 10;

  private ResultFiles() {}

  /** A test suite a table and a test a rule, for whatever shows tests. */
  public static String junit(ValidationResult result) {
    StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    xml.append("<testsuites name=\"backcourt validate\">\n");
    byTable(result)
        .forEach(
            (table, rulings) -> {
              xml.append(
                  String.format(
                      Locale.ROOT,
                      "  <testsuite name=\"%s\" tests=\"%d\" failures=\"%d\" skipped=\"%d\">%n",
                      escaped(table),
                      rulings.size(),
                      rulings.stream().filter(Ruling::isFailure).count(),
                      rulings.stream().filter(ResultFiles::isSkipped).count()));
              rulings.forEach(ruling -> xml.append(junit(ruling)));
              xml.append("  </testsuite>\n");
            });
    return xml.append("</testsuites>\n").toString();
  }

  private static boolean isSkipped(Ruling ruling) {
    return !ruling.isFailure() && ruling.verdict().outcome() != Outcome.PASS;
  }

  private static String junit(Ruling ruling) {
    VerdictRecord verdict = ruling.verdict();
    String test =
        "    <testcase classname=\""
            + escaped(verdict.tableName())
            + "\" name=\""
            + escaped(ruling.rule())
            + "\"";
    if (verdict.outcome() == Outcome.PASS) {
      return test + "/>\n";
    }
    String what = escaped(line(verdict));
    String body =
        ruling.isFailure()
            ? "<failure message=\"" + what + "\">" + escaped(details(verdict)) + "</failure>"
            : "<skipped message=\"" + what + "\"/>";
    return test + ">" + body + "</testcase>\n";
  }

  private static String details(VerdictRecord verdict) {
    return String.join("\n", verdict.evidence())
        + (verdict.mend() == null ? "" : "\nmend: " + verdict.mend());
  }

  /** A line a rule. */
  public static List<String> csv(ValidationResult result) {
    List<String> lines = new ArrayList<>();
    lines.add("rule,table,severity,outcome,measured,limit,dates,evidence,mend,waived_by");
    for (Ruling ruling : result.ranked()) {
      VerdictRecord verdict = ruling.verdict();
      List<String> cells = new ArrayList<>();
      cells.add(ruling.rule());
      cells.add(verdict.tableName());
      cells.add(lower(verdict.severity()));
      cells.add(lower(verdict.outcome()));
      cells.add(verdict.measured());
      cells.add(verdict.limitText());
      cells.add(verdict.dates() == null ? "" : verdict.dates());
      cells.add(String.join("; ", verdict.evidence()));
      cells.add(verdict.mend() == null ? "" : verdict.mend());
      cells.add(ruling.waiver() == null ? "" : ruling.waiver().owner());
      lines.add(
          cells.stream()
              .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
              .collect(Collectors.joining(",")));
    }
    return lines;
  }

  /** What a Prometheus node exporter picks up from a text file. */
  public static String prometheus(ValidationResult result) {
    StringBuilder text = new StringBuilder();
    text.append("# HELP backcourt_rule_failed Whether a rule failed, or could not be judged and");
    text.append(" must be.\n# TYPE backcourt_rule_failed gauge\n");
    for (Ruling ruling : result.rulings()) {
      text.append(
          String.format(
              Locale.ROOT,
              "backcourt_rule_failed{rule=\"%s\",table=\"%s\",severity=\"%s\",outcome=\"%s\"} %d%n",
              label(ruling.rule()),
              label(ruling.verdict().tableName()),
              lower(ruling.verdict().severity()),
              lower(ruling.verdict().outcome()),
              ruling.isFailure() || ruling.isWarning() ? 1 : 0));
    }
    text.append("# HELP backcourt_validation_seconds When the newest validation began.\n");
    text.append("# TYPE backcourt_validation_seconds gauge\n");
    text.append(
        String.format(
            Locale.ROOT,
            "backcourt_validation_seconds %d%n",
            result.run().startedAt().getEpochSecond()));
    return text.toString();
  }

  /** A message for an incoming webhook; nothing where there is nothing that is new to say. */
  public static Map<String, Object> slack(ValidationResult result) {
    List<Ruling> alarms = alarms(result);
    Map<String, Object> message = new LinkedHashMap<>();
    long errors = alarms.stream().filter(Ruling::isFailure).count();
    String head =
        alarms.isEmpty()
            ? "backcourt: everything that can be judged holds"
            : "backcourt: "
                + errors
                + " failed, "
                + (alarms.size() - errors)
                + " warnings  (run "
                + result.run().runId()
                + ")";
    message.put("text", head);
    List<Object> blocks = new ArrayList<>();
    blocks.add(block(head));
    for (Ruling alarm : alarms.subList(0, Math.min(ALARMS, alarms.size()))) {
      VerdictRecord verdict = alarm.verdict();
      blocks.add(
          block(
              "*"
                  + alarm.rule()
                  + "*  "
                  + line(verdict)
                  + (verdict.mend() == null ? "" : "\n`" + verdict.mend() + "`")));
    }
    if (alarms.size() > ALARMS) {
      blocks.add(block("and " + (alarms.size() - ALARMS) + " more: backcourt validate"));
    }
    message.put("blocks", blocks);
    return message;
  }

  /** One alarm a rule and set of dates, the muted and the accepted left out, the worst first. */
  private static List<Ruling> alarms(ValidationResult result) {
    Map<String, Ruling> alarms = new LinkedHashMap<>();
    for (Ruling ruling : result.ranked()) {
      if ((ruling.isFailure() || ruling.isWarning()) && ruling.mute() == null) {
        VerdictRecord verdict = ruling.verdict();
        // Columns of one table that fail alike on the same dates have one cause.
        String cause = ruling.rule().replaceAll("(\\.[^.]+)\\..*", "$1") + " " + verdict.dates();
        alarms.putIfAbsent(cause, ruling);
      }
    }
    return alarms.values().stream()
        .sorted(Comparator.comparing(ruling -> !ruling.isFailure()))
        .toList();
  }

  private static Map<String, Object> block(String text) {
    return Map.of("type", "section", "text", Map.of("type", "mrkdwn", "text", text));
  }

  private static Map<String, List<Ruling>> byTable(ValidationResult result) {
    Map<String, List<Ruling>> tables = new TreeMap<>();
    result
        .rulings()
        .forEach(
            ruling ->
                tables
                    .computeIfAbsent(ruling.verdict().tableName(), table -> new ArrayList<>())
                    .add(ruling));
    return tables;
  }

  private static String line(VerdictRecord verdict) {
    return (verdict.outcome() == Outcome.NOT_JUDGED ? "not judged: " : "")
        + verdict.measured()
        + " (needs "
        + verdict.limitText()
        + ")"
        + (verdict.dates() == null ? "" : " on " + verdict.dates());
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private static String label(String text) {
    return text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", " ");
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
