package org.backcourt.models;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.backcourt.models.Errors.Interval;
import org.backcourt.row.predictions.TrainedModel;

/** A model's card as a page. */
public final class CardPage {

  private CardPage() {}

  /** The page of one model. */
  public static String of(Candidate candidate) {
    TrainedModel model = candidate.model();
    StringBuilder page = new StringBuilder();
    page.append(
        line(
            "# Model %s%n%n%s, trained on %,d games of players from %s to %s, %d trees.%n",
            model.modelId(),
            model.modelVersion(),
            model.trainedRows(),
            model.trainedFrom(),
            model.trainedThrough(),
            model.trees()));
    page.append(
        line(
            "%nValidation MAE %.3f; %.1f %% of validation games ended within the interval of eight"
                + " in ten. File SHA-256 `%s`.%n",
            model.validationMae(), 100 * model.intervalCoverage(), model.fileHash()));
    page.append(
        line(
            "%nTrained on `%s`, %s, with `%s`.%n",
            model.lineage(), model.library(), model.parameters()));
    page.append(line("%n| feature | share of gain |%n|---|---:|%n"));
    for (Map.Entry<String, Double> gain : candidate.learnt().grown().importance().entrySet()) {
      page.append(line("| %s | %.3f |%n", gain.getKey(), gain.getValue()));
    }
    TestedFold tested = candidate.tested();
    return page.append(
            tested == null
                ? "\nTested on nothing yet: it serves the future.\n"
                : "\n" + tables(tested))
        .toString();
  }

  /** The tables of one tested season. */
  public static String tables(TestedFold fold) {
    StringBuilder page = new StringBuilder();
    page.append(line("## Tested on %s%n%n", fold.name()));
    scores(page, "players with 10 games and more", "MAE", fold.players());
    scores(page, "differences (below 0 the first is better)", "points", fold.differences());
    scores(page, "everybody", "MAE", fold.everybody());
    scores(page, "groups of the richest version", "MAE", fold.groups());
    scores(page, "learning curve", "MAE of everybody", fold.curve());
    page.append(line("| tenth | expected | scored | rows |%n|---|---:|---:|---:|%n"));
    for (int i = 0; i < fold.calibration().size(); i++) {
      TestedFold.Tenth tenth = fold.calibration().get(i);
      page.append(
          line(
              "| %d | %.2f | %.2f | %,d |%n",
              i + 1, tenth.expected(), tenth.scored(), tenth.rows()));
    }
    return page.append(line("%n")).toString();
  }

  private static void scores(StringBuilder page, String of, String what, List<Score> scores) {
    page.append(line("| %s | %s | 95 %% interval | rows |%n|---|---:|---|---:|%n", of, what));
    for (Score score : scores) {
      Interval value = score.value();
      page.append(
          value.rows() == 0
              ? line("| %s | none |  | 0 |%n", score.name())
              : line(
                  "| %s | %.3f | %.3f to %.3f | %,d |%n",
                  score.name(), value.mean(), value.low(), value.high(), value.rows()));
    }
    page.append(line("%n"));
  }

  private static String line(String form, Object... values) {
    return String.format(Locale.ROOT, form, values);
  }
}
