package org.backcourt.launcher.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.backcourt.calendar.SeasonCalendar;
import org.backcourt.contract.ColumnSpec;
import org.backcourt.contract.PhaseName;
import org.backcourt.contract.TableContract;
import org.backcourt.rolling.RollingColumns;
import org.backcourt.rolling.RollingRecord;
import org.jspecify.annotations.Nullable;

/** Where a value came from: windows, the same row's other columns, inputs of the date, sources. */
final class Origins {

  private static final int DEPTH = 3;

  /** What was found, and whether a figure that was taken anew is the stored one. */
  record Origin(List<Finding> findings, boolean stands) {}

  private final Evidence evidence;
  private final SeasonCalendar seasons;

  Origins(Evidence evidence, SeasonCalendar seasons) {
    this.evidence = evidence;
    this.seasons = seasons;
  }

  /** Where the value of the question's column came from. */
  Origin of(Question question, Row row) {
    return of(question, row, 0);
  }

  private Origin of(Question question, Row row, int depth) {
    ColumnSpec column = question.column();
    if (column == null) {
      return new Origin(List.of(), true);
    }
    Optional<FeatureOrigin> feature = FeatureOrigin.of(question, row);
    if (feature.isPresent()) {
      return ofFeature(feature.get(), question, row, depth);
    }
    RollingRecord.Feature rolling =
        RollingColumns.of(question.table().shape().type()).get(column.name());
    if (rolling != null) {
      return ofWindow(new RollingWindow(evidence, seasons, rolling, question), row, column);
    }
    List<Finding> findings = new ArrayList<>();
    sameRow(question, column, row).ifPresent(findings::add);
    sameDate(question, column, row, depth, findings);
    List<Finding> past = new PastGames(evidence, seasons).of(question, column, row);
    findings.addAll(past);
    if (past.isEmpty() && question.table().phase() == PhaseName.ANALYTICS) {
      findings.add(sources(question, column, row, depth));
    }
    return new Origin(findings, true);
  }

  private static Origin ofWindow(RollingWindow window, Row row, ColumnSpec column) {
    Object stored = row.get(column.name());
    boolean stands = window.agreesWith(stored);
    return new Origin(
        List.of(
            window.finding(),
            Finding.of(
                "recomputed",
                stands
                    ? "taken anew from these games: "
                        + Row.shown(window.recomputed())
                        + ", as stored"
                    : "taken anew from these games: "
                        + Row.shown(window.recomputed())
                        + ", but "
                        + Row.shown(stored)
                        + " is stored: the games have changed since, or the row was edited")),
        stands);
  }

  private Origin ofFeature(FeatureOrigin origin, Question question, Row row, int depth) {
    List<Finding> findings = new ArrayList<>();
    boolean stands = true;
    TableContract<?> upstream = origin.upstream();
    findings.add(
        Finding.of(
            "feature",
            "feature "
                + origin.feature().index()
                + ", "
                + origin.feature().featureName()
                + (upstream == null ? "" : ", from " + upstream.name())));
    if (upstream != null && depth < DEPTH) {
      String entity = counterpart(upstream, question, row);
      Optional<Row> source = evidence.row(upstream, entity, question.date());
      Optional<ColumnSpec> column = origin.columnIn(upstream);
      if (source.isPresent() && column.isPresent()) {
        Question next = new Question(upstream, entity, question.date(), column.get());
        Origin deeper = of(next, source.get(), depth + 1);
        stands = deeper.stands();
        findings.add(
            Finding.of(
                "value",
                next + " = " + Row.shown(source.get().get(column.get().name())),
                deeper.findings()));
      }
    }
    return new Origin(findings, stands);
  }

  /** Columns of the same row that the formula names, and the inputs that the row itself keeps. */
  private static Optional<Finding> sameRow(Question question, ColumnSpec column, Row row) {
    List<String> names = new ArrayList<>(Kinship.named(column, question.table().content()));
    Kinship.alike(
            column.name(),
            question.table().content().stream().filter(c -> c.name().endsWith("_json")).toList())
        .forEach(names::add);
    return names.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Finding.of(
                "operands",
                "from the same row",
                names.stream()
                    .map(
                        name ->
                            Finding.of("value", name + " = " + spaced(Row.shown(row.get(name)))))
                    .toList()));
  }

  /** JSON with room between its parts, so that it can be broken into lines. */
  private static String spaced(String text) {
    return text.startsWith("{") ? text.replace(",\"", ", \"") : text;
  }

  /** Computed inputs of the same date that have the column too, or that the formula names. */
  private void sameDate(
      Question question, ColumnSpec column, Row row, int depth, List<Finding> findings) {
    for (TableContract.Input input : question.table().inputs()) {
      TableContract<?> of = input.table();
      if (of.phase() == PhaseName.RAW || !input.lookBack().includesDate() || depth >= DEPTH) {
        continue;
      }
      String entity = counterpart(of, question, row);
      List<String> names = new ArrayList<>(Kinship.named(column, of.content()));
      if (of.column(column.name()).isPresent()) {
        names.add(column.name());
      }
      Optional<Row> source =
          names.isEmpty() ? Optional.empty() : evidence.row(of, entity, question.date());
      for (String name : source.isPresent() ? names : List.<String>of()) {
        Question next = new Question(of, entity, question.date(), of.column(name).orElseThrow());
        findings.add(
            Finding.of(
                "value",
                next + " = " + Row.shown(source.get().get(name)),
                of(next, source.get(), depth + 1).findings()));
      }
    }
  }

  /** The raw inputs of the row; of another table's row on the way there only those that it used. */
  private Finding sources(Question question, ColumnSpec column, Row row, int depth) {
    List<Finding> rows = new ArrayList<>();
    if (depth == 0) {
      for (Sources.Source source : new Sources(evidence).of(question, row)) {
        rows.add(Finding.of("source", words(question, column, source)));
      }
    }
    String chosen = row.text("sources_used");
    String instead = row.text("fallbacks_used");
    return Finding.of(
        "sources",
        "sources"
            + (chosen.isEmpty() ? "" : "; used: " + chosen)
            + (instead.isEmpty() ? "" : "; instead: " + instead),
        rows);
  }

  private static String words(Question question, ColumnSpec column, Sources.Source source) {
    if (source.own().size() != 1) {
      return source.words(question.entity());
    }
    String values =
        Kinship.of(question.table(), column, source.table()).stream()
            .map(name -> name + " " + Row.shown(source.own().get(0).get(name)))
            .collect(Collectors.joining(", "));
    return source.words(question.entity()) + (values.isEmpty() ? "" : " (" + values + ")");
  }

  /**
   * Whose row of another table matters: his own, his team's, or for a team's defence the other's.
   */
  static String counterpart(TableContract<?> of, Question question, @Nullable Row row) {
    if (!Question.isOfTeams(of) || Question.isOfTeams(question.table()) || row == null) {
      return question.entity();
    }
    boolean ofOpponent = of.name().table().contains("defense") && row.has("opponent_team_abbr");
    return row.text(ofOpponent ? "opponent_team_abbr" : "team_abbr");
  }
}
