package org.backcourt.launcher.report;

import java.util.Locale;
import org.backcourt.row.quality.VerdictRecord;
import org.backcourt.row.quality.VerdictRecord.Outcome;
import org.backcourt.validation.published.Ruling;
import org.backcourt.validation.published.ValidationResult;

/** A validation as a page of its own: what is wrong first, then all the rest. */
public final class ValidationPage {

  private ValidationPage() {}

  /** The page. */
  public static String of(ValidationResult result) {
    Html page = new Html();
    PageHead.write(
        page,
        "Validation",
        String.format(
            Locale.ROOT,
            "run %s: %d failed, %d rules hold",
            result.run().runId(),
            result.failures().size(),
            result.count(Outcome.PASS)));
    page.open("table").open("tr");
    for (String head :
        new String[] {"", "rule", "measured", "needs", "dates", "evidence", "mend"}) {
      page.leaf("th", head);
    }
    page.close("tr").line();
    result.ranked().forEach(ruling -> row(page, ruling));
    page.close("table").leaf("h2", "Expected by design");
    page.open("ul");
    result
        .byDesign()
        .forEach((reason, keys) -> page.leaf("li", reason + ": " + keys + " keys without a row"));
    return page.close("ul").close("body").close("html").toString();
  }

  private static void row(Html page, Ruling ruling) {
    VerdictRecord verdict = ruling.verdict();
    page.open("tr").leaf("td", word(ruling)).leaf("td", ruling.rule());
    page.leaf("td", verdict.measured()).leaf("td", verdict.limitText());
    page.leaf("td", verdict.dates() == null ? "" : verdict.dates());
    page.leaf("td", String.join("; ", verdict.evidence()));
    page.leaf("td", verdict.mend() == null ? "" : verdict.mend()).close("tr").line();
  }

  private static String word(Ruling ruling) {
    if (ruling.waiver() != null) {
      return "waived by " + ruling.waiver().owner();
    }
    return ruling.verdict().outcome() == Outcome.FAIL
        ? ruling.isFailure() ? "FAIL" : "WARN"
        : ruling.verdict().outcome() == Outcome.PASS ? "holds" : "not judged";
  }
}
