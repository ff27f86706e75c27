package org.backcourt.launcher.explain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.backcourt.calendar.DateSet;
import org.backcourt.contract.ColumnSpec;
import org.backcourt.contract.PhaseName;
import org.backcourt.contract.TableContract;
import org.backcourt.pipelines.plan.Gap;
import org.backcourt.pipelines.plan.Plan;
import org.backcourt.pipelines.plan.Planner;
import org.backcourt.rolling.RollingColumns;
import org.backcourt.rolling.RollingRecord;
import org.backcourt.row.quality.CellRecord;
import org.backcourt.tables.AnalyticsTables;
import org.backcourt.validation.gate.Gate;

/**
 * Why a row or a value is not there. Each cause has the one behind it below it, so that the end of
 * the chain is the first thing that went missing upstream.
 */
final class Causes {

  private static final int DEPTH = 5;

  private final Evidence evidence;
  private final Planner planner;

  Causes(Evidence evidence, Planner planner) {
    this.evidence = evidence;
    this.planner = planner;
  }

  /** Why the key has no row. */
  List<Finding> ofAbsence(Question question, int depth) {
    TableContract<?> table = question.table();
    LocalDate date = question.date();
    boolean toCome = planner.schedule().toCome().contains(date);
    if (!planner.schedule().dates().contains(date) && !(toCome && table.isKnownBeforeGames())) {
      return List.of(cause(toCome ? "its games are still to come" : "no game on " + date));
    }
    CellRecord cell = planner.published(table, date);
    if (cell == null) {
      return List.of(notPublished(question));
    }
    Optional<String> byDesign = evidence.absence(cell, question.entity());
    if (byDesign.isPresent()) {
      return List.of(cause("by design: " + byDesign.get()));
    }
    if (Question.isOfTeams(table)) {
      boolean plays =
          planner.schedule().teams(table, date).stream()
              .anyMatch(team -> team.toString().equals(question.entity()));
      return List.of(
          cause(
              question.entity()
                  + (plays ? " plays, and its row was published without" : " has no game")
                  + " on "
                  + date));
    }
    return List.of(notExpected(question, cell, depth));
  }

  /** The date is not there at all: what the plan and the gate say of it. */
  private Finding notPublished(Question question) {
    Plan plan = planner.planAhead(List.of(question.table()), DateSet.of(List.of(question.date())));
    List<Gap> gaps = Gap.of(plan, new Gate(evidence.warehouse()));
    if (gaps.isEmpty()) {
      return cause("nothing is due on " + question.date());
    }
    Gap gap = gaps.get(0);
    return Finding.of(
        "cause",
        question.table().name().table()
            + " has no rows of "
            + question.date()
            + " yet ("
            + gap.state().name().toLowerCase(Locale.ROOT)
            + ")",
        List.of(cause(gap.reason()), Finding.of("mend", "mend: " + gap.mend())));
  }

  /** The date is there without the key: whoever is expected comes from the table before it. */
  private Finding notExpected(Question question, CellRecord cell, int depth) {
    TableContract<?> table = question.table();
    TableContract<?> before =
        table
            .population()
            .<TableContract<?>>map(TableContract.Population::table)
            .orElse(
                table.equals(AnalyticsTables.PLAYER_GAMES) ? null : AnalyticsTables.PLAYER_GAMES);
    if (before != null && depth < DEPTH) {
      Question next = new Question(before, question.entity(), question.date(), null);
      if (evidence.row(before, question.entity(), question.date()).isEmpty()) {
        return Finding.of(
            "cause",
            question.entity() + " is not in " + before.name().table() + " on that date either",
            ofAbsence(next, depth + 1));
      }
      return cause("he is in " + before.name().table() + " and yet not expected here");
    }
    return notInSources(question, cell);
  }

  private Finding notInSources(Question question, CellRecord cell) {
    List<Finding> found = new ArrayList<>();
    boolean listed = false;
    for (TableContract.Input input : question.table().inputs()) {
      TableContract<?> raw = input.table();
      if (raw.phase() != PhaseName.RAW || Sources.whoColumn(raw, false).isEmpty()) {
        continue;
      }
      List<Row> own =
          evidence.rows(
              raw,
              "player_lookup = "
                  + Evidence.text(question.entity())
                  + " AND "
                  + raw.partition()
                  + " = "
                  + Evidence.literal(question.date()));
      found.add(
          Finding.of(
              "source",
              raw.name().table() + ": " + (own.isEmpty() ? "not listed" : own.size() + " rows")));
      for (Row row : own) {
        listed = true;
        String game = row.text(TableContract.CANONICAL_GAME_ID.name());
        evidence
            .lostKeys(cell.runId(), game)
            .forEach(join -> found.add(Finding.of("join", "join " + join)));
      }
      evidence
          .rejected(raw, question.entity())
          .forEach(row -> found.add(Finding.of("rejected", "rejected: " + row)));
    }
    return Finding.of(
        "cause",
        listed
            ? "a source lists him, but his row found no partner"
            : "no source lists " + question.entity() + " on " + question.date() + team(question),
        found);
  }

  /** Whether the team he last played for has a game on the date. */
  private String team(Question question) {
    List<Row> rows =
        evidence.rows(
            AnalyticsTables.PLAYER_GAMES,
            "player_lookup = "
                + Evidence.text(question.entity())
                + " AND game_date < "
                + Evidence.literal(question.date()));
    if (rows.isEmpty()) {
      return "; he has no earlier game";
    }
    String team = rows.get(rows.size() - 1).text("team_abbr");
    boolean plays =
        planner.schedule().teams(question.date()).stream()
            .anyMatch(each -> each.toString().equals(team));
    return "; his team " + team + (plays ? " plays" : " has no game") + " that day";
  }

  /** Why the question's column is NULL in a row that is there. */
  List<Finding> ofNull(Question question, Row row, int depth) {
    ColumnSpec column = question.column();
    if (column == null || depth > DEPTH) {
      return List.of();
    }
    if (row.has("is_active") && !row.is("is_active")) {
      return List.of(
          cause("he did not play: " + row.text("player_status") + ", " + row.text("dnp_reason")));
    }
    Optional<FeatureOrigin> feature = FeatureOrigin.of(question, row);
    if (feature.isPresent()) {
      return List.of(ofFeature(feature.get(), question, row, depth));
    }
    RollingRecord.Feature rolling =
        RollingColumns.of(question.table().shape().type()).get(column.name());
    if (rolling != null) {
      return ofWindow(
          new RollingWindow(evidence, planner.schedule().seasons(), rolling, question),
          question,
          depth);
    }
    List<Finding> missing = ofMissingFields(question, row, depth);
    if (!missing.isEmpty()) {
      return missing;
    }
    if (row.is("is_warm_up")) {
      return List.of(
          cause(
              "minimum games not reached: "
                  + row.text("actual_games_count")
                  + " games found"
                  + after(row.text("insufficient_data_reason"))));
    }
    List<Finding> past =
        new PastGames(evidence, planner.schedule().seasons()).of(question, column, row);
    List<Finding> sources = sourcesOf(question, row);
    String reason =
        Arrays.asList("calculation_notes", "insufficient_data_reason").stream()
            .filter(row::has)
            .map(row::text)
            .filter(text -> !text.isEmpty())
            .findFirst()
            .orElse("");
    List<Finding> below = new ArrayList<>(sources);
    below.addAll(past);
    String words =
        !reason.isEmpty()
            ? reason
            : sources.stream().anyMatch(s -> s.kind().equals("cause"))
                ? "a source of it is lacking"
                : "what its formula needs is not there: " + column.description();
    return List.of(Finding.of("cause", words, below));
  }

  private List<Finding> ofWindow(RollingWindow window, Question question, int depth) {
    LocalDate lacking = window.lacking();
    List<Finding> below = new ArrayList<>();
    if (lacking != null) {
      below.addAll(
          upstream(
              AnalyticsTables.PLAYER_GAMES,
              question.entity(),
              lacking,
              AnalyticsTables.PLAYER_GAMES.column(window.statistic()),
              depth));
    }
    Finding cause = window.cause();
    below.add(window.finding());
    return List.of(Finding.of(cause.kind(), cause.words(), below));
  }

  private Finding ofFeature(FeatureOrigin origin, Question question, Row row, int depth) {
    List<Finding> below = new ArrayList<>();
    String lacking = origin.lacking() == null ? "" : origin.lacking();
    for (TableContract.Input input : question.table().inputs()) {
      TableContract<?> of = input.table();
      if (input.lookBack().days() > 0 || !below.isEmpty()) {
        continue;
      }
      String entity = Origins.counterpart(of, question, row);
      Optional<ColumnSpec> column = origin.columnIn(of);
      boolean isNull =
          column.isPresent()
              && evidence
                  .row(of, entity, question.date())
                  .filter(found -> found.text(column.get().name()).isEmpty())
                  .isPresent();
      if (lacking.contains("not in " + of.name().table()) || isNull) {
        below.addAll(upstream(of, entity, question.date(), column, depth));
      }
    }
    return Finding.of(
        "cause",
        "feature "
            + origin.feature().featureName()
            + " was defaulted: "
            + (origin.lacking() == null ? "no reason recorded" : origin.lacking()),
        below);
  }

  /** Inputs that a row names as missing, followed to the tables that should have had them. */
  private List<Finding> ofMissingFields(Question question, Row row, int depth) {
    if (!row.has("missing_data_fields") || row.text("missing_data_fields").isEmpty()) {
      return List.of();
    }
    List<Finding> causes = new ArrayList<>();
    for (String field : row.text("missing_data_fields").split("[,;] ?", -1)) {
      List<Finding> below = new ArrayList<>();
      for (TableContract.Input input : question.table().inputs()) {
        TableContract<?> of = input.table();
        boolean isTable = of.name().table().startsWith(field);
        if ((isTable || of.column(field).isPresent()) && input.lookBack().includesDate()) {
          below.addAll(
              upstream(
                  of,
                  Origins.counterpart(of, question, row),
                  question.date(),
                  of.column(field),
                  depth));
          break;
        }
      }
      causes.add(Finding.of("cause", "its input " + field + " is missing", below));
    }
    return causes;
  }

  /** What another table says of it: its row is absent, or its column NULL, and why. */
  private List<Finding> upstream(
      TableContract<?> of, String entity, LocalDate date, Optional<ColumnSpec> column, int depth) {
    Question next = new Question(of, entity, date, column.orElse(null));
    Optional<Row> row = evidence.row(of, entity, date);
    if (depth >= DEPTH) {
      return List.of();
    }
    if (row.isEmpty()) {
      return List.of(
          Finding.of("cause", next.about(null) + " has no row", ofAbsence(next, depth + 1)));
    }
    if (column.isPresent() && row.get().text(column.get().name()).isEmpty()) {
      return List.of(Finding.of("cause", next + " is NULL", ofNull(next, row.get(), depth + 1)));
    }
    String noted = row.get().has("calculation_notes") ? row.get().text("calculation_notes") : "";
    String early =
        row.get().has("insufficient_data_reason") ? row.get().text("insufficient_data_reason") : "";
    return noted.isEmpty() && early.isEmpty()
        ? List.of()
        : List.of(cause(next.about(null) + ": " + (noted.isEmpty() ? early : noted)));
  }

  /** The raw inputs of the row: what has nothing of it is a cause, the others are told. */
  private List<Finding> sourcesOf(Question question, Row row) {
    List<Finding> found = new ArrayList<>();
    List<Sources.Source> sources = new Sources(evidence).of(question, row);
    ColumnSpec column = question.column();
    // Sources that have columns of that kind come before those that merely lack him too.
    boolean akin =
        column != null
            && sources.stream().anyMatch(source -> source.lacks() && isAkin(question, source));
    for (Sources.Source source : sources) {
      boolean isCause = source.lacks() && (!akin || isAkin(question, source));
      found.add(Finding.of(isCause ? "cause" : "source", source.words(question.entity())));
    }
    CellRecord cell = planner.published(question.table(), question.date());
    if (cell != null && row.has("game_id")) {
      evidence
          .lostKeys(cell.runId(), row.text("game_id"))
          .forEach(join -> found.add(Finding.of("join", "join " + join)));
    }
    for (String tags : List.of("fallbacks_used", "data_quality_issues")) {
      if (row.has(tags) && !row.text(tags).isEmpty()) {
        found.add(Finding.of("note", tags + ": " + row.text(tags)));
      }
    }
    return found;
  }

  private static boolean isAkin(Question question, Sources.Source source) {
    ColumnSpec column = question.column();
    return column != null && !Kinship.of(question.table(), column, source.table()).isEmpty();
  }

  private static Finding cause(String words) {
    return Finding.of("cause", words);
  }

  private static String after(String words) {
    return words.isEmpty() ? "" : " (" + words + ")";
  }
}
