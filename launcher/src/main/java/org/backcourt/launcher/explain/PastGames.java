package org.backcourt.launcher.explain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.backcourt.calendar.SeasonCalendar;
import org.backcourt.contract.ColumnSpec;
import org.backcourt.contract.TableContract;

/**
 * The games that a windowed column stands on, where it is not declared as a rolling figure: those
 * that the row says it was computed from, as far back as the column's formula goes.
 */
final class PastGames {

  private static final String CONTRIBUTING = "contributing_game_dates";
  private static final Pattern WINDOWED =
      Pattern.compile("\\b(?:last|latest|season|mean|streak|days before|percentage of his)\\b");
  private static final Pattern LAST_GAMES = Pattern.compile("last (\\d+) (?:games|counted)");
  private static final Pattern LAST_DAYS = Pattern.compile("(?:last )?(\\d+) days");
  private static final Pattern LAST_OF_NAME = Pattern.compile("last_(\\d+)(?:_games)?$");

  private final Evidence evidence;
  private final SeasonCalendar seasons;

  PastGames(Evidence evidence, SeasonCalendar seasons) {
    this.evidence = evidence;
    this.seasons = seasons;
  }

  /**
   * The windows over inputs of earlier dates, with the columns that matter; empty where none do.
   */
  List<Finding> of(Question question, ColumnSpec column, Row row) {
    String said = column.name().replace('_', ' ') + " " + column.description();
    if (!WINDOWED.matcher(said.toLowerCase(Locale.ROOT)).find()) {
      return List.of();
    }
    List<Finding> own = new ArrayList<>();
    List<Finding> ofTeam = new ArrayList<>();
    for (TableContract.Input input : question.table().inputs()) {
      TableContract<?> of = input.table();
      if (input.lookBack().days() == 0 || of.inputs().isEmpty()) {
        continue;
      }
      List<String> columns = Kinship.of(question.table(), column, of);
      if (columns.isEmpty()) {
        continue;
      }
      if (Question.isOfTeams(of) == Question.isOfTeams(question.table())) {
        List<LocalDate> dates = dates(column, row, question.date());
        if (!dates.isEmpty()) {
          String in = " AND " + of.partition() + " IN " + Evidence.literals(dates);
          own.add(window(of, question.entity(), in, dates.size(), columns));
        }
      } else {
        String before =
            " AND "
                + of.partition()
                + " >= "
                + Evidence.literal(seasons.opening(question.date()))
                + " AND "
                + of.partition()
                + " < "
                + Evidence.literal(question.date());
        String team = Origins.counterpart(of, question, row);
        ofTeam.add(window(of, team, before, count(column), columns));
      }
    }
    return own.isEmpty() ? ofTeam : own;
  }

  private Finding window(
      TableContract<?> of, String entity, String when, int most, List<String> columns) {
    List<Row> rows =
        evidence.rows(of, Question.entityColumn(of) + " = " + Evidence.text(entity) + when);
    List<Finding> games = new ArrayList<>();
    for (Row game : rows.subList(Math.max(0, rows.size() - most), rows.size())) {
      StringBuilder line = new StringBuilder(game.text(of.partition()));
      columns.forEach(name -> line.append("  ").append(name).append(' ').append(shown(game, name)));
      games.add(Finding.of("game", line + "  from " + game.text("primary_source_used")));
    }
    return Finding.of(
        "window",
        games.size() + " games of " + entity + " in " + of.name().table() + ", in the window",
        games);
  }

  private static String shown(Row game, String column) {
    return Row.shown(game.get(column));
  }

  private static List<LocalDate> dates(ColumnSpec column, Row row, LocalDate date) {
    List<LocalDate> dates = new ArrayList<>();
    row.list(CONTRIBUTING).forEach(each -> dates.add((LocalDate) each));
    Matcher days = LAST_DAYS.matcher(column.description());
    int count = count(column);
    if (count == Integer.MAX_VALUE && days.find()) {
      LocalDate first = date.minusDays(Long.parseLong(days.group(1)));
      return dates.stream().filter(each -> !each.isBefore(first)).toList();
    }
    return dates.subList(Math.max(0, dates.size() - count), dates.size());
  }

  /**
   * How many games the window holds, by the formula or else by the name; all where neither says.
   */
  private static int count(ColumnSpec column) {
    Matcher games = LAST_GAMES.matcher(column.description());
    if (games.find()) {
      return Integer.parseInt(games.group(1));
    }
    Matcher name = LAST_OF_NAME.matcher(column.name());
    boolean days = LAST_DAYS.matcher(column.description()).find();
    return !days && name.find() ? Integer.parseInt(name.group(1)) : Integer.MAX_VALUE;
  }
}
