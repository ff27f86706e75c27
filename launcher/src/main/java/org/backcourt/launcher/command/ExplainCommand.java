package org.backcourt.launcher.command;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.backcourt.contract.ColumnSpec;
import org.backcourt.contract.TableContract;
import org.backcourt.launcher.explain.Explainer;
import org.backcourt.launcher.explain.Finding;
import org.backcourt.launcher.explain.Question;
import org.backcourt.launcher.explain.Subjects;
import org.backcourt.pipelines.plan.Planner;
import org.backcourt.pipelines.run.CodeVersion;
import org.backcourt.tables.Tables;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code backcourt explain}. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    description = {
      "Where a value came from: its window's games with their sources, the run that wrote it, what"
          + " that run read. For a NULL or a row that is not there: the first cause upstream.",
      "Without TABLE, a player's or team's way through all tables on a date."
    },
    footer = {
      "",
      "Example: backcourt explain player_daily_cache --player lebronjames \\",
      "           --date 2024-01-17 --column points_avg_last_5"
    })
public final class ExplainCommand implements Callable<Integer> {

  @Mixin private CommonOptions common = new CommonOptions();

  @Parameters(
      arity = "0..1",
      paramLabel = "TABLE",
      completionCandidates = Candidates.ComputedTables.class,
      description = "A computed table, with its dataset or without; all of them unless said.")
  private @Nullable String table;

  @Option(
      names = "--player",
      paramLabel = "PLAYER",
      description = "A player, by name or key: 'LeBron James' or lebronjames.")
  private @Nullable String player;

  @Option(names = "--team", paramLabel = "TEAM", description = "A team's code, such as LAL.")
  private @Nullable String team;

  @Option(
      names = "--date",
      paramLabel = "DATE",
      description = "The sports date; the newest that has a row unless said.")
  private @Nullable String date;

  @Option(
      names = "--column",
      paramLabel = "COLUMN",
      description = "A column, or a feature by its name; the row as a whole unless said.")
  private @Nullable String column;

  @Override
  public Integer call() {
    if (player == null && team == null) {
      throw new IllegalArgumentException("say whom it is about: --player NAME or --team CODE");
    }
    if (table == null && column != null) {
      throw new IllegalArgumentException("--column needs the TABLE that it is a column of");
    }
    try (Session session = Session.reading(common)) {
      Planner planner = new Planner(session.warehouse(), CodeVersion.current());
      Subjects subjects = new Subjects(session.warehouse());
      Explainer explainer = new Explainer(session.warehouse(), planner);
      List<Question> questions = questions(subjects);
      List<Map<String, Object>> documents = new ArrayList<>();
      boolean stands = true;
      for (Question question : questions) {
        Explainer.Answer answer = explainer.explain(question);
        stands &= answer.stands();
        if (common.json()) {
          documents.add(json(question, answer));
        } else if (table == null) {
          printBrief(question, answer);
        } else {
          print(question, answer);
        }
      }
      if (common.json()) {
        common.printJson(Map.of("version", 1, "explanations", documents));
      } else if (table == null) {
        common.out().println("More of one: backcourt explain TABLE with the same options");
      }
      return stands ? ExitCode.DONE : ExitCode.DATA;
    }
  }

  private List<Question> questions(Subjects subjects) {
    List<TableContract<?>> tables = new ArrayList<>();
    if (table == null) {
      PlanCommand.computed().stream()
          .filter(Question::isOfSomebody)
          .filter(each -> Question.isOfTeams(each) == (player == null))
          .forEach(tables::add);
    } else {
      tables.add(computed(table));
    }
    List<Question> questions = new ArrayList<>();
    LocalDate on = date == null ? null : Selection.date(date);
    for (TableContract<?> each : tables) {
      String entity = subjects.named(each, player, team);
      LocalDate day = on == null ? subjects.newest(each, entity) : on;
      on = on == null && table == null ? day : on;
      ColumnSpec asked = column == null ? null : Subjects.column(each, column);
      questions.add(new Question(each, entity, day, asked));
    }
    return questions;
  }

  private static TableContract<?> computed(String name) {
    TableContract<?> named = Tables.named(name);
    if (!PlanCommand.computed().contains(named)) {
      throw new IllegalArgumentException(
          named + " is not computed; look at its rows with: backcourt query \"SELECT ...\"");
    }
    if (!Question.isOfSomebody(named)) {
      throw new IllegalArgumentException(
          named
              + " is about no player and no team; look at its rows with: backcourt query"
              + " \"SELECT ...\"");
    }
    return named;
  }

  private void printBrief(Question question, Explainer.Answer answer) {
    String words =
        answer.value().isEmpty()
            ? "no row: " + String.join("; ", answer.causes())
            : answer.findings().get(0).words()
                + answer.findings().stream()
                    .filter(finding -> finding.kind().equals("missing"))
                    .findFirst()
                    .map(finding -> ", " + finding.below().size() + " NULL")
                    .orElse("");
    Lines.print(
        common.out(), String.format(Locale.ROOT, "%-30s ", question.table().name().table()), words);
  }

  private void print(Question question, Explainer.Answer answer) {
    PrintWriter out = common.out();
    boolean absent = answer.value().isEmpty();
    out.println(
        absent
            ? question.toString() + ": there is no row"
            : question + (question.column() == null ? "" : " = " + answer.value()));
    answer.findings().forEach(finding -> print(out, finding, 1));
    List<String> causes = answer.causes();
    if (!causes.isEmpty()) {
      Lines.print(out, "First cause: ", causes.get(causes.size() - 1));
    }
  }

  private static void print(PrintWriter out, Finding finding, int depth) {
    String indent = "  ".repeat(depth);
    Lines.print(out, indent + (finding.kind().equals("cause") ? "because " : ""), finding.words());
    finding.below().forEach(below -> print(out, below, depth + 1));
  }

  private static Map<String, Object> json(Question question, Explainer.Answer answer) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("table", question.table().name().toString());
    document.put("key", question.entity());
    document.put("date", question.date().toString());
    ColumnSpec asked = question.column();
    if (asked != null) {
      document.put("column", asked.name());
      document.put("value", answer.value());
    }
    document.put("row", !answer.value().isEmpty());
    document.put("causes", answer.causes());
    document.put("findings", answer.findings().stream().map(Finding::json).toList());
    return document;
  }
}
