package org.backcourt.launcher.command;

import java.io.PrintWriter;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.backcourt.row.quality.VerdictRecord;
import org.backcourt.row.quality.VerdictRecord.Outcome;
import org.backcourt.row.quality.VerdictRecord.Severity;

/** Audit verdicts for people and for programs: failures first, passes as a count. */
final class Verdicts {

  private static final int EVIDENCE_SHOWN = 3;

  private Verdicts() {}

  static void print(CommonOptions common, List<VerdictRecord> verdicts) {
    PrintWriter out = common.out();
    verdicts.stream()
        .filter(verdict -> verdict.outcome() != Outcome.PASS)
        .sorted(Comparator.comparing(VerdictRecord::severity).reversed())
        .forEach(verdict -> print(common, verdict));
    long passed = verdicts.stream().filter(v -> v.outcome() == Outcome.PASS).count();
    long failed = verdicts.stream().filter(v -> v.outcome() == Outcome.FAIL).count();
    long notJudged = verdicts.stream().filter(v -> v.outcome() == Outcome.NOT_JUDGED).count();
    out.println(
        "audit: " + failed + " failed, " + notJudged + " not judged, " + passed + " passed");
  }

  private static void print(CommonOptions common, VerdictRecord verdict) {
    PrintWriter out = common.out();
    String label =
        verdict.outcome() == Outcome.NOT_JUDGED
            ? "NOT JUDGED"
            : verdict.severity() == Severity.ERROR ? "FAIL" : "WARN";
    Lines.print(
        out,
        label + "  ",
        verdict.rule()
            + "   "
            + verdict.tableName()
            + (verdict.dates() == null ? "" : "  " + spaced(shortened(verdict.dates())))
            + "   "
            + verdict.measured()
            + " (needs "
            + verdict.limitText()
            + ")");
    if (!verdict.evidence().isEmpty()) {
      Lines.print(
          out,
          "      ",
          String.join("; ", verdict.evidence().stream().limit(EVIDENCE_SHOWN).toList()));
    }
    if (verdict.mend() != null && verdict.severity() == Severity.ERROR) {
      Lines.command(out, "      mend: ", verdict.mend());
    }
  }

  /** Long lists of ranges end in an ellipsis; the ledger has them whole. */
  private static String shortened(String text) {
    return text.length() <= 200 ? text : text.substring(0, 197) + "...";
  }

  private static String spaced(String dates) {
    return dates.replace(",", ", ");
  }

  static List<Map<String, Object>> json(List<VerdictRecord> verdicts) {
    return verdicts.stream().map(Verdicts::json).toList();
  }

  private static Map<String, Object> json(VerdictRecord verdict) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("table", verdict.tableName());
    document.put("rule", verdict.rule());
    document.put("severity", verdict.severity().name().toLowerCase(Locale.ROOT));
    document.put("outcome", verdict.outcome().name().toLowerCase(Locale.ROOT));
    document.put("measured", verdict.measured());
    document.put("limit", verdict.limitText());
    document.put("dates", verdict.dates());
    document.put("evidence", verdict.evidence());
    document.put("mend", verdict.mend());
    return document;
  }
}
